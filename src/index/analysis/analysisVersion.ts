import { PASSAGES_VERSION } from './passages.js';

/** Raise it when the blocks, sentences or quotations of an unchanged article change; passages have their own number. */
const RULES_VERSION = 24;

/** Stands for all rules that a stored article was read by; an index of another version is rebuilt. */
export const ANALYSIS_VERSION = `${RULES_VERSION}.${PASSAGES_VERSION}`;
