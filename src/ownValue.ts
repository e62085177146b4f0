/** What a plain object itself has under a key; undefined where it has nothing, also for keys such as "constructor". */
export function ownValue<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.getOwnPropertyDescriptor(values, key)?.value as T | undefined;
}
