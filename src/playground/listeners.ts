/** Functions that get each event, in the order in which they were added. */
export interface Listeners<Event> {
  /** Returns the function that stops listening. */
  add(listener: (event: Event) => void): () => void;
  emit(event: Event): void;
}

export function createListeners<Event>(): Listeners<Event> {
  const listeners = new Set<(event: Event) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(event) {
      for (const listener of [...listeners]) listener(event);
    },
  };
}
