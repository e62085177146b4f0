import { referTo } from '../../answer/passageReference.js';
import { shownPassages } from '../../answer/shown/shownPassages.js';
import type { MeantPerson } from '../../answer/whichPeople.js';
import type { ArticleFilter } from '../../archive/articleFilter.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import type { Call } from '../interaction/call.js';
import { noIndexText } from '../interaction/preconditions.js';
import { answerButtonRows } from './answerButtons.js';
import { answerMessage } from './answerMessage.js';
import { mannersLine } from './mannersLine.js';

/** Of these an answer shows some; the buttons show the others. */
const STORED_PASSAGES = 10;

export interface AskedQuestion {
  readonly question: string;
  readonly articleId?: string;
  /** Which articles are asked; default all. */
  readonly filter?: ArticleFilter;
  /** Whether only the member sees question and answer. */
  readonly isPrivate: boolean;
  /** Whether the answer is private and the member may write in the channel. */
  readonly mayShow: boolean;
  /** Whether who said something may be corrected below the answer; default where moderators may. */
  readonly mayCorrect?: boolean;
  /** Whether it follows up on nothing that the member asked, such as another member's message; default false. */
  readonly standsAlone?: boolean;
}

/** The people whom a question can mean; `id` is what was stored of it, null where it could not be. */
interface MeantPeople {
  readonly people: readonly MeantPerson[];
  readonly id: string | null;
}

/** Answers a question, and stores what the buttons below the answer need. */
export async function answerFlow(asked: AskedQuestion, call: Call): Promise<MessageBody | MeantPeople> {
  const { asker, newsdesk, questions, lastQuestions, texts } = call;
  const { question, articleId, filter, isPrivate, mayShow, standsAlone = false } = asked;
  const { mayCorrect = call.served.isHome(asker.guild) } = asked;
  const place = { ...asker, isPrivate };
  const previous = standsAlone ? null : lastQuestions.recall(place);
  const answer = await questions.run(asker.member, texts, (signal) =>
    newsdesk.ask(question, {
      top: STORED_PASSAGES,
      signal,
      ...(articleId !== undefined && { articleId }),
      ...(filter !== undefined && { filter }),
      ...(previous !== null && { previous }),
    }),
  );
  if (answer.kind === 'manners') return sentence(mannersLine(answer.manners, texts));
  if (answer.kind === 'no-index') return sentence(noIndexText(call));
  if (!standsAlone) lastQuestions.remember(place, answer.searched);
  const { people } = answer;
  if (people.length > 0) {
    return { people, id: await store({ ...answer, passages: [] }, { shown: 0, articleId, filter }, call) };
  }
  const passages = shownPassages(answer);
  const id = await store(answer, { shown: passages.length, articleId, filter }, call);
  const hasMore = answer.passages.length > passages.length;
  const buttons = id === null ? [] : answerButtonRows({ id, passages, hasMore, mayShow, mayCorrect }, texts);
  return answerMessage({ ...answer, passages, alsoIn: newsdesk.alsoIn }, texts, buttons);
}

type Answered = Exclude<Awaited<ReturnType<Call['newsdesk']['ask']>>, { kind: 'no-index' | 'manners' }>;

interface Stored {
  /** How many passages. */
  readonly shown: number;
  readonly articleId: string | undefined;
  readonly filter: ArticleFilter | undefined;
}

/** Null when it cannot be written to disk: the answer is then shown without buttons. */
async function store(
  answer: Answered,
  { shown, articleId, filter }: Stored,
  { asker, records, newsdesk, log }: Call,
): Promise<string | null> {
  try {
    return await records.add({
      kind: 'answer',
      ...asker,
      question: answer.question,
      ...(answer.followsUp !== null && { followsUp: answer.followsUp }),
      // Whom the member means is still open.
      covered: answer.kind === 'found' || answer.people.length > 0,
      outcome: answer.outcome,
      confidence: answer.confidence,
      asksSpeech: answer.asksSpeech,
      ...(answer.isOverview && { isOverview: true }),
      ...(answer.people.length > 0 && { people: answer.people.map((person) => person.question) }),
      ...(articleId !== undefined && { article: articleId }),
      ...(filter !== undefined && { filter }),
      generation: newsdesk.generation()?.id ?? '',
      passages: answer.passages.map(referTo),
      shown,
      votes: {},
    });
  } catch (error) {
    log.error({ err: error }, 'could not store an answer');
    return null;
  }
}
