import type { StoredRecord } from './record.js';

/**
 * A record without stories that are gone; null if it was about one of them: its question or its speaker may have the
 * words of the story.
 */
export function withoutStories(
  record: StoredRecord,
  ids: ReadonlySet<string>,
  isQuoted: (speaker: string) => boolean,
): StoredRecord | null {
  switch (record.kind) {
    case 'answer': {
      const { passages, article } = record;
      const isAbout =
        (article !== undefined && ids.has(article)) ||
        passages.slice(0, Math.max(1, record.shown)).some((passage) => ids.has(passage.article));
      if (isAbout) return null;
      const left = passages.filter((passage) => !ids.has(passage.article));
      return left.length === passages.length ? record : { ...record, passages: left };
    }
    case 'quotes':
      return [record.speaker, record.compare].every((name) => name == null || isQuoted(name)) ? record : null;
    case 'briefing': {
      const articles = record.articles.filter((id) => !ids.has(id));
      if (articles.length === record.articles.length) return record;
      const before = Object.fromEntries(Object.entries(record.before).filter(([id]) => !ids.has(id)));
      return articles.length === 0 ? null : { ...record, articles, before };
    }
  }
}
