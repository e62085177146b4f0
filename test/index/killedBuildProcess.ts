// Used by killedBuild.test.ts: node --import tsx killedBuildProcess.ts ROOT [STEP [TIMES]]
// Builds the index below ROOT and prints how it was before and after; dies at a step, at its nth time.
import { argv, exit, kill, pid, stdout } from 'node:process';
import { createTestInstall, type TestInstall } from './testInstall.js';

const [root = '', dieAt, times = '1'] = argv.slice(2);
let left = Number(times);

/** Kills this process at once, as if from outside: no handler runs, nothing is cleaned up. */
function dieOnTime(step: string): void {
  if (step !== dieAt || --left > 0) return;
  kill(pid, 'SIGKILL');
  // The signal may take a moment; nothing more may happen in between.
  for (;;);
}

async function answers(install: TestInstall): Promise<unknown> {
  const opened = await install.open();
  if (opened.kind !== 'current') return opened;
  const { generation, articles, passageIndex } = opened.index;
  const cosines = await passageIndex.scan({ vector: new Float32Array(8).fill(Math.SQRT1_2 / 2) });
  const isWhole = articles.every(
    ({ article, sentences, passages }) =>
      cosines.of(article.id).filter((cosine) => cosine !== 0).length === sentences.length + passages.length,
  );
  return {
    kind: opened.kind,
    generation: generation.id,
    articles: articles.length,
    isWhole,
  };
}

const install = await createTestInstall(root, {});
const before = await answers(install);
await install.build({ onStep: dieOnTime });
stdout.write(JSON.stringify({ before, after: await answers(install) }));
exit(0);
