import { z } from 'zod';

/** A question, as `evaluate` takes it. */
export const askedQuestion = z.object({
  id: z.string(),
  /** Null: all articles are asked. */
  article: z.string().nullish(),
  question: z.string(),
  /** What the same member asked before. */
  previous: z.string().nullish(),
});
export type AskedQuestion = z.infer<typeof askedQuestion>;

/** A question with what is right: the sentences that answer it, or none. */
export const goldQuestion = askedQuestion.extend({
  answers: z.array(z.string()),
  /** The same fact in other articles. */
  also: z.array(z.object({ text: z.string() })).optional(),
  speaker: z.string().nullish(),
  kind: z.string(),
});
export type GoldQuestion = z.infer<typeof goldQuestion>;
