import type { AnswerPassage } from '../answer/answer.js';
import { detailsOf, toAnswerPassage } from '../answer/answerPassage.js';
import { isKnownTopic, ON_TOPIC } from '../answer/topicFilter.js';
import type { ArticleDetails } from '../article/article.js';
import { shareOfShorter } from '../english/termOverlap.js';
import { termsOf } from '../english/terms.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import { timeOf } from '../question/dayRange.js';
import { parseQuery } from '../question/query.js';
import { repairSpelling } from '../question/repairSpelling.js';
import type { PassageSearch } from '../search/passageSearch.js';
import { countTheSame, type Figure, figuresIn } from './figures.js';

export interface TimelineQuery {
  readonly topic: string;
  readonly signal?: AbortSignal;
}

/** A sentence on the topic, with the quotations in it. */
interface TimelineEntry {
  readonly passage: AnswerPassage;
  /** The other articles that say the same, newest first. */
  readonly others: readonly ArticleDetails[];
}

/** A figure in an article. */
interface ToldFigure {
  readonly text: string;
  readonly article: ArticleDetails;
}

/**
 * A figure that stories tell differently. `updated`: a later story says what it was before; the newest is the first.
 * `disputed`: they disagree; the newest is the first.
 */
interface DifferingFigure {
  readonly kind: 'updated' | 'disputed';
  readonly told: readonly ToldFigure[];
  /** What the newest story says it was before, where it says so. */
  readonly was: string | null;
}

export interface Timeline {
  /** The oldest first; those of articles without a date last. */
  readonly entries: readonly TimelineEntry[];
  readonly figures: readonly DifferingFigure[];
}

const MAX_ENTRIES = 12;
const MAX_OF_ONE_ARTICLE = 2;
const MAX_CANDIDATES = 60;
const MAX_FIGURES = 4;
/** Share of common terms from which two sentences say the same. */
const NEAR_DUPLICATE = 0.8;

interface Candidate {
  readonly indexed: IndexedArticle;
  readonly sentence: number;
  readonly score: number;
  readonly section: string | null;
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly others: IndexedArticle[];
}

/** What the stories say about a topic, in order of their dates, and where they disagree. */
export async function composeTimeline(
  search: PassageSearch,
  { topic, signal }: TimelineQuery,
): Promise<Timeline> {
  const corpus = await search.corpus();
  const query = parseQuery(repairSpelling(topic, corpus));
  if (!isKnownTopic(query, corpus)) return { entries: [], figures: [] };
  const ranking = await search.rank(query, { signal });
  const candidates = candidatesOf(ranking.from(ON_TOPIC));
  const chosen: Candidate[] = [];
  const ofArticle = new Map<string, number>();
  for (const candidate of candidates) {
    const { id } = candidate.indexed.article;
    const count = ofArticle.get(id) ?? 0;
    if (chosen.length === MAX_ENTRIES || count === MAX_OF_ONE_ARTICLE) continue;
    ofArticle.set(id, count + 1);
    chosen.push(candidate);
  }
  return {
    entries: chosen.sort(byDate).map(entryOf),
    figures: differingFigures(candidates).slice(0, MAX_FIGURES),
  };
}

type Ranked = ReturnType<Awaited<ReturnType<PassageSearch['rank']>>['from']>;

/** The best sentence of each passage, each once, best first; what several articles say is the oldest's. */
function candidatesOf(ranked: Ranked): Candidate[] {
  const found: { candidate: Candidate; readonly terms: ReadonlySet<string> }[] = [];
  for (const { indexed, passage, bestSentence, score } of ranked) {
    if (found.length === MAX_CANDIDATES) break;
    const span = indexed.sentences[bestSentence];
    if (span === undefined) continue;
    const isKnown = found.some(
      ({ candidate }) => candidate.indexed === indexed && candidate.sentence === bestSentence,
    );
    if (isKnown) continue;
    const text = indexed.article.text.slice(span.start, span.end);
    const terms = new Set(termsOf(text));
    const figures = figuresIn(text);
    const candidate: Candidate = {
      ...{ indexed, sentence: bestSentence, score, section: passage.section, text, figures, others: [] },
    };
    const same = found.find(
      (other) =>
        shareOfShorter(terms, other.terms) >= NEAR_DUPLICATE &&
        haveSameFigures(figures, other.candidate.figures),
    );
    if (same === undefined) found.push({ candidate, terms });
    else merge(same, candidate);
  }
  return found.map(({ candidate }) => candidate);
}

function merge(known: { candidate: Candidate }, other: Candidate): void {
  const { candidate } = known;
  if (candidate.indexed === other.indexed) return;
  const isOlder = timeOf(other.indexed.article.published) < timeOf(candidate.indexed.article.published);
  const [kept, left] = isOlder ? [other, candidate] : [candidate, other];
  const others = [...candidate.others, left.indexed].filter(
    (each, index, all) => each !== kept.indexed && all.indexOf(each) === index,
  );
  known.candidate = { ...kept, score: candidate.score, others };
}

/** Else a figure that was corrected would be taken for the same sentence. */
function haveSameFigures(a: readonly Figure[], b: readonly Figure[]): boolean {
  const values = (figures: readonly Figure[]) =>
    figures
      .map(({ value }) => value)
      .sort()
      .join(' ');
  return values(a) === values(b);
}

function byDate({ indexed: a }: Candidate, { indexed: b }: Candidate): number {
  const [x, y] = [timeOf(a.article.published), timeOf(b.article.published)];
  if (x === y) return 0;
  if (x === -Infinity || y === -Infinity) return x === -Infinity ? 1 : -1;
  return x - y;
}

function entryOf({ indexed, sentence, section, score, others }: Candidate): TimelineEntry {
  const span = indexed.sentences[sentence];
  if (span === undefined) throw new RangeError(`Article ${indexed.article.id} has no sentence ${sentence}.`);
  return {
    passage: toAnswerPassage({ indexed, span, section, sentence: span, score }),
    others: others.map(({ article }) => detailsOf(article)),
  };
}

/** Each figure with those of other articles that count the same and differ from it. */
function differingFigures(candidates: readonly Candidate[]): DifferingFigure[] {
  const all = [...candidates]
    .sort((a, b) => -byDate(a, b))
    .flatMap(({ indexed: { article }, figures }) => figures.map((figure) => ({ article, figure })));
  const used = new Set<Figure>();
  return all.flatMap(({ article, figure }): DifferingFigure[] => {
    if (used.has(figure)) return [];
    const same = all.filter(
      (other) =>
        other.article !== article &&
        !used.has(other.figure) &&
        (countTheSame(figure, other.figure) ||
          (figure.wasValue === other.figure.value &&
            countTheSame({ ...figure, context: other.figure.context }, other.figure))),
    );
    const differing = same.filter((other) => other.figure.value !== figure.value);
    if (differing.length === 0 && figure.was === null) return [];
    for (const each of [figure, ...same.map((other) => other.figure)]) used.add(each);
    const values = new Set([figure.value]);
    const told = [
      { text: figure.text, article: detailsOf(article) },
      ...differing.flatMap((other) => {
        if (values.has(other.figure.value)) return [];
        values.add(other.figure.value);
        return [{ text: other.figure.text, article: detailsOf(other.article) }];
      }),
    ];
    return [{ kind: figure.was === null ? 'disputed' : 'updated', told, was: figure.was }];
  });
}
