import type { Fault } from '../../src/playground/faults/fault.js';

const POST = { method: 'POST', path: '/messages' };
const EDIT = { method: 'PATCH', path: '/webhooks/' };

/** What goes wrong on a day, one after the other: each kind of fault that passes by itself. */
export const FAULTS: readonly (readonly Fault[])[] = [
  [],
  [{ kind: 'status', ...POST, times: 2, status: 502, carriedOut: false }],
  [{ kind: 'status', ...POST, times: 1, status: 502, carriedOut: true }],
  [{ kind: 'drop', ...POST, times: 1, carriedOut: true }],
  [{ kind: 'drop', ...POST, times: 2, carriedOut: false }],
  [{ kind: 'rateLimit', ...POST, times: 2, retryAfter: 0.2, scope: 'user', header: true }],
  [{ kind: 'rateLimit', ...EDIT, times: 1, retryAfter: 0.2, scope: 'shared', header: false }],
  [{ kind: 'slow', ...POST, times: 1, ms: 500 }],
  [{ kind: 'cut' }],
  [{ kind: 'reconnect' }],
  [{ kind: 'invalidSession', resumable: false }],
  [{ kind: 'outage' }, { kind: 'rejoin' }],
];
