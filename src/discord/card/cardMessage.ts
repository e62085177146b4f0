import type { AttachmentPayload } from 'discord.js';
import { formatPublished } from '../../article/publishedDate.js';
import type { QuoteCard, Theme } from '../../picture/picture.js';
import { shownName } from '../format/quotationLine.js';
import { truncate } from '../format/text.js';
import type { CardQuotation } from './cardQuotations.js';

/** Discord's own limit. */
const MAX_DESCRIPTION_LENGTH = 1_024;
/** So that who said the words is read out as well. */
const MAX_WORDS_LENGTH = 700;
const MAX_DETAIL_LENGTH = 100;

export function cardOf({ article, words, speaker }: CardQuotation, theme: Theme): QuoteCard {
  return {
    kind: 'card',
    theme,
    words,
    name: shownName(speaker.name),
    role: roleOf(speaker),
    origin: originOf(article).join(' · '),
    address: addressOf(article.url),
  };
}

/** The picture with what it shows for those who do not see it: the words, who said them, and where they are from. */
export function cardFile(quotation: CardQuotation, png: Uint8Array): AttachmentPayload {
  const { article, words, speaker } = quotation;
  const details = [speaker.name, roleOf(speaker), ...originOf(article), addressOf(article.url)]
    .filter((detail) => detail !== null && detail !== '')
    .map((detail) => truncate(oneLine(detail ?? ''), MAX_DETAIL_LENGTH));
  const said = `“${truncate(oneLine(words), MAX_WORDS_LENGTH)}”`;
  return {
    attachment: Buffer.from(png),
    name: `quote-${nameInFile(speaker.name)}.png`,
    description: truncate(`${said} — ${details.join(', ')}`, MAX_DESCRIPTION_LENGTH),
  };
}

/** An institution is often its own role. */
function roleOf({ name, role }: CardQuotation['speaker']): string | null {
  return role === null || name.endsWith(role) ? null : role;
}

function originOf({ source, published }: CardQuotation['article']): string[] {
  return [source, published === null ? null : formatPublished(published)].filter((each) => each !== null);
}

/** As people write addresses: without the protocol and what follows a question mark. */
function addressOf(url: string | null): string {
  if (url === null || !/^https?:/iu.test(url) || !URL.canParse(url)) return '';
  const { host, pathname } = new URL(url);
  return `${host.replace(/^www\./u, '')}${pathname.replace(/\/$/u, '')}`;
}

function nameInFile(name: string): string {
  const plain = name.normalize('NFD').toLowerCase();
  return (
    plain
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '')
      .slice(0, 40) || 'card'
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
