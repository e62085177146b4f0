// Measures answers against questions with known answers: npm run evaluate
import { UsageError, VerbatimError } from '../src/errors.js';
import { ALL_FEATURES, BM25_ONLY, DENSE_ONLY, type SearchFeatures } from '../src/search/features.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { compareWithBaseline, loadBaseline, renderChanges, writeBaseline } from './evaluation/baseline.js';
import type { Judgement } from './evaluation/judgeAnswer.js';
import { eachSet } from './evaluation/measureSets.js';
import { printMembers } from './evaluation/members/measureMembers.js';
import type { Scope } from './evaluation/predict.js';
import { type Ablation, renderAblation } from './evaluation/renderAblation.js';
import { renderConfidence } from './evaluation/renderConfidence.js';
import { renderScores } from './evaluation/renderScores.js';
import { writePredictions } from './evaluation/writePredictions.js';

const BASELINE = 'test/evaluation/baseline.json';

await defineScript({
  help: `Usage: npm run evaluate -- [--articles A.jsonl --questions Q.jsonl --out PRED.jsonl] [--scope article|all]
       npm run evaluate -- [--scope article|all] [--ablate | --check | --write-baseline | --members SET [--out FILE] | --sealed]

Answers each question of Q.jsonl from the articles of A.jsonl and writes the ranked passages to PRED.jsonl.
Without these files it answers the project's own questions in both scopes. It prints a table by kind of question, next to BM25
alone and the model alone, and then what members see for the questions of test/chat.

  --articles FILE    lines {"id", "title", "text", "published"?, "source"?}
  --questions FILE   lines {"id", "article", "question", "previous"?}
  --out FILE         write the predictions to this file; with --members each question, its reply and the verdict
  --scope SCOPE      article: ask only the question's article; all: ask all articles
  --ablate           print the figures without each feature, to show what it adds
  --check            fail if a kind lost more questions since the baseline than chance explains
  --write-baseline   write the results of this run as the new baseline
  --members SET      print only what members see: stories, manners, or a file of stories with their questions
  --sealed           print only what members see for the sealed stories (use it once, when a change is done)
  --help             show this help`,
  options: {
    articles: { type: 'string' },
    questions: { type: 'string' },
    out: { type: 'string' },
    scope: { type: 'string' },
    ablate: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    'write-baseline': { type: 'boolean', default: false },
    members: { type: 'string' },
    sealed: { type: 'boolean', default: false },
  },
  async run(values) {
    const { articles, questions, out, ablate, check, members, sealed, 'write-baseline': write } = values;
    const scopes = scopesOf(values.scope);
    if ([ablate, check, write, members, sealed].filter(Boolean).length > 1) {
      throw new UsageError(
        '--ablate, --check, --write-baseline, --members and --sealed exclude one another. See --help.',
      );
    }
    if (members !== undefined && articles === undefined && questions === undefined) {
      await printMembers(members, out);
    } else if (articles !== undefined && questions !== undefined && out !== undefined) {
      await writePredictions({ articles, questions, out, scope: scopes[0] ?? 'article' });
    } else if (articles !== undefined || questions !== undefined || out !== undefined) {
      throw new UsageError('Use --articles, --questions and --out together. See --help.');
    } else if (sealed) {
      await printMembers('sealed');
    } else if (ablate) {
      await eachSet(scopes, async (name, measure) => {
        const ablations = [{ feature: null, ...(await measure(ALL_FEATURES)) }] as Ablation[];
        for (const feature of Object.keys(ALL_FEATURES) as (keyof SearchFeatures)[]) {
          ablations.push({ feature, ...(await measure({ ...ALL_FEATURES, [feature]: false })) });
        }
        console.log(`${name}\n${renderAblation(ablations)}\n`);
      });
    } else if (check || write) {
      const run = new Map<string, readonly Judgement[]>();
      await eachSet(scopes, async (name, measure) => {
        run.set(name, (await measure(ALL_FEATURES)).judgements);
      });
      if (write) await writeBaseline(BASELINE, run);
      else {
        const changes = compareWithBaseline(run, await loadBaseline(BASELINE));
        console.log(renderChanges(changes));
        if (changes.some(({ isWorse }) => isWorse))
          throw new VerbatimError('A kind of question is answered worse than in the baseline.');
      }
    } else {
      await eachSet(scopes, async (name, measure) => {
        const own = await measure(ALL_FEATURES);
        const systems = [
          ['Verbatim', own.judgements],
          ['BM25', (await measure(BM25_ONLY)).judgements],
          ['MiniLM', (await measure(DENSE_ONLY)).judgements],
        ] as const;
        console.log(`${name}, ${own.milliseconds.toFixed(1)} ms a question\n${renderScores(systems)}`);
        console.log(`${renderConfidence(own.judgements).join('\n')}\n`);
      });
      await printMembers('stories');
      await printMembers('manners');
    }
  },
});

function scopesOf(typed: string | undefined): readonly Scope[] {
  if (typed === undefined) return ['article', 'all'];
  if (typed === 'article' || typed === 'all') return [typed];
  throw new UsageError(`--scope must be article or all, not "${typed}".`);
}
