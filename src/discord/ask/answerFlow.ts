import { shownPassages } from '../../answer/shownPassages.js';
import { referTo } from '../../answer/passageReference.js';
import type { BotContext } from '../interaction/context.js';
import { refusalOfLanguage } from './askGate.js';
import { answerButtons } from './answerButtonRow.js';
import { answerMessage } from './answerMessage.js';
import { sentence, type MessageBody } from '../format/messageBody.js';
import { textsIn } from '../locales/languages.js';
import { withTimeLimit } from '../services/timeLimit.js';

/** Passages of an answer; the buttons show the others. */
export const SHOWN_PASSAGES = 3;
const KEPT_PASSAGES = 10;

export interface QuestionAsked {
  readonly question: string;
  readonly articleId?: string;
  readonly guildId: string | null;
  readonly channelId: string;
  readonly memberId: string;
  /** Whether only the member sees question and answer. */
  readonly isPrivate: boolean;
  /** Whether the answer is private and the member may write in the channel. */
  readonly mayShow: boolean;
  /** The question is somebody's message, so that it follows up on nothing the member asked; default false. */
  readonly isMessage?: boolean;
}

/** Answers a question and keeps what the buttons below the answer need. */
export async function answerFlow(asked: QuestionAsked, context: BotContext): Promise<MessageBody> {
  const { newsdesk, servers, askTimeoutMs, lastQuestions } = context;
  const { question, articleId, guildId, mayShow, isMessage = false } = asked;
  const texts = textsIn(servers.of(guildId).language);
  const refusal = refusalOfLanguage(question, guildId, context);
  if (refusal !== null) return sentence(refusal);
  const previous = isMessage ? null : lastQuestions.recall(asked);
  const answer = await withTimeLimit(askTimeoutMs, texts.tooSlow, (signal) =>
    newsdesk.ask(question, {
      top: KEPT_PASSAGES,
      signal,
      ...(articleId !== undefined && { articleId }),
      ...(previous !== null && { previous }),
    }),
  );
  if (answer.kind === 'no-index') return sentence(texts.noIndex);
  if (!isMessage) lastQuestions.remember(asked, answer.searched);
  const shown = shownPassages(answer).slice(0, SHOWN_PASSAGES);
  const id = await keep(asked, answer, shown.length, context);
  const buttons =
    id === null
      ? []
      : answerButtons(
          {
            id,
            hasPassages: shown.length > 0,
            hasMore: answer.passages.length > shown.length,
            mayShow,
          },
          texts,
        );
  return answerMessage(
    {
      question: answer.question,
      followsUp: answer.followsUp,
      covered: answer.kind === 'found',
      passages: shown,
    },
    texts,
    buttons,
  );
}

type Answered = Exclude<Awaited<ReturnType<BotContext['newsdesk']['ask']>>, { kind: 'no-index' }>;

/** Null when the disk refuses it: the answer is then shown without buttons. */
async function keep(
  { guildId, channelId, memberId }: QuestionAsked,
  answer: Answered,
  shown: number,
  { records, newsdesk, log }: BotContext,
): Promise<string | null> {
  try {
    return await records.add({
      kind: 'answer',
      guild: guildId ?? '',
      channel: channelId,
      member: memberId,
      question: answer.question,
      ...(answer.followsUp !== null && { followsUp: answer.followsUp }),
      covered: answer.kind === 'found',
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
