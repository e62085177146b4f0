import type { AttachmentPayload } from 'discord.js';
import type { Heard, Voice, Voices } from '../../archive/voices.js';
import type { BarChart } from '../../picture/picture.js';
import { plainSpeaker, speakerName } from '../format/quotationLine.js';
import { truncate } from '../format/text.js';
import type { Texts } from '../locales/english.js';

/** Discord's own limits. */
const MAX_MESSAGE_LENGTH = 2_000;
const MAX_DESCRIPTION_LENGTH = 1_024;
const MAX_SPEAKERS = 10;
const MAX_MONTHS = 6;
const MAX_NAME_LENGTH = 100;

/** Who gets heard, as lines: the table below the chart. `narrowed` is ready to be shown, empty for all stories. */
export function voicesText(voices: Voices, narrowed: string, texts: Texts): string {
  const { all, officials, named, nameless, open, months } = voices;
  const t = texts.voices;
  const share = (name: string, { quotations }: Heard) =>
    `- ${name}: ${t.ofAll(quotations, percentOf(quotations, all.quotations))}`;
  const left = voices.voices.length - MAX_SPEAKERS;
  const lines = [
    t.heading(all.quotations, voices.voices.length, narrowed),
    ...voices.voices.slice(0, MAX_SPEAKERS).map((voice, i) => `${i + 1}. ${voiceLine(voice, texts)}`),
    ...(left > 0 ? [t.more(left)] : []),
    '',
    share(t.officials, officials),
    share(t.named, named),
    share(t.nameless, nameless),
    share(t.open, open),
    ...(months.length < 2 ? [] : ['', `**${t.overTime}**`]),
    ...(months.length < 2 ? [] : months.slice(-MAX_MONTHS)).map(
      ({ month, quotations, officials: some }) =>
        `- ${t.month(month, quotations, percentOf(some.quotations, quotations))}`,
    ),
    `-# ${t.howCounted}`,
  ];
  return truncate(lines.join('\n'), MAX_MESSAGE_LENGTH);
}

/** **Ada Holm**, captain of the ferry: 3 quotations, 21 words */
function voiceLine(voice: Voice, texts: Texts): string {
  const { quotations, words } = voice;
  return `${truncate(speakerName(voice), MAX_NAME_LENGTH)}: ${texts.voices.counts(quotations, words)}`;
}

export function voicesChart({ voices, all }: Voices, narrowed: string, texts: Texts): BarChart {
  const t = texts.voices;
  return {
    kind: 'bars',
    theme: 'light',
    title: t.title,
    subtitle: `${narrowed === '' ? t.everything : narrowed} · ${t.counts(all.quotations, all.words)}`,
    legend: [t.officials, t.others],
    bars: voices.slice(0, MAX_SPEAKERS).map(({ name, role, isOfficial, quotations, words }) => ({
      label: name,
      detail: role ?? '',
      value: quotations,
      shown: t.bar(quotations, words),
      group: isOfficial ? 0 : 1,
    })),
    note: '',
  };
}

/** The chart with what it shows for those who do not see it. */
export function voicesFile(voices: Voices, png: Uint8Array, texts: Texts): AttachmentPayload {
  const t = texts.voices;
  const bars = voices.voices
    .slice(0, MAX_SPEAKERS)
    .map((voice) => t.altBar(plainSpeaker(voice), t.counts(voice.quotations, voice.words)));
  return {
    attachment: Buffer.from(png),
    name: 'voices.png',
    description: truncate(t.alt(bars.join(' ')), MAX_DESCRIPTION_LENGTH),
  };
}

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}
