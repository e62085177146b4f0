import type { SearchFeatures } from '../../src/search/features.js';
import { rocArea } from './intervals.js';
import { isRight, type Judgement } from './judgeAnswer.js';
import { renderRow } from './renderScores.js';

/** What is measured with one feature left out; `feature` null: with all. */
export interface Ablation {
  readonly feature: keyof SearchFeatures | null;
  readonly judgements: readonly Judgement[];
  /** Milliseconds of a question, on average. */
  readonly milliseconds: number;
}

const COLUMNS = ['', 'right', 'lost', 'gained', 'hit@1', 'hit@3', 'speaker', 'AUROC adv.', 'ms'];

/** A row for each feature left out: how many questions are right without it, and which share turned over. */
export function renderAblation(ablations: readonly Ablation[]): string {
  const all = new Map(ablations[0]?.judgements.map((judgement) => [judgement.id, isRight(judgement)]));
  const rows = ablations.map(({ feature, judgements, milliseconds }) => {
    const turned = judgements.filter((judgement) => isRight(judgement) !== all.get(judgement.id));
    const gained = turned.filter(isRight).length;
    const covered = judgements.filter(({ isCovered }) => isCovered);
    const asked = judgements.filter(({ isSpeakerRight }) => isSpeakerRight !== null);
    const hits = (limit: number) => covered.filter(({ rank }) => rank !== null && rank <= limit).length;
    const scores = (of: readonly Judgement[]) => of.map(({ score }) => score);
    const adversarial = judgements.filter(({ kind }) => kind === 'adversarial');
    return [
      feature === null ? 'all features' : `no ${feature}`,
      String(judgements.filter(isRight).length),
      String(turned.length - gained),
      String(gained),
      share(hits(1), covered.length),
      share(hits(3), covered.length),
      share(asked.filter(({ isSpeakerRight }) => isSpeakerRight).length, asked.length),
      adversarial.length === 0 ? '-' : rocArea(scores(covered), scores(adversarial)).value.toFixed(3),
      milliseconds.toFixed(1),
    ];
  });
  return [COLUMNS, ...rows].map((row) => renderRow(row, 11)).join('\n');
}

function share(count: number, of: number): string {
  return of === 0 ? '-' : (count / of).toFixed(3);
}
