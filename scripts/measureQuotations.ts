// Measures found quotations and speakers against the gold: npm run measure:quotations
import { parseDocument } from '../src/quotation/document.js';
import { findQuotations, RULES } from '../src/quotation/findQuotations.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { type GoldSet, readGoldSets } from './quotations/goldQuotations.js';
import { FIGURES_HEAD, renderFigures, renderLosses, row } from './quotations/renderFigures.js';
import { renderRules } from './quotations/renderSpeakerRules.js';
import {
  type Figures,
  figuresOf,
  type FindQuotations,
  scoreQuotations,
} from './quotations/scoreQuotations.js';
import { readWordLists } from './quotations/wordLists.js';

const CLASSES = ['quoted', 'indirect'] as const;

const findAll: FindQuotations = (article) => findQuotations(parseDocument(article));

await defineScript({
  help: `Usage: npm run measure:quotations -- [--ablate]

Finds the quotations in the development corpus, in longer texts of other kinds and in held-out political news,
and compares them with the gold: the words (F1; at least four fifths of the longer text is shared), and the words
with their speaker (F1). For the words that were found, it prints how many speakers, speakers behind a pronoun and
roles are right. Then it prints the coverage and precision of each rule on the first two sets.

  --ablate   print the points lost without each rule and each word list
  --help     show this help`,
  options: {
    ablate: { type: 'boolean', default: false },
  },
  async run(values) {
    const { corpus, halves, genres, politics } = await readGoldSets();
    if (values.ablate) {
      await printAblations([halves.odd, halves.even, genres]);
      return;
    }
    console.log(FIGURES_HEAD);
    for (const set of [corpus, halves.odd, halves.even, genres, politics]) {
      figuresOn(set, findAll).forEach((figures, i) => {
        console.log(renderFigures(`${set.name}, ${CLASSES[i]}`, figures));
      });
    }
    const everything = [...corpus.articles, ...genres.articles];
    for (const wanted of CLASSES) {
      const { attributed } = scoreQuotations(everything, wanted, findAll);
      console.log(
        `\n${wanted}: which word or place names the speaker\n${renderRules(attributed, ({ mentionRule }) => mentionRule)}`,
      );
      console.log(`\n${wanted}: who that means
${renderRules(attributed, ({ speakerRule }) => speakerRule)}`);
    }
  },
});

/** Of words in marks, then of words without. */
function figuresOn({ articles }: GoldSet, find: FindQuotations): Figures[] {
  return CLASSES.map((wanted) => figuresOf(scoreQuotations(articles, wanted, find)));
}

async function printAblations(sets: readonly GoldSet[]): Promise<void> {
  const figures = (find: FindQuotations = findAll) => sets.flatMap((set) => figuresOn(set, find));
  const whole = figures();
  console.log(
    row(
      '',
      sets.flatMap(({ name }) => [name, '']),
    ),
  );
  console.log(
    row(
      'points of F1, words and speaker',
      sets.flatMap(() => [...CLASSES]),
    ),
  );
  for (const rule of RULES) {
    const without = new Set([rule]);
    console.log(
      renderLosses(
        rule,
        whole,
        figures((article) => findQuotations(parseDocument(article), { without })),
      ),
    );
  }
  for (const list of await readWordLists()) {
    console.log(
      renderLosses(
        `${list.name}, ${list.size} words`,
        whole,
        list.without(() => figures()),
      ),
    );
  }
}
