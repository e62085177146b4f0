import type { Gauges } from '../../src/operation/metrics.js';

/** Of a bot that has just started. */
export const STILL_GAUGES: Gauges = {
  isConnected: () => false,
  index: () => null,
  model: () => ({ isReady: false, waiting: 0 }),
  modelMemory: () => Promise.resolve(null),
  feeds: () => Promise.resolve(null),
  errors: () => 0,
  briefingsMissed: () => 0,
  briefingOverdueMs: () => 0,
};
