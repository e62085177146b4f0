import { z } from 'zod';
import { shownArticlesSchema } from '../../briefing/briefingLedger.js';

const span = z.object({ start: z.int(), end: z.int() });

const passageReference = span.extend({
  article: z.string(),
  sentence: span,
  answer: span.optional(),
  hash: z.string(),
  score: z.number(),
});

/** Who asks where, by Discord's ids. */
export interface Asker {
  /** Empty outside of servers. */
  readonly guild: string;
  readonly channel: string;
  /** Empty for what nobody asked for, such as a scheduled briefing. */
  readonly member: string;
}

const common = {
  /** `<hour>-<eight hex digits>`; fits into a custom id. */
  id: z.string(),
  guild: z.string(),
  channel: z.string(),
  member: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** What is done once alone, however often its button is pressed, such as showing a private answer to its channel. */
  claims: z.array(z.string()).optional(),
};

const filter = z.object({
  outlet: z.string().nullable(),
  since: z.string().nullable(),
  until: z.string().nullable(),
});

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
    /** How it was told; records of earlier versions have `covered` alone. */
    outcome: z.enum(['answered', 'unsure', 'not-covered']).optional(),
    confidence: z.enum(['high', 'likely', 'low']).optional(),
    asksSpeech: z.boolean().optional(),
    isOverview: z.boolean().optional(),
    /** The question, by the full name of each person whom it can mean. */
    people: z.array(z.string()).optional(),
    /** The article that was asked alone. */
    article: z.string().optional(),
    /** The articles that were asked alone. */
    filter: filter.optional(),
    generation: z.string(),
    /** Ranked; the first `shown` are in the answer. */
    passages: z.array(passageReference),
    shown: z.int(),
    /** Whether moderators have ticked it off among the questions without an answer. */
    settled: z.boolean().optional(),
    /** By member; one vote each. */
    votes: z.record(z.string(), voteSchema),
  }),
  z.object({
    ...common,
    kind: z.literal('quotes'),
    /** Null for everybody. */
    speaker: z.string().nullable(),
    /** Whose quotations stand beside them. */
    compare: z.string().optional(),
    topic: z.string().nullable(),
    filter: filter.optional(),
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

export type StoredRecord = z.infer<typeof recordSchema>;
export type AnswerRecord = Extract<StoredRecord, { kind: 'answer' }>;
export type BriefingRecord = Extract<StoredRecord, { kind: 'briefing' }>;
export type QuotesRecord = Extract<StoredRecord, { kind: 'quotes' }>;
export type Vote = z.infer<typeof voteSchema>;
