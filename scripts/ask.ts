// Answers a question from the articles: npm run ask -- "Who said diplomacy is far from exhausted?"
import { createInterface } from 'node:readline';
import type { Answer } from '../src/answer/answer.js';
import { type ArticleFilter, readFilter } from '../src/archive/articleFilter.js';
import { localDate } from '../src/briefing/localTime.js';
import { UsageError, VerbatimError } from '../src/errors.js';
import type { Newsdesk } from '../src/newsdesk/newsdesk.js';
import { checkQuestion } from '../src/question/checkQuestion.js';
import { loadSettings } from '../src/settings.js';
import { defineScript, readCount } from '../src/terminal/defineScript.js';
import { renderAnswer } from '../src/terminal/renderAnswer.js';
import { textStyleFor, withoutControls } from '../src/terminal/textStyle.js';
import { openTerminalNewsdesk } from './openTerminalNewsdesk.js';

interface AskOptions {
  readonly top: number;
  readonly articleId?: string;
  readonly filter: ArticleFilter;
  readonly json: boolean;
}

const DEFAULT_TOP = 3;

await defineScript({
  help: `Usage: npm run ask -- ["question"] [options]

Prints the passages of the articles that answer the question, word for word.
Without a question it prompts for questions. An empty line or Ctrl+D ends it.

  --top N         show at most N passages (default 3)
  --outlet NAME   ask only the articles of this outlet
  --since DATE    ask only articles since this date, such as 2031-03-03 or "last week"
  --until DATE    ask only articles until this date
  --article ID    ask only this article (the ID is its file name without the extension)
  --articles DIR  ask the articles in this folder
  --index DIR     keep the index in this folder
  --json          print one JSON value
  --help          show this help`,
  options: {
    top: { type: 'string', default: String(DEFAULT_TOP) },
    article: { type: 'string' },
    outlet: { type: 'string' },
    since: { type: 'string' },
    until: { type: 'string' },
    articles: { type: 'string' },
    index: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  takesWords: true,
  async run(values, words) {
    if (words.length > 1) {
      throw new UsageError('Put the question in quotation marks, so that it is one argument. See --help.');
    }
    const options = {
      top: readCount('top', values.top),
      json: values.json,
      ...(values.article !== undefined && { articleId: values.article }),
    };
    const [typed] = words;
    if (typed === undefined && values.json) throw new UsageError('--json requires a question. See --help.');
    const question = typed === undefined ? null : checkQuestion(typed);

    const settings = loadSettings();
    const newsdesk = await openTerminalNewsdesk(settings, {
      articlesFolder: values.articles,
      indexFolder: values.index,
    });
    try {
      if (options.articleId !== undefined) checkArticle(newsdesk, options.articleId);
      const today = localDate(Date.now(), settings.bot.briefing.zone);
      const asked = { ...options, filter: readFilter(values, newsdesk.articles(), today) };
      if (question === null) await promptLoop(newsdesk, asked);
      else await answer(newsdesk, question, asked);
    } finally {
      await newsdesk.close();
    }
  },
});

async function answer(newsdesk: Newsdesk, question: string, { json, ...options }: AskOptions): Promise<void> {
  const answered = await newsdesk.ask(question, options);
  const all = options.top > DEFAULT_TOP;
  if (json) console.log(JSON.stringify(toJson(answered)));
  else
    console.log(
      `\n${renderAnswer(answered, textStyleFor(process.stdout), { all, alsoIn: newsdesk.alsoIn })}\n`,
    );
}

/** For programs, a greeting is a question that no story covers. */
function toJson(answer: Answer): object {
  if (answer.kind !== 'manners') return answer;
  const { question, manners } = answer;
  return { question, kind: 'not-covered', confidence: 'high', score: 0, passages: [], manners };
}

/** Asks until an empty line or the end of the input; what cannot be asked says why and the loop goes on. */
async function promptLoop(newsdesk: Newsdesk, options: AskOptions): Promise<void> {
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY && process.stdout.isTTY,
    prompt: process.stdin.isTTY ? 'Ask: ' : '',
  });
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() === '') {
      if (process.stdin.isTTY) break;
      continue;
    }
    try {
      await answer(newsdesk, line, options);
    } catch (error) {
      if (!(error instanceof VerbatimError)) throw error;
      console.error(withoutControls(error.message));
    }
    lines.prompt();
  }
  lines.close();
}

function checkArticle(newsdesk: Newsdesk, id: string): void {
  const ids = newsdesk.articles().map(({ article }) => article.id);
  if (ids.includes(id)) return;
  const known = ids.slice(0, 5).join(', ') + (ids.length > 5 ? ', …' : '');
  throw new UsageError(`There is no article "${id}". Known articles: ${known}.`);
}
