// Counts how often each pair of rules is right, for the confidence of a speaker: npm run fit:speakers
import { replaceFile } from '../src/files.js';
import { CONFIDENCE_BAR, confidenceOf, pairOf } from '../src/quotation/confidence/confidence.js';
import type { RuleCounts } from '../src/quotation/confidence/ruleCounts.js';
import { parseDocument } from '../src/quotation/document.js';
import { findQuotations } from '../src/quotation/findQuotations.js';
import { NAMED_BAR, PERHAPS_BAR } from '../src/quotation/naming.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { type GoldArticle, readGoldSets } from './quotations/goldQuotations.js';
import { percent, row } from './quotations/renderFigures.js';
import { type Attributed, scoreQuotations, share } from './quotations/scoreQuotations.js';

const FILE = 'src/quotation/confidence/rulePrecision.ts';
const BARS = [0, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

await defineScript({
  help: `Usage: npm run fit:speakers -- [--write]

Counts how often each rule that names a speaker is right, on the odd-numbered articles of the corpus and on the
other kinds of text. Prints the precision of the speakers above each confidence, there, on the even ones and on the
political news, and how often those are right that are shown by name, with "perhaps" and not at all.

  --write   write the counts to ${FILE}
  --help    show this help`,
  options: {
    write: { type: 'boolean', default: false },
  },
  async run(values) {
    const { halves, genres, politics } = await readGoldSets();
    const counted = attributedIn([...halves.odd.articles, ...genres.articles]);
    const counts = countRules(counted);
    console.log(row('', ['named', 'coverage', 'precision']));
    printCurve('counted on', counted, counts);
    const others = attributedIn(halves.even.articles);
    const held = attributedIn(politics.articles);
    printCurve('other half', others, counts);
    printCurve('political news', held, counts);
    printBands('all', [...counted, ...others, ...held], counts);
    printBands('political news', held, counts);
    if (values.write) await replaceFile(FILE, sourceOf(counts));
  },
});

/** Every quotation of the gold that was found, with whoever the rules settled, however doubtful. */
function attributedIn(articles: readonly GoldArticle[]): Attributed[] {
  const find = (article: GoldArticle['article']) => findQuotations(parseDocument(article), { bar: 0 });
  return (['quoted', 'indirect'] as const).flatMap((wanted) => [
    ...scoreQuotations(articles, wanted, find).attributed,
  ]);
}

function countRules(attributed: readonly Attributed[]): RuleCounts {
  const counts = new Map<string, { right: number; settled: number }>();
  for (const { found, isSpeakerRight } of attributed) {
    const { mentionRule, speakerRule } = found;
    if (mentionRule === null || speakerRule === null) continue;
    for (const name of [mentionRule, speakerRule, pairOf(mentionRule, speakerRule)]) {
      const { right, settled } = counts.get(name) ?? { right: 0, settled: 0 };
      counts.set(name, { right: right + Number(isSpeakerRight), settled: settled + 1 });
    }
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sourceOf(counts: RuleCounts): string {
  const lines = [...counts].map(
    ([name, { right, settled }]) => `  ['${name}', { right: ${right}, settled: ${settled} }],`,
  );
  return `import type { RuleCounts } from './ruleCounts.js';

/**
 * How many speakers each rule and each pair of rules settled on the odd-numbered articles of test/corpus and on
 * test/genres, and how many of these rightly. Written by \`npm run fit:speakers -- --write\`.
 */
export const RULE_PRECISION: RuleCounts = new Map([
${lines.join('\n')}
]);
`;
}

/** At each bar: speakers named, their share of the quotations found, and how many of them are right. */
function printCurve(name: string, attributed: readonly Attributed[], counts: RuleCounts): void {
  for (const bar of BARS) {
    const marks = [...(bar === CONFIDENCE_BAR ? ['settled'] : []), ...(bar === NAMED_BAR ? ['by name'] : [])];
    const mark = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
    printFigures(`${name}, bar ${bar}${mark}`, between(attributed, counts, bar, Infinity), attributed.length);
  }
}

/** Of the speakers that are shown in one way. */
function printBands(name: string, attributed: readonly Attributed[], counts: RuleCounts): void {
  const bands = [
    ['by name', NAMED_BAR, Infinity],
    ['perhaps', PERHAPS_BAR, NAMED_BAR],
    ['not shown', 0, PERHAPS_BAR],
  ] as const;
  for (const [band, from, to] of bands)
    printFigures(`${name}, ${band}`, between(attributed, counts, from, to), attributed.length);
}

function between(
  attributed: readonly Attributed[],
  counts: RuleCounts,
  from: number,
  to: number,
): readonly Attributed[] {
  return attributed.filter(({ found: { mentionRule, speakerRule } }) => {
    if (mentionRule === null || speakerRule === null) return false;
    const confidence = confidenceOf(mentionRule, speakerRule, counts);
    return confidence >= from && confidence < to;
  });
}

function printFigures(name: string, named: readonly Attributed[], of: number): void {
  const right = named.filter(({ isSpeakerRight }) => isSpeakerRight).length;
  const figures = [String(named.length), percent(share(named.length, of))];
  console.log(row(name, [...figures, percent(share(right, named.length))]));
}
