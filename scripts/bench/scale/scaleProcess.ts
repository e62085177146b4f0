// Builds or measures one size, so that its memory is that of nothing else; runScale starts it.
import { buildScale } from './buildScale.js';
import { measureCandidates } from './candidates.js';
import { measureLangChain } from './langChain.js';
import { measureScale } from './measureScale.js';

const [task, folder = '', stories = '', model, place = ''] = process.argv.slice(2);
const isFake = model === 'fake';
const size = Number(stories);
const figures =
  task === 'build'
    ? await buildScale(folder, size, isFake)
    : task === 'measure'
      ? await measureScale(folder, size, isFake)
      : task === 'candidates'
        ? await measureCandidates(folder, size, isFake, place)
        : await measureLangChain(folder, size, place);
console.log(JSON.stringify(figures));
