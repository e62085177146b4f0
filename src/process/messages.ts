/** What a child answers to a request. */
export type Answer<Request, Value> = (request: Request) => Value | Promise<Value>;

/** What a parent sends to its child; ids are unique in the life of a child. */
export interface ToChild<Request> {
  readonly id: number;
  readonly request: Request;
}

/** What a child sends to its parent. */
export type FromChild<Value> =
  | { readonly kind: 'ready' }
  /** The child cannot do its work at all: no request will be answered. */
  | { readonly kind: 'unable'; readonly message: string }
  | { readonly kind: 'done'; readonly id: number; readonly value: Value }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
