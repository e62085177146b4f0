import { existsSync } from 'node:fs';
import { progressBar } from '../../../src/terminal/progressBar.js';
import { withNewsdesk } from '../measureSets.js';
import { loadQuestionSets, type QuestionSet } from '../questionSets.js';
import { type JudgedReply, judgeReply } from './judgeReply.js';
import { loadStories, type MemberQuestion, readManners, readStoryQuestions } from './memberQuestions.js';
import { askAsMember } from './memberReply.js';
import { renderMembers } from './renderMembers.js';

const STORIES = 'test/chat/stories.jsonl';
const SEALED = 'test/chat/sealed.jsonl';
const MANNERS = 'test/chat/manners.jsonl';

interface MemberSet extends Pick<QuestionSet, 'loadSources'> {
  readonly name: string;
  readonly questions: readonly MemberQuestion[];
}

/** Prints what members see for their questions on the stories, on the sealed ones or on the project's articles. */
export async function printMembers(name: 'stories' | 'sealed' | 'manners'): Promise<void> {
  const sets = await readSets(name);
  const replies: JudgedReply[] = [];
  for (const { questions, loadSources, ...set } of sets) {
    await withNewsdesk({ loadSources }, `members ${set.name}`, async (newsdesk) => {
      const onProgress = progressBar('Asking', process.stderr);
      for (const [i, question] of questions.entries()) {
        replies.push(judgeReply(question, await askAsMember(newsdesk, question)));
        onProgress({ done: i + 1, total: questions.length });
      }
    });
  }
  if (replies.length > 0) console.log(`members, ${name}\n${renderMembers(replies)}\n`);
}

async function readSets(name: 'stories' | 'sealed' | 'manners'): Promise<MemberSet[]> {
  if (name === 'manners') {
    const sets = await loadQuestionSets();
    return Promise.all(
      sets.map(async (set) => ({
        name: set.name,
        loadSources: set.loadSources,
        questions: await readManners(MANNERS, set.name),
      })),
    );
  }
  const file = name === 'sealed' ? SEALED : STORIES;
  if (!existsSync(file)) return [];
  return [{ name, questions: await readStoryQuestions(file), loadSources: () => loadStories(file) }];
}
