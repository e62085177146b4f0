import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { Server, Socket } from 'node:net';

// Keeps the unit tests fast: what starts a process, opens a socket or loads a native library (the model) fails.

function refuse(what: string): () => never {
  return () => {
    throw new Error(`A unit test ${what}. Name its file *.system.test.ts.`);
  };
}

const starts = refuse('starts a process');
Object.assign(childProcess, {
  exec: starts,
  execFile: starts,
  execFileSync: starts,
  execSync: starts,
  fork: starts,
  spawn: starts,
  spawnSync: starts,
});
syncBuiltinESMExports();
Server.prototype.listen = refuse('listens on a socket');
Socket.prototype.connect = refuse('connects to a socket');
process.dlopen = refuse('loads a native library');
