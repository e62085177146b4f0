// Counts the neighbors of test/cases/neighbors that are right: npm run measure:neighbors
import { defineScript } from '../src/terminal/defineScript.js';
import { faultsOf, type Neighbor, readNeighbors } from './quotations/scoreNeighbors.js';

const FOLDER = 'test/cases/neighbors';

await defineScript({
  help: `Usage: npm run measure:neighbors -- [--faults] [--classes] [FILE]

Counts the cases of ${FOLDER} that are right, or those of FILE.

  --faults    print what is wrong in each case
  --classes   print the figures of each class
  --help      show this help`,
  options: {
    faults: { type: 'boolean', default: false },
    classes: { type: 'boolean', default: false },
  },
  takesWords: true,
  async run(values, words) {
    const files = words.length > 0 ? words : [`${FOLDER}/given.jsonl`, `${FOLDER}/open.jsonl`];
    for (const file of files) {
      const scored = (await readNeighbors(file)).map((one) => ({ one, faults: faultsOf(one) }));
      if (values.faults)
        for (const { one, faults } of scored) if (faults.length > 0) console.log(renderFaults(one, faults));
      if (values.classes) printClasses(scored);
      const right = scored.filter(({ faults }) => faults.length === 0);
      const guards = scored.filter(({ one }) => one.guard);
      const safe = right.filter(({ one }) => one.guard).length;
      console.log(`${file}: ${right.length} of ${scored.length} right, guards ${safe} of ${guards.length}`);
    }
  },
});

function printClasses(scored: readonly { one: Neighbor; faults: readonly string[] }[]): void {
  for (const name of [...new Set(scored.map(({ one }) => one.class))].sort()) {
    const ofClass = scored.filter(({ one }) => one.class === name);
    const right = ofClass.filter(({ faults }) => faults.length === 0).length;
    console.log(`${name.padEnd(34)} ${right}/${ofClass.length}`);
  }
}

function renderFaults({ id, text, guard }: Neighbor, faults: readonly string[]): string {
  return [`${id}${guard ? ' GUARD' : ''} | ${text}`, ...faults.map((fault) => `    ${fault}`)].join('\n');
}
