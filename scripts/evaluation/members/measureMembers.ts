import { existsSync } from 'node:fs';
import { UsageError } from '../../../src/errors.js';
import { replaceFile } from '../../../src/files.js';
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

/**
 * Prints what members see for their questions: `stories`, `sealed`, `manners` on the project's articles, or a file of
 * stories with their questions. `out` is a file that gets a line for each question: what is right, what came back, and
 * the verdict.
 */
export async function printMembers(name: string, out?: string): Promise<void> {
  const sets = await readSets(name);
  const replies: JudgedReply[] = [];
  const lines: string[] = [];
  for (const { questions, loadSources, ...set } of sets) {
    await withNewsdesk({ loadSources }, `members ${set.name}`, async (newsdesk) => {
      const onProgress = progressBar('Asking', process.stderr);
      for (const [i, question] of questions.entries()) {
        const reply = await askAsMember(newsdesk, question);
        const judged = judgeReply(question, reply);
        replies.push(judged);
        lines.push(`${JSON.stringify({ question, reply, judged })}\n`);
        onProgress({ done: i + 1, total: questions.length });
      }
    });
  }
  if (replies.length > 0) console.log(`members, ${name}\n${renderMembers(replies)}\n`);
  if (out !== undefined) await replaceFile(out, lines.join(''));
}

async function readSets(name: string): Promise<MemberSet[]> {
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
  const file = name === 'stories' ? STORIES : name === 'sealed' ? SEALED : name;
  if (!existsSync(file))
    throw new UsageError(`There is no file ${file}: give stories, manners or a file of stories.`);
  return [{ name, questions: await readStoryQuestions(file), loadSources: () => loadStories(file) }];
}
