import type { Person } from '../speakers.js';
import type { Referent } from './sieve.js';

/** Of several persons who fit, the one whom the last sentences were about. */
export function mostRecent(persons: readonly Person[], history: readonly Referent[]): Person | undefined {
  return history.findLast(({ person }) => person !== null && persons.includes(person))?.person ?? undefined;
}
