import { surroundingParagraphs } from '../../src/answer/answerPassage.js';
import { textOf } from '../../src/article/article.js';
import type { Correction } from '../../src/newsdesk/correction/correction.js';
import { type ShakyQuotation, shakyQuotations } from '../../src/newsdesk/correction/review.js';
import { describeSpeaker } from '../../src/terminal/renderQuotation.js';
import { type TextStyle, textStyleFor, withoutControls, wrapLines } from '../../src/terminal/textStyle.js';
import { type CorrectionDesk, describeDecision } from './decideHere.js';

/** Every correction with its ID, who decided it, and when. */
export function printCorrections(corrections: readonly Correction[], asJson: boolean): void {
  const listed = corrections.filter(({ decision }) => decision.kind !== 'skip');
  if (asJson) console.log(JSON.stringify(listed));
  else if (listed.length === 0) console.log('There are no corrections.');
  for (const { id, article, text, decision, by, at } of asJson ? [] : listed) {
    const line = `${id}  ${article}: ${text} → ${describeDecision(decision)} (${by}, ${at.slice(0, 10)})`;
    console.log(withoutControls(line.replace(/\s+/gu, ' ')));
  }
}

/** The quotations whose speaker is in doubt, for a program or a person. */
export function printReview({ corrections, newsdesk }: CorrectionDesk, asJson: boolean): void {
  const shaky = shakyQuotations(newsdesk.uncorrectedArticles(), corrections.list());
  if (asJson) {
    console.log(
      JSON.stringify(
        shaky.map(
          ({ id, indexed: { article }, candidate, quotation: { text, kind, start, end, confidence } }) => ({
            ...{ id, article: article.id, title: article.title, text, kind, start, end },
            ...{ candidate, confidence },
          }),
        ),
      ),
    );
    return;
  }
  const style = textStyleFor(process.stdout);
  console.log(shaky.length === 0 ? 'There is nothing to review.' : `${shaky.length} to review.`);
  for (const one of shaky) console.log(`\n${renderShaky(one, style)}`);
}

/** A quotation within its paragraph, and who the rules think said it. */
export function renderShaky({ indexed, quotation, candidate }: ShakyQuotation, style: TextStyle): string {
  const { article } = indexed;
  const inside = indexed.article.blocks.find(
    ({ start, end }) => start <= quotation.start && quotation.end <= end,
  );
  const from = surroundingParagraphs(indexed, quotation)[0]?.start ?? quotation.start;
  const before = withoutControls(textOf(article.text, { start: from, end: quotation.start }));
  const after = withoutControls(
    textOf(article.text, { start: quotation.end, end: inside?.end ?? quotation.end }),
  );
  const words = `${before}${style.bold(withoutControls(quotation.text))}${after}`.replace(/\s+/gu, ' ');
  const { confidence } = quotation;
  const sure = confidence === null ? '' : ` (${Math.round(confidence * 100)} % sure)`;
  const who = candidate === null ? 'speaker not named' : `${describeSpeaker(candidate, 'perhaps')}${sure}`;
  return [
    style.dim(withoutControls(article.title)),
    wrapLines(words, '   ', style.width),
    `   — ${who}`,
  ].join('\n');
}
