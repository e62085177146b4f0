import { createInterface } from 'node:readline';
import { keyOf } from '../../src/newsdesk/correction/correction.js';
import { type ShakyQuotation, shakyQuotations } from '../../src/newsdesk/correction/review.js';
import { typedSpeaker } from '../../src/newsdesk/correction/typedSpeaker.js';
import { textStyleFor } from '../../src/terminal/textStyle.js';
import { type CorrectionDesk, saveHere } from './decideHere.js';
import { renderShaky } from './print.js';

/** Shows one quotation after another and asks who said it, until there is none, or the moderator leaves. */
export async function reviewByHand(desk: CorrectionDesk): Promise<void> {
  const { corrections, newsdesk } = desk;
  const style = textStyleFor(process.stdout);
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const typedLines = lines[Symbol.asyncIterator]();
  /** Null without more input. */
  const ask = async (prompt: string): Promise<string | null> => {
    process.stdout.write(prompt);
    const line = await typedLines.next();
    return line.done === true ? null : line.value;
  };
  try {
    for (;;) {
      const left = shakyQuotations(newsdesk.uncorrectedArticles(), corrections.list());
      const [first] = left;
      if (first === undefined) {
        console.log('There is nothing to review.');
        return;
      }
      console.log(`\n${left.length} to review.\n\n${renderShaky(first, style)}\n`);
      const right = first.candidate === null ? '' : '[r]ight, ';
      const typed = await ask(`${right}[a]nother, [n]obody, [s]kip, [q]uit? `);
      if (typed === null || /^q/iu.test(typed.trim())) return;
      const saved = await settle(desk, first, typed.trim().toLowerCase(), ask);
      if (saved !== null) console.log(saved);
    }
  } finally {
    lines.close();
  }
}

/** Null where nothing was decided, so that the same is asked again. */
async function settle(
  desk: CorrectionDesk,
  { indexed, quotation, candidate }: ShakyQuotation,
  typed: string,
  ask: (prompt: string) => Promise<string | null>,
): Promise<string | null> {
  const key = keyOf(indexed.article, quotation);
  switch (typed.charAt(0)) {
    case 'r':
      if (candidate === null) return null;
      return saveHere(desk, key, { kind: 'set', name: candidate.name, role: candidate.role });
    case 'n':
      return saveHere(desk, key, { kind: 'nobody' });
    case 's':
      return saveHere(desk, key, { kind: 'skip' });
    case 'a': {
      const name = await ask('Full name: ');
      const role = name === null ? null : await ask('Role, or nothing: ');
      const speaker = typedSpeaker(name ?? '', role, desk.newsdesk.speakers());
      return speaker === null ? null : saveHere(desk, key, { kind: 'set', ...speaker });
    }
    default:
      return null;
  }
}
