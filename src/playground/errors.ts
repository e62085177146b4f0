/** What a person or a script asks for cannot be done; `status` is the HTTP status that the page's API answers with. */
export class RefusedError extends Error {
  override name = 'RefusedError';

  constructor(
    message: string,
    readonly status = 400,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
