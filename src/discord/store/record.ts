import { z } from 'zod';
import { shownArticlesSchema } from '../../briefing/briefingLedger.js';

const span = z.object({ start: z.int(), end: z.int() });

const passageReference = span.extend({
  article: z.string(),
  sentence: span,
  hash: z.string(),
  score: z.number(),
});

const common = {
  /** `<hour>-<eight hex digits>`; fits into a custom id. */
  id: z.string(),
  guild: z.string(),
  channel: z.string(),
  /** Who asked, as Discord's id; empty for what nobody asked for. */
  member: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
};

const voteSchema = z.object({ helpful: z.boolean(), reason: z.string().nullable() });

/** What the buttons below a reply need, and what moderators read of it. */
export const recordSchema = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('answer'),
    question: z.string(),
    /** The question before that it was read with. */
    followsUp: z.string().optional(),
    covered: z.boolean(),
    generation: z.string(),
    /** Ranked; the first `shown` are in the answer. */
    passages: z.array(passageReference),
    shown: z.int(),
    /** By member; one vote each. */
    votes: z.record(z.string(), voteSchema),
  }),
  z.object({
    ...common,
    kind: z.literal('quotes'),
    speaker: z.string(),
    topic: z.string().nullable(),
  }),
  z.object({
    ...common,
    kind: z.literal('briefing'),
    /** Local date, YYYY-MM-DD. */
    date: z.string(),
    /** What its readers had been shown of them before. */
    before: shownArticlesSchema,
    /** Ids of the articles it was composed of. */
    articles: z.array(z.string()),
  }),
]);

export type KeptRecord = z.infer<typeof recordSchema>;
export type KeptAnswer = Extract<KeptRecord, { kind: 'answer' }>;
export type KeptBriefing = Extract<KeptRecord, { kind: 'briefing' }>;
export type KeptQuotes = Extract<KeptRecord, { kind: 'quotes' }>;
export type Vote = z.infer<typeof voteSchema>;
