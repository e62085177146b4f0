import { wordSet } from '../wordSet.js';

// Titles and nouns that tell whether "he" or "she" can be meant. Source: Quirk et al., A Comprehensive Grammar of the
// English Language, 5.105 (personal masculine and feminine nouns).

export const MALE_NOUNS = wordSet(`
  actor boy brother chairman congressman councilman father fisherman husband king lord man mr postman prince sir son
  spokesman`);
export const FEMALE_NOUNS = wordSet(`
  actress chairwoman congresswoman councilwoman dame daughter girl lady miss mother mrs ms princess queen sister
  spokeswoman wife woman`);
