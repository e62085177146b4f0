// For `node --require`: the program of the model library cannot be started, as on Alpine.
const process = require('node:process');
const load = process.dlopen;
process.dlopen = (module, file, ...more) => {
  if (/onnxruntime/.test(file))
    throw new Error('Error loading shared library ld-linux-x86-64.so.2: No such file');
  load.call(process, module, file, ...more);
};
