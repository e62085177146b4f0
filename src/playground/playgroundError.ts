/** Something that the playground refuses. The message says what is wrong, in one sentence. */
export class PlaygroundError extends Error {
  override name = 'PlaygroundError';
}
