import fc from 'fast-check';

// Property tests draw the same cases in every run, so that a run fails only for what was changed.
// PROPERTY_SEED=any number draws others, PROPERTY_RUNS more of them.

const { PROPERTY_SEED = '20310301', PROPERTY_RUNS } = process.env;

fc.configureGlobal({
  seed: Number(PROPERTY_SEED),
  ...(PROPERTY_RUNS !== undefined && { numRuns: Number(PROPERTY_RUNS) }),
});
