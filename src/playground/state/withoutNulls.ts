type WithoutNulls<Value> = Value extends readonly (infer Item)[]
  ? WithoutNulls<Item>[]
  : Value extends object
    ? { [Key in keyof Value]: WithoutNulls<Exclude<Value[Key], null>> }
    : Value;

/** A copy in which fields that are null or undefined are missing, at any depth. */
export function withoutNulls<Value>(value: Value): WithoutNulls<Value> {
  if (Array.isArray(value)) return value.map((each: unknown) => withoutNulls(each)) as WithoutNulls<Value>;
  if (typeof value !== 'object' || value === null) return value as WithoutNulls<Value>;
  const kept = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(
    kept.map(([key, each]): [string, unknown] => [key, withoutNulls<unknown>(each)]),
  ) as WithoutNulls<Value>;
}
