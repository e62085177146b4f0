import { codeOf, messageOf, VerbatimError } from '../errors.js';

/** The database cannot be used, or refuses something. The message has no user and no password. */
export class DatabaseError extends VerbatimError {
  override name = 'DatabaseError';
}

/** What PostgreSQL and the system say, by their codes; see its manual, "PostgreSQL Error Codes". */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'nothing listens there; start PostgreSQL, or check DATABASE_URL'],
  ['ENOTFOUND', 'there is no such host; check DATABASE_URL'],
  ['EAI_AGAIN', 'its name cannot be looked up now'],
  ['ETIMEDOUT', 'it does not answer'],
  ['EHOSTUNREACH', 'there is no way to it'],
  ['28P01', 'it refuses the user or the password; check DATABASE_URL'],
  ['28000', 'it refuses the user or the password; check DATABASE_URL'],
  ['3D000', 'there is no database of that name; create it, or check DATABASE_URL'],
  ['3F000', 'its tables are missing; start the bot, which creates them'],
  ['42P01', 'its tables are missing; start the bot, which creates them'],
  ['42501', 'the user of DATABASE_URL may not do this there; make it the owner of the database'],
  ['53100', 'its disk is full'],
  ['53200', 'it has no memory left'],
  ['53300', 'it has too many connections'],
  ['25006', 'it can only be read, as a standby server'],
  ['57P01', 'it is being stopped'],
  ['57P02', 'it has crashed'],
  ['57P03', 'it is being started'],
  ['57014', 'it took too long'],
]);

/** One sentence of what went wrong at the database. */
export function databaseError(place: string, cause: unknown): DatabaseError {
  if (cause instanceof DatabaseError) return cause;
  return new DatabaseError(`The database ${place} cannot be used: ${reasonOf(cause)}.`, { cause });
}

function reasonOf(error: unknown): string {
  // Of a host with several addresses.
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  const code = codeOf(error) ?? codeOf(first);
  const known = REASONS.get(code ?? '');
  if (known !== undefined) return known;
  const message = messageOf(first ?? error);
  return /timeout|terminated/iu.test(message) ? 'it does not answer' : message.replace(/\.$/u, '');
}
