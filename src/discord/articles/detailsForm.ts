import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { readDate } from '../../article/credits/dateLines.js';
import type { StoryDetails } from '../../article/folder/storyFile.js';
import { MemberError } from '../../errors.js';
import { truncate } from '../format/text.js';
import type { CustomId } from '../interaction/buttons.js';
import type { Texts } from '../locales/english.js';

const MAX_LENGTH = 300;
const MAX_URL_LENGTH = 1_000;
const FIELDS = ['title', 'published', 'source', 'author', 'url'] as const;

/** The form with what is known about a story. */
export function detailsForm(
  id: CustomId,
  details: StoryDetails,
  { preview }: Texts,
): APIModalInteractionResponseCallbackData {
  const labels = {
    title: preview.titleLabel,
    published: preview.dateLabel,
    source: preview.source,
    author: preview.byline,
    url: preview.link,
  };
  return {
    custom_id: id,
    title: preview.editTitle,
    components: FIELDS.map((name) => {
      const max = name === 'url' ? MAX_URL_LENGTH : MAX_LENGTH;
      const value = truncate(details[name] ?? '', max);
      return {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.TextInput,
            style: TextInputStyle.Short,
            custom_id: name,
            label: labels[name],
            required: name === 'title',
            max_length: max,
            ...(value !== '' && { value }),
          },
        ],
      };
    }),
  };
}

/** What was filled in. Throws a MemberError for a date or an address that is none. */
export function readDetails({ fields }: ModalSubmitInteraction, { preview }: Texts): StoryDetails {
  const typed = (name: (typeof FIELDS)[number]) => {
    const value = fields.getTextInputValue(name).replace(/\s+/gu, ' ').trim();
    return value === '' ? null : value;
  };
  const [title, published, url] = [typed('title'), typed('published'), typed('url')];
  if (title === null) throw new MemberError(preview.noTitle);
  if (url !== null && !/^https?:\/\/\S+$/iu.test(url)) throw new MemberError(preview.wrongUrl);
  return {
    title,
    published: dateOf(published, preview.wrongDate),
    source: typed('source'),
    author: typed('author'),
    url,
  };
}

/** A day, a month or a year as it was typed; a day in other words as front matter has it. */
function dateOf(typed: string | null, refusal: string): string | null {
  if (typed === null || /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.test(typed)) return typed;
  const date = readDate(typed);
  if (date === null) throw new MemberError(refusal);
  return date;
}
