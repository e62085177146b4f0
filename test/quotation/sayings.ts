import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Quotation } from '../../src/quotation/quotation.js';

const goldSchema = z.strictObject({
  text: z.string().min(1),
  kind: z.enum(['direct', 'mixed', 'indirect']),
  speaker: z.string().nullable(),
  /** Left out where the name is itself a description ("a senior official"): then it is not compared. */
  role: z.string().nullable().optional(),
  /** Other names of the speaker that count. */
  aliases: z.array(z.string()).default([]),
  /** Other extents of the same words that count. */
  or: z.array(z.string()).default([]),
  /** Neither a miss nor an extra. */
  optional: z.boolean().default(false),
});
const caseSchema = z.strictObject({
  name: z.string().min(1),
  text: z.string().min(1),
  quotations: z.array(goldSchema),
});

type Gold = z.infer<typeof goldSchema>;
export type SayingCase = z.infer<typeof caseSchema>;

/** The cases of a folder by file: one file a phenomenon. */
export function readCases(folder: string): { phenomenon: string; cases: SayingCase[] }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      phenomenon: path.parse(file).name,
      cases: z.array(caseSchema).parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))),
    }));
}

/**
 * What is wrong with the found quotations, one line each; empty when all is right. Names and roles are compared
 * without a leading article ("a juror", "juror"), roles by half of their words ("mayor of Skarne", "Mayor"). A clause
 * around words in marks (said the deal was “dead”) may be found beside them or not.
 */
export function findMistakes(gold: readonly Gold[], found: readonly Quotation[]): string[] {
  const mistakes: string[] = [];
  const open = [...found];
  for (const wanted of gold) {
    const at = open.findIndex(({ text }) => [wanted.text, ...wanted.or].includes(text));
    const match = at < 0 ? undefined : open.splice(at, 1)[0];
    if (wanted.optional) continue;
    if (match === undefined) mistakes.push(`missing: ${wanted.text}`);
    else mistakes.push(...compare(wanted, match));
  }
  const extra = open.filter((quotation) => !isClauseAround(quotation, gold));
  return [...mistakes, ...extra.map(({ text }) => `extra: ${text}`)];
}

function compare(wanted: Gold, { text, kind, speaker }: Quotation): string[] {
  const name = speaker?.name ?? null;
  const names = wanted.speaker === null ? [null] : [wanted.speaker, ...wanted.aliases];
  const role = speaker?.role ?? null;
  return [
    ...(kind === wanted.kind ? [] : [`kind: ${kind} for ${wanted.kind} (${text})`]),
    ...(names.some((one) => bare(one) === bare(name)) ? [] : [`speaker: ${name} for ${names[0]} (${text})`]),
    ...(isSameRole(role, wanted.role) ? [] : [`role: ${role} for ${wanted.role} (${text})`]),
  ];
}

function isClauseAround(quotation: Quotation, gold: readonly Gold[]): boolean {
  return (
    quotation.kind === 'indirect' &&
    gold.some(({ kind, text }) => kind === 'mixed' && quotation.text.includes(text.replace(/[.,]$/u, '')))
  );
}

function bare(name: string | null): string | null {
  return name?.toLowerCase().replace(/^(?:a|an|the|one) /u, '') ?? null;
}

function isSameRole(found: string | null, wanted: string | null | undefined): boolean {
  if (wanted === undefined) return true;
  if (found === null || wanted === null) return found === wanted;
  const [mine, theirs] = [wordsOf(found), wordsOf(wanted)];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return 2 * shared >= 0.5 * (mine.size + theirs.size);
}

function wordsOf(role: string): Set<string> {
  const words = role.toLowerCase().match(/[\p{L}\p{N}.-]+/gu) ?? [];
  return new Set(words.filter((word) => !['a', 'an', 'the', 'of', 'for', 'at', 's'].includes(word)));
}
