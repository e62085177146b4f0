import type { HttpFault } from './fault.js';

/** The faults that wait for requests, first come first met. */
export interface HttpFaults {
  add(fault: HttpFault): void;
  /** The fault this request meets, or null; it is used up once more. */
  take(method: string, path: string): HttpFault | null;
  clear(): void;
}

export function createHttpFaults(): HttpFaults {
  let waiting: { fault: HttpFault; left: number }[] = [];
  return {
    add: (fault) => void waiting.push({ fault, left: fault.times }),
    take(method, path) {
      const met = waiting.find(
        ({ fault }) =>
          (fault.method === undefined || fault.method.toUpperCase() === method) &&
          (fault.path === undefined || path.includes(fault.path)),
      );
      if (met === undefined) return null;
      met.left -= 1;
      waiting = waiting.filter((each) => each.left > 0);
      return met.fault;
    },
    clear() {
      waiting = [];
    },
  };
}
