import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { VerbatimError } from '../../src/errors.js';
import { replaceFile } from '../../src/files.js';
import { isRight, type Judgement } from './judgeAnswer.js';
import { signTest } from './signTest.js';

/** Kinds that lose by chance alone fail a check this often, all kinds of a run taken together. */
const CHANCE_OF_FALSE_ALARM = 0.05;

/** The judgements of a run, by question set and scope: "corpus, all". */
type Run = ReadonlyMap<string, readonly Judgement[]>;

/** Which questions were right, by the same names and the questions' ids. */
type Baseline = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

const baselineFile = z.record(z.string(), z.record(z.string(), z.boolean()));

export async function loadBaseline(file: string): Promise<Baseline> {
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new VerbatimError(`${file} cannot be read. Write it with --write-baseline.`, { cause });
  });
  try {
    const baseline = Object.entries(baselineFile.parse(JSON.parse(content)));
    return new Map(baseline.map(([name, right]) => [name, new Map(Object.entries(right))]));
  } catch (cause) {
    throw new VerbatimError(`${file} is not a baseline. Write a new one with --write-baseline.`, { cause });
  }
}

export async function writeBaseline(file: string, run: Run): Promise<void> {
  const baseline = Object.fromEntries(
    [...run].map(([name, judgements]) => [
      name,
      Object.fromEntries(judgements.map((judgement) => [judgement.id, isRight(judgement)])),
    ]),
  );
  await replaceFile(file, `${JSON.stringify(baseline, null, 2)}\n`);
}

/** How the questions of one kind have changed since the baseline. */
interface KindChange {
  /** "corpus, all: who-said"; a run's "every kind" comes last. */
  readonly name: string;
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  /** That chance alone loses as many, see signTest. */
  readonly chance: number;
  /** Whether that chance is too small to believe in. */
  readonly isWorse: boolean;
}

/**
 * Compares right and wrong question by question. A kind is worse when a sign test on the questions that turned over
 * gives less than 0.05, divided by the number of kinds tested in that run (Bonferroni): of nine, from 8 lost and none
 * gained on. All kinds together are tested as one more, for many small losses. Questions that the baseline does not
 * know are left out.
 */
export function compareWithBaseline(run: Run, baseline: Baseline): KindChange[] {
  return [...run].flatMap(([name, judgements]) => {
    const known = judgements.filter(({ id }) => baseline.get(name)?.get(id) !== undefined);
    const kinds = [...new Set(known.map(({ kind }) => kind))];
    const groups = kinds.map((kind) => ({ kind, of: known.filter((judgement) => judgement.kind === kind) }));
    if (known.length > 0) groups.push({ kind: 'every kind', of: known });
    return groups.map(({ kind, of }): KindChange => {
      const turned = of.filter((judgement) => isRight(judgement) !== baseline.get(name)?.get(judgement.id));
      const lost = turned.filter((judgement) => !isRight(judgement)).map(({ id }) => id);
      const gained = turned.filter(isRight).map(({ id }) => id);
      const chance = signTest(lost.length, gained.length);
      const isWorse = chance < CHANCE_OF_FALSE_ALARM / groups.length;
      return { name: `${name}: ${kind}`, lost, gained, chance, isWorse };
    });
  });
}

/** One line a kind that has changed. */
export function renderChanges(changes: readonly KindChange[]): string {
  const lines = changes
    .filter(({ lost, gained }) => lost.length + gained.length > 0)
    .map(({ name, lost, gained, chance, isWorse }) =>
      [
        `${isWorse ? 'WORSE ' : '      '}${name}: ${lost.length} lost, ${gained.length} gained (chance ${chance.toFixed(3)})`,
        ...(lost.length > 0 ? [`         lost: ${lost.join(' ')}`] : []),
        ...(gained.length > 0 ? [`         gained: ${gained.join(' ')}`] : []),
      ].join('\n'),
    );
  return lines.length === 0 ? 'No change from the baseline.' : lines.join('\n');
}
