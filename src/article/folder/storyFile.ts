import { type Article, type ArticleDetails, textOf } from '../article.js';

/** What front matter says of a story. */
export type StoryDetails = Omit<ArticleDetails, 'id'>;

/** The file of a story: front matter, then its body. `others` are fields that the bot has no use for. */
export function storyFile(
  { title, source, url, published, author }: StoryDetails,
  body: string,
  others: ReadonlyMap<string, string> = new Map(),
): string {
  const own = { title, source, url, published, author };
  const left = Object.fromEntries([...others].filter(([name]) => !Object.hasOwn(own, name)));
  const fields = Object.entries({ ...own, ...left }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  return `---\n${fields.join('\n')}\n---\n\n${body.trim()}\n`;
}

/** The text of the story, without what belongs to the page. */
export function storyBody({ text, blocks }: Pick<Article, 'text' | 'blocks'>): string {
  return blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
    .map((block) => {
      const line = textOf(text, block).replace(/\s+/gu, ' ');
      return block.kind === 'heading' ? `## ${line.replace(/^#+\s+/u, '')}` : line;
    })
    .join('\n\n');
}

/** "2031-03-03-bridge-to-close": the day comes first, so that the folder is in order. */
export function storyName({ published, title }: StoryDetails): string {
  const day = /^\d{4}-\d\d-\d\d/u.exec(published ?? '')?.[0];
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/gu, '');
  const name = [day, words === '' ? 'article' : words].filter(Boolean).join('-');
  return DEVICES.test(name) ? `story-${name}` : name;
}

/** Names that Windows keeps for devices, whatever their ending: no file can have them there. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;
