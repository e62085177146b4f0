import type { HttpFault } from './fault.js';

/** The faults that wait for requests, first come first met. */
export class HttpFaults {
  #waiting: { fault: HttpFault; left: number }[] = [];

  add(fault: HttpFault): void {
    this.#waiting.push({ fault, left: fault.times });
  }

  /** The fault this request meets, if any; it is used up once more. */
  take(method: string, path: string): HttpFault | undefined {
    const met = this.#waiting.find(
      ({ fault }) =>
        (fault.method === undefined || fault.method.toUpperCase() === method) &&
        (fault.path === undefined || path.includes(fault.path)),
    );
    if (!met) return undefined;
    met.left -= 1;
    this.#waiting = this.#waiting.filter((each) => each.left > 0);
    return met.fault;
  }

  clear(): void {
    this.#waiting = [];
  }
}
