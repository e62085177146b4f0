// Builds or measures one size, so that its memory is that of nothing else; runScale starts it.
import { buildScale } from './buildScale.js';
import { measureLangChain } from './langChain.js';
import { measureScale } from './measureScale.js';

const [task, folder = '', stories = '', model, modules = ''] = process.argv.slice(2);
const isFake = model === 'fake';
const size = Number(stories);
const figures =
  task === 'build'
    ? await buildScale(folder, size, isFake)
    : task === 'measure'
      ? await measureScale(folder, size, isFake)
      : await measureLangChain(folder, size, modules);
console.log(JSON.stringify(figures));
