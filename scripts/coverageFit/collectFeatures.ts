import type { Newsdesk } from '../../src/newsdesk/newsdesk.js';
import { progressBar } from '../../src/terminal/progressBar.js';
import { type GoldQuestion, goldQuestion } from '../evaluation/goldQuestion.js';
import { withNewsdesk } from '../evaluation/measureSets.js';
import {
  loadStories,
  type MemberQuestion,
  readManners,
  readStoryQuestions,
} from '../evaluation/members/memberQuestions.js';
import { loadQuestionSets, type QuestionSet } from '../evaluation/questionSets.js';
import { readJsonLines } from '../jsonLines.js';
import type { FeatureLine } from './featureLine.js';

const LEFT_OPEN = 'test/evaluation/leftOpen.jsonl';
const STORIES = 'test/chat/stories.jsonl';
const MANNERS = 'test/chat/manners.jsonl';
const OTHER_SUBJECTS = 'test/evaluation/otherSubjects.jsonl';

/** There are many questions of the other sets, all alike: every eighth is asked. */
const STRANGERS_SHARE = 8;

/** A question, asked of one article or of all. */
interface Asked {
  readonly gold: GoldQuestion;
  readonly article: string | null;
  readonly origin: FeatureLine['origin'];
}

/**
 * Asks everything that the coverage is fitted on. Each question is asked of its article and of all of its set; one on
 * another subject, or of the other set's stories, of all and of one article, each in turn. Members' questions are asked
 * as they ask them.
 */
export async function collectFeatures(): Promise<FeatureLine[]> {
  const sets = await loadQuestionSets();
  const leftOpen = await readJsonLines(LEFT_OPEN, goldQuestion);
  const others = await readJsonLines(OTHER_SUBJECTS, goldQuestion);
  const lines: FeatureLine[] = [];
  for (const [turn, set] of sets.entries()) {
    await withNewsdesk(set, `evaluation ${set.name}`, async (newsdesk) => {
      const articles = newsdesk.articles().map(({ article }) => article.id);
      const strangers = sets.filter((other) => other !== set).flatMap(({ questions }) => questions);
      const asked = [
        ...askOwn(set, articles),
        ...askOwn(
          { questions: leftOpen.filter(({ article }) => article != null && articles.includes(article)) },
          articles,
        ),
        ...askStrange(
          others.filter((_, i) => i % sets.length === turn),
          articles,
          'other-subject',
        ),
        // A follow-up says nothing without the question before it.
        ...askStrange(
          strangers
            .filter(({ article, previous }) => article != null && previous == null)
            .filter((_, i) => i % STRANGERS_SHARE === 0),
          articles,
          'other-story',
        ),
        ...askAsTyped(await readManners(MANNERS, set.name)),
      ];
      lines.push(...(await askEach(newsdesk, set.name, asked)));
    });
  }
  const stories = { loadSources: () => loadStories(STORIES) };
  await withNewsdesk(stories, 'members stories', async (newsdesk) => {
    const asked = askAsTyped(await readStoryQuestions(STORIES));
    lines.push(...(await askEach(newsdesk, 'stories', asked)));
  });
  return lines;
}

async function askEach(newsdesk: Newsdesk, set: string, asked: readonly Asked[]): Promise<FeatureLine[]> {
  const onProgress = progressBar(`Asking ${set}`, process.stderr);
  const lines: FeatureLine[] = [];
  for (const [i, each] of asked.entries()) {
    const line = await ask(newsdesk, set, each);
    if (line !== null) lines.push(line);
    onProgress({ done: i + 1, total: asked.length });
  }
  return lines;
}

/** Those that ask for an answer: no greetings, no overviews. */
function askAsTyped(questions: readonly MemberQuestion[]): Asked[] {
  return questions
    .filter(({ outcome }) => outcome === 'answered' || outcome === 'not-covered')
    .map(({ answers, group, ...question }): Asked => {
      const near = answers.length > 0 ? 'answerable' : 'near miss';
      const kind = group === 'other-subject' ? 'offtopic' : near;
      return { gold: { ...question, answers: [...answers], kind }, article: question.article, origin: 'own' };
    });
}

function askOwn({ questions }: Pick<QuestionSet, 'questions'>, articles: readonly string[]): Asked[] {
  return questions.flatMap((gold, i) => [
    { gold, article: gold.article ?? articles[i % articles.length] ?? null, origin: 'own' as const },
    { gold, article: null, origin: 'own' as const },
  ]);
}

function askStrange(
  questions: readonly GoldQuestion[],
  articles: readonly string[],
  origin: FeatureLine['origin'],
): Asked[] {
  return questions.flatMap((gold, i) => [
    { gold: { ...gold, answers: [] }, article: articles[i % articles.length] ?? null, origin },
    { gold: { ...gold, answers: [] }, article: null, origin },
  ]);
}

async function ask(
  newsdesk: Newsdesk,
  set: string,
  { gold, article, origin }: Asked,
): Promise<FeatureLine | null> {
  const answer = await newsdesk.ask(gold.question, {
    ...(article !== null && { articleId: article }),
    ...(gold.previous != null && { previous: gold.previous }),
  });
  if (answer.kind === 'no-index' || answer.kind === 'manners') return null;
  const isOther = origin.startsWith('other') || gold.kind === 'offtopic';
  return {
    set,
    scope: article === null ? 'all' : 'article',
    id: gold.id,
    origin,
    kind: isOther ? 'offtopic' : gold.kind,
    covered: gold.answers.length > 0,
    // Where nothing else does, the article asked tells which fold a question is of.
    story: gold.article != null && !origin.startsWith('other') ? gold.article : (article ?? gold.id),
    features: answer.coverageFeatures,
  };
}
