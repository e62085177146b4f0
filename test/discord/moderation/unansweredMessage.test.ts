import { describe, expect, it } from 'vitest';
import type { ArticleDetails } from '../../../src/article/article.js';
import type { CustomId } from '../../../src/discord/interaction/buttons.js';
import { ENGLISH } from '../../../src/discord/locales/english.js';
import type { UnansweredGroup, VotedAnswer } from '../../../src/discord/moderation/feedback.js';
import { pageOfUnanswered, unansweredMessage } from '../../../src/discord/moderation/unansweredMessage.js';
import type { AnswerRecord } from '../../../src/discord/store/record.js';

const IDS = {
  page: (shown: number) => `page:${shown}` as CustomId,
  undo: (id: string) => `undo:${id}` as CustomId,
  file: () => 'file' as CustomId,
  tick: (shown: number) => `tick:${shown}` as CustomId,
};

function record(id: string, question: string): AnswerRecord {
  return {
    kind: 'answer',
    id,
    question,
    guild: '1',
    channel: '2',
    member: '3',
    at: 1_900_000_000_000,
    covered: false,
    generation: 'g',
    passages: [],
    shown: 0,
    votes: {},
  };
}

const groupsOf = (count: number, question = 'q'): UnansweredGroup[] =>
  Array.from({ length: count }, (_, i) => ({ records: [record(`r${i}`, `${question} ${i}`)] }));

function shown(groups: UnansweredGroup[], from: number, voted: VotedAnswer[] = []) {
  const page = pageOfUnanswered(groups, from);
  const since = new Map(page.groups.map(({ records }) => [records[0].id, LONG_STORY]));
  return unansweredMessage({ groups, voted }, { ...page, since, ticked: 'r0' }, IDS, ENGLISH);
}

const LONG_STORY: ArticleDetails = {
  id: 'long',
  title: '*Long* '.repeat(60),
  url: `https://example.com/${'a'.repeat(180)}`,
  source: null,
  published: null,
  author: null,
};

describe('A list of questions without an answer', () => {
  it('stays within Discord’s limits with long questions, headlines and reasons', () => {
    const long = '~why~ '.repeat(100);
    const voted = groupsOf(9, long).map(({ records: [each] }) => ({
      record: { ...each, id: `v${each.id}` },
      helpful: 0,
      notHelpful: 12,
      reasons: [long, long, long],
    }));
    const { embeds, components } = shown(groupsOf(30, long), 0, voted);
    const lengths = embeds.map(({ title = '', description = '', footer }) => ({
      description: description.length,
      all: title.length + description.length + (footer?.text.length ?? 0),
    }));
    for (const { description } of lengths) expect(description).toBeLessThanOrEqual(4_096);
    expect(lengths.reduce((sum, { all }) => sum + all, 0)).toBeLessThanOrEqual(6_000);
    expect(components.length).toBe(2);
    expect(JSON.stringify(components)).toContain('"value":"vr0"');
  });

  it('goes back to the page before when the last question of a page is ticked off', () => {
    expect(pageOfUnanswered(groupsOf(8), 8)).toMatchObject({ shown: 0, groups: { length: 8 } });
    expect(pageOfUnanswered(groupsOf(9), 8)).toMatchObject({ shown: 8, groups: { length: 1 } });
    expect(pageOfUnanswered([], 8)).toEqual({ shown: 0, groups: [] });
  });

  it('has answers that did not help on its first page alone', () => {
    const voted = [{ record: record('v', 'who?'), helpful: 0, notHelpful: 1, reasons: [] }];
    expect(shown(groupsOf(9), 0, voted).embeds).toHaveLength(2);
    expect(shown(groupsOf(9), 8, voted).embeds).toHaveLength(1);
  });

  it('that is empty lets the last question be brought back', () => {
    const { content, components } = shown([], 0);
    expect(content).toBe('There are no unanswered questions.');
    expect(JSON.stringify(components)).toContain('undo:r0');
  });
});
