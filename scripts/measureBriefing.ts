// Measures the briefing's key sentences and speakers against an editor's: npm run measure:briefing
import { composeBriefing } from '../src/briefing/composeBriefing.js';
import { startEmbedder } from '../src/embedding/startEmbedder.js';
import { loadSettings } from '../src/settings.js';
import { KEY_SENTENCE_WEIGHTS, type KeySentenceWeights } from '../src/story/keySentences.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { asComposed, firstSentences, mostCentral, randomSentences } from './briefing/choose.js';
import { type CorpusDays, type GoldDay, readCorpusDays } from './briefing/corpusDays.js';
import {
  addScores,
  articlesUntil,
  type BriefingScore,
  type Choose,
  scoreDay,
  shownBefore,
} from './briefing/scoreDays.js';

const CORPUS = 'test/corpus';
const SEEDS = Array.from({ length: 100 }, (_, i) => i + 1);

/** What each weight may be. */
const CHOICES: { readonly [name in keyof KeySentenceWeights]: readonly number[] } = {
  position: [1],
  recurring: [0, 0.3, 0.6, 0.9],
  figures: [0, 0.15, 0.3],
  outlook: [0, 0.2, 0.4],
  utterance: [0, -0.2, -0.4, -0.8],
  dangling: [0, -0.1, -0.2],
  redundancy: [0, -0.1, -0.25, -0.5],
};
const ROUNDS = 2;

await defineScript({
  help: `Usage: npm run measure:briefing

Composes a briefing for each day of the development corpus and compares it with an editor's choice. Prints the
same figures for the first sentences, random sentences and the most central sentences. The weights for each day
come from the other nine days.

  --help  show this help`,
  options: {},
  async run() {
    const settings = loadSettings();
    const embedder = await startEmbedder({ ...settings, allowDownload: settings.downloadModel });
    const days = await readCorpusDays(CORPUS, embedder).finally(() => embedder.close());
    const score = (choose: Choose, weights = KEY_SENTENCE_WEIGHTS) =>
      sumOver(days.gold, (day) => scoreOf(day, days, choose, weights));
    print('composed', await score(asComposed));
    print('the same, weights of the other days', await leaveOneDayOut(days));
    print('first sentences', await score(firstSentences));
    print('most central', await score(mostCentral));
    const draws = await Promise.all(SEEDS.map((seed) => score(randomSentences(seed))));
    print(`random, of ${SEEDS.length} draws`, draws.reduce(addScores));
  },
});

async function scoreOf(
  day: GoldDay,
  days: CorpusDays,
  choose: Choose,
  weights: KeySentenceWeights,
): Promise<BriefingScore> {
  const { date } = day;
  const briefing = await composeBriefing({
    date,
    articles: articlesUntil(days, date),
    shown: shownBefore(days, date),
    whenQuiet: 'spotlight',
    weights,
  });
  return scoreDay(day, briefing, days, choose);
}

async function sumOver(
  gold: readonly GoldDay[],
  score: (day: GoldDay) => Promise<BriefingScore>,
): Promise<BriefingScore> {
  const scores = [];
  for (const day of gold) scores.push(await score(day));
  return scores.reduce(addScores);
}

/** Each day with weights that were chosen on the other days. */
async function leaveOneDayOut(days: CorpusDays): Promise<BriefingScore> {
  const scored = new Map<string, readonly BriefingScore[]>();
  const scoresOf = async (weights: KeySentenceWeights): Promise<readonly BriefingScore[]> => {
    const key = JSON.stringify(weights);
    const known = scored.get(key);
    if (known !== undefined) return known;
    const scores = [];
    for (const day of days.gold) scores.push(await scoreOf(day, days, asComposed, weights));
    scored.set(key, scores);
    return scores;
  };
  const total = async (weights: KeySentenceWeights, left: number) =>
    (await scoresOf(weights)).reduce((sum, { found }, day) => sum + (day === left ? 0 : found), 0);
  const NONE_LEFT_OUT = -1;
  console.error(
    `Best on all days: ${JSON.stringify(await ascend((weights) => total(weights, NONE_LEFT_OUT)))}`,
  );
  const scores = [];
  for (const left of days.gold.keys()) {
    const weights = await ascend((candidate) => total(candidate, left));
    scores.push((await scoresOf(weights))[left]);
  }
  return scores.filter((score) => score !== undefined).reduce(addScores);
}

/** Coordinate ascent: one weight after another is set to what scores highest, beginning with the position alone. */
async function ascend(score: (weights: KeySentenceWeights) => Promise<number>): Promise<KeySentenceWeights> {
  let best = Object.fromEntries(
    Object.entries(CHOICES).map(([name]) => [name, name === 'position' ? 1 : 0]),
  ) as unknown as KeySentenceWeights;
  let bestScore = await score(best);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, choices] of Object.entries(CHOICES)) {
      for (const choice of choices) {
        const weights = { ...best, [name]: choice };
        const found = await score(weights);
        if (found > bestScore) [best, bestScore] = [weights, found];
      }
    }
  }
  return best;
}

function print(name: string, { shown, picked, found, speakers, covered }: BriefingScore): void {
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`.padStart(7);
  console.log(
    `${name.padEnd(36)} key sentences found ${percent(found, picked)}, of those shown ${percent(found, shown)}; ` +
      `speakers covered ${percent(covered, speakers)}`,
  );
}
