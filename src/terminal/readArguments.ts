import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '../errors.js';

/** As node's parseArgs, strict; what it refuses is a UsageError that names `--help`. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : String(cause);
    throw new UsageError(`${reason.replace(/\.$/, '')}. See --help.`, { cause });
  }
}

/** A whole number of at least 1, or a UsageError that names the option. */
export function readCount(option: string, value: string): number {
  if (!/^[1-9]\d{0,3}$/u.test(value)) {
    throw new UsageError(`--${option} must be a whole number from 1 to 9999, not "${value}".`);
  }
  return Number(value);
}
