import { type APIEmbed, ButtonStyle } from 'discord.js';
import { formatPublished } from '../../article/publishedDate.js';
import type { Duplicate } from '../../draft/findDuplicate.js';
import { publishedDays } from '../../question/dayRange.js';
import { articleTitle } from '../format/articleLines.js';
import type { MessageBody } from '../format/messageBody.js';
import { truncateLine } from '../format/text.js';
import { button, type CustomId, rows } from '../interaction/buttons.js';
import type { Texts } from '../locales/english.js';
import type { Draft } from '../store/draftStore.js';

const MAX_LINE_LENGTH = 160;
const MAX_DATE_LENGTH = 60;
const MAX_BEGINNING_LENGTH = 400;
const SHOWN_FURNITURE = 6;

/** What a moderator sees before a story is added: what is known about it, who says what, what was left out. */
export function draftMessage(
  draft: Draft,
  { duplicate, isTooOld }: { readonly duplicate: Duplicate | null; readonly isTooOld: boolean },
  ids: Readonly<Record<'add' | 'replace' | 'edit' | 'cancel', CustomId>>,
  texts: Texts,
): MessageBody {
  const { preview } = texts;
  const buttons =
    duplicate === null
      ? [button(preview.add, ids.add, ButtonStyle.Success)]
      : [button(preview.replace, ids.replace, ButtonStyle.Success), button(preview.addAnother, ids.add)];
  return {
    content: [
      preview.heading,
      ...(isTooOld ? [preview.tooOld] : []),
      ...unreadDate(draft.details.published, texts),
      ...(duplicate === null ? [] : [preview.duplicate(articleTitle(duplicate), duplicate.by)]),
    ].join('\n'),
    embeds: [embedOf(draft, texts)],
    components: rows([
      ...buttons,
      button(preview.edit, ids.edit),
      button(preview.cancel, ids.cancel, ButtonStyle.Danger),
    ]),
  };
}

function unreadDate(published: string | null, { preview }: Texts): string[] {
  if (published === null || publishedDays(published) !== null) return [];
  return [preview.unreadDate(truncateLine(published, MAX_DATE_LENGTH))];
}

function embedOf(draft: Draft, texts: Texts): APIEmbed {
  const { preview } = texts;
  const { source, url, published, author } = draft.details;
  const known = (value: string | null) =>
    value === null ? preview.missing : truncateLine(value, MAX_LINE_LENGTH);
  const [beginning = ''] = draft.body.split('\n\n').filter((line) => !line.startsWith('#'));
  const said = draft.quotations.map((line) => `- ${line}`);
  const shownFurniture = draft.furniture.slice(0, SHOWN_FURNITURE);
  const left =
    draft.furniture.length === 0
      ? []
      : shownFurniture.map((line) => `- ${truncateLine(line, MAX_LINE_LENGTH)}`);
  const more = (count: number) => (count > 0 ? [texts.andMore(count)] : []);
  return {
    title: articleTitle(draft.details) || preview.missing,
    description: [
      `**${preview.date}**: ${published === null ? preview.missing : known(formatPublished(published))}`,
      `**${preview.source}**: ${known(source)}`,
      `**${preview.byline}**: ${known(author)}`,
      `**${preview.link}**: ${known(url)}`,
      `**${preview.paragraphs}**: ${draft.paragraphs}`,
      '',
      `> ${truncateLine(beginning, MAX_BEGINNING_LENGTH)}`,
      '',
      `**${preview.said}**`,
      ...(said.length === 0 ? [preview.nobody] : said),
      ...more(draft.quotationCount - draft.quotations.length),
      '',
      `**${preview.leftOut}**`,
      ...(left.length === 0 ? [preview.nothing] : left),
      ...more(draft.furnitureCount - shownFurniture.length),
    ].join('\n'),
  };
}
