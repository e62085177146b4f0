import { existsSync } from 'node:fs';
import { progressBar } from '../../src/terminal/progressBar.js';
import { judgeReply } from './judgeReply.js';
import { withNewsdesk } from './measureSets.js';
import { loadStories, type MemberQuestion, readManners, readStoryQuestions } from './memberQuestions.js';
import { askAsMember } from './memberReply.js';
import { loadQuestionSets, type QuestionSet } from './questionSets.js';
import { renderMembers } from './renderMembers.js';

const STORIES = 'test/chat/stories.jsonl';
const SEALED = 'test/chat/sealed.jsonl';
const MANNERS = 'test/chat/manners.jsonl';

interface MemberSet extends Pick<QuestionSet, 'loadSources'> {
  readonly name: string;
  readonly questions: readonly MemberQuestion[];
}

/**
 * Prints what members get to see for their questions on the stories and on the project's articles; or for the sealed
 * stories alone.
 */
export async function printMembers({ isSealed }: { readonly isSealed: boolean }): Promise<void> {
  const replies = [];
  for (const { name, questions, loadSources } of await readSets(isSealed)) {
    const judged = await withNewsdesk({ loadSources }, `members ${name}`, async (newsdesk) => {
      const onProgress = progressBar('Asking', process.stderr);
      const done = [];
      for (const question of questions) {
        done.push(judgeReply(question, await askAsMember(newsdesk, question)));
        onProgress({ done: done.length, total: questions.length });
      }
      return done;
    });
    if (name === 'stories') console.log(`members, stories\n${renderMembers(judged)}\n`);
    else replies.push(...judged);
  }
  if (replies.length > 0) console.log(`members, manners\n${renderMembers(replies)}\n`);
}

async function readSets(isSealed: boolean): Promise<MemberSet[]> {
  const file = isSealed ? SEALED : STORIES;
  if (!existsSync(file)) return [];
  const stories = {
    name: 'stories',
    questions: await readStoryQuestions(file),
    loadSources: () => loadStories(file),
  };
  if (isSealed) return [stories];
  const sets = await loadQuestionSets();
  const manners = sets.map(async ({ name, loadSources }) => ({
    name,
    loadSources,
    questions: await readManners(MANNERS, name),
  }));
  return [stories, ...(await Promise.all(manners))];
}
