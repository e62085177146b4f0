import type { ArticleDetails } from '../../article/article.js';
import { MemberError, UsageError } from '../../errors.js';
import type { Call } from '../interaction/call.js';
import type { AnswerRecord } from '../store/record.js';

/** As many as for an answer, so that it comes out the same. */
const TOP = 10;

/**
 * Asks once more what the stories did not cover, if the index has changed since: by record, the story that answers now.
 * The questions wait for their turn like a member's, one after another; when that takes too long, the others are left
 * for the next time.
 */
export async function answeredSince(
  asked: readonly AnswerRecord[],
  call: Call,
): Promise<ReadonlyMap<string, ArticleDetails>> {
  const found = new Map<string, ArticleDetails>();
  const now = call.newsdesk.generation()?.id;
  for (const record of asked.filter(({ generation }) => generation !== now)) {
    try {
      const article = await answeringStory(record, call);
      if (article !== null) found.set(record.id, article);
    } catch (error) {
      // No story of that outlet is left, for example: the others may still be answered.
      if (error instanceof UsageError) continue;
      if (!(error instanceof MemberError)) call.log.warn({ err: error }, 'could not ask a question again');
      break;
    }
  }
  return found;
}

/** The first story of an answer without doubt; null where there is none. */
async function answeringStory(
  { question, followsUp, article, filter }: AnswerRecord,
  { asker, newsdesk, questions, texts }: Call,
): Promise<ArticleDetails | null> {
  const answer = await questions.run(asker.member, texts, (signal) =>
    newsdesk.ask(question, {
      top: TOP,
      signal,
      ...(followsUp !== undefined && { previous: followsUp }),
      ...(article !== undefined && { articleId: article }),
      ...(filter !== undefined && { filter }),
    }),
  );
  if (answer.kind !== 'found' || answer.outcome !== 'answered') return null;
  return answer.passages[0]?.article ?? null;
}
