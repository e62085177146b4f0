/** Whether a bit field, 0 where there is none, has all bits of `flag`. */
export function hasFlag(flags: number | null | undefined, flag: number): boolean {
  return ((flags ?? 0) & flag) === flag;
}
