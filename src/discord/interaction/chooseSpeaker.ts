import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import { findSpeakersByName, type QuotedSpeaker } from '../../answer/speakerList.js';
import { foldLetters } from '../../english/foldLetters.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { truncateLine } from '../format/text.js';
import type { Texts } from '../locales/english.js';
import { choices } from './autocomplete.js';
import type { Call } from './call.js';

const MAX_SPEAKER_LENGTH = 100;
const NAMED_SPEAKERS = 5;

/** The people quoted who can be meant by what was typed, with how often they are quoted. */
export function speakerChoices(
  speakers: readonly QuotedSpeaker[],
  typed: string,
  texts: Texts,
): ApplicationCommandOptionChoiceData<string>[] {
  return choices(
    findSpeakersByName(speakers, typed).map(({ name, role, count }) => ({
      name: texts.speakerChoice(role === null ? name : `${name}, ${role}`, count),
      value: name,
    })),
  );
}

/** The speaker that a typed name stands for, or what to tell the member. */
export function chooseSpeaker(typed: string, call: Call): QuotedSpeaker | MessageBody {
  const { newsdesk, texts } = call;
  const speakers = newsdesk.speakers();
  const folded = foldLetters(typed.trim());
  const exact = speakers.find(({ name }) => foldLetters(name) === folded);
  if (exact !== undefined) return exact;
  const found = /[\p{L}\p{N}]/u.test(typed) ? findSpeakersByName(speakers, typed) : [];
  const [only, other] = found;
  if (only === undefined) return sentence(texts.nobodyQuoted);
  if (other === undefined) return only;
  const names = found.slice(0, NAMED_SPEAKERS).map(({ name }) => truncateLine(name, MAX_SPEAKER_LENGTH));
  return sentence(texts.severalSpeakers(names.join(', ')));
}
