import { MemberError } from '../errors.js';

/** What was fetched is no feed, or no story. The sentence names no file of the machine. */
export class FeedError extends MemberError {
  override name = 'FeedError';
}
