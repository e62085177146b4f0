// Counts how often each pair of sieves is right, for the confidence of a speaker: npm run calibrate:sieves
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { confidenceOf, CONFIDENCE_BAR, pairOf, type SieveCounts } from '../src/quotation/confidence.js';
import { findQuotations } from '../src/quotation/findQuotations.js';
import { runScript } from '../src/terminal/runScript.js';
import { readGoldSets, type GoldArticle } from './quotations/goldQuotations.js';
import { percent, row } from './quotations/renderFigures.js';
import { scoreQuotations, share, type Attributed } from './quotations/scoreQuotations.js';

const FILE = 'src/quotation/data/sievePrecision.ts';
const BARS = [0, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

await runScript(async () => {
  const { halves, genres } = await readGoldSets();
  const [odd, even] = halves;
  const counted = attributedIn([...(odd?.articles ?? []), ...genres.articles]);
  const counts = countSieves(counted);
  await writeCounts(counts);
  console.log(row('', ['named', 'coverage', 'precision']));
  printCurve('counted on', counted, counts);
  printCurve('other half', attributedIn(even?.articles ?? []), counts);
});

/** Every quotation of the gold that was found, with whoever the sieves settled, however doubtful. */
function attributedIn(articles: readonly GoldArticle[]): Attributed[] {
  const find = (article: GoldArticle['article']) => findQuotations(article, { bar: 0 });
  return (['quoted', 'indirect'] as const).flatMap((wanted) => [
    ...scoreQuotations(articles, wanted, find).attributed,
  ]);
}

function countSieves(attributed: readonly Attributed[]): SieveCounts {
  const counts = new Map<string, { right: number; settled: number }>();
  for (const { found, isSpeakerRight } of attributed) {
    const { attribution, sieve } = found;
    if (attribution === null || sieve === null) continue;
    for (const name of [attribution, sieve, pairOf(attribution, sieve)]) {
      const { right, settled } = counts.get(name) ?? { right: 0, settled: 0 };
      counts.set(name, { right: right + Number(isSpeakerRight), settled: settled + 1 });
    }
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function writeCounts(counts: SieveCounts): Promise<void> {
  const text = `import type { SieveCounts } from '../confidence.js';

/**
 * How many speakers each sieve and each pair of sieves settled on the odd-numbered articles of test/corpus and on test/genres,
 * and how many of these rightly. Written by \`npm run calibrate:sieves\`.
 */
export const SIEVE_PRECISION: SieveCounts = ${JSON.stringify(counts)};
`;
  await writeFile(FILE, await format(text, { ...(await resolveConfig(FILE)), filepath: FILE }));
}

/** At each bar: speakers named, their share of the quotations found, and how many of them are right. */
function printCurve(name: string, attributed: readonly Attributed[], counts: SieveCounts): void {
  for (const bar of BARS) {
    const named = attributed.filter(({ found: { attribution, sieve } }) => {
      return attribution !== null && sieve !== null && confidenceOf(attribution, sieve, counts) >= bar;
    });
    const right = named.filter(({ isSpeakerRight }) => isSpeakerRight).length;
    const mark = bar === CONFIDENCE_BAR ? ' (in use)' : '';
    const figures = [String(named.length), percent(share(named.length, attributed.length))];
    console.log(row(`${name}, bar ${bar}${mark}`, [...figures, percent(share(right, named.length))]));
  }
}
