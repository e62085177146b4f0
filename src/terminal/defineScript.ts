import { debuglog, parseArgs, type ParseArgsConfig } from 'node:util';
import { messageOf, UsageError, VerbatimError } from '../errors.js';
import { withoutControls } from './textStyle.js';

type Options = NonNullable<ParseArgsConfig['options']>;

type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; strict: true }>>['values'];

interface Script<O extends Options> {
  /** What `--help` prints. */
  readonly help: string;
  /** The options of node's parseArgs; `--help` is added. */
  readonly options: O;
  /** Whether it also takes arguments that are not options, such as a question; default false. */
  readonly takesWords?: boolean;
  readonly run: (values: Values<O>, words: readonly string[]) => Promise<void>;
}

const EXIT_FAILURE = 1;

/**
 * Runs a script and sets the exit code of this process. An error prints one sentence on standard error;
 * NODE_DEBUG=verbatim adds its stack and cause.
 */
export async function defineScript<const O extends Options>(
  { help, options, takesWords = false, run }: Script<O>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  // A program that closes the pipe, such as `head`, needs no more output.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? 0 : EXIT_FAILURE),
  );
  try {
    const { values, positionals } = readArguments(args, options);
    const [word] = positionals;
    if (values.help === true) console.log(help);
    else if (word !== undefined && !takesWords) {
      throw new UsageError(`"${word}" is not an option. See --help.`);
    } else await run(values as Values<O>, positionals);
  } catch (error) {
    process.exitCode = error instanceof VerbatimError ? error.exitCode : EXIT_FAILURE;
    console.error(sentenceOf(error));
    debuglog('verbatim')('%O', error);
  }
}

/** A whole number of at least 1, or a UsageError that names the option. */
export function readCount(option: string, value: string): number {
  if (!/^[1-9]\d{0,3}$/u.test(value)) {
    throw new UsageError(`--${option} must be a whole number from 1 to 9999, not "${value}".`);
  }
  return Number(value);
}

/** Like node's strict parseArgs; an argument that it rejects is a UsageError that names `--help`. */
function readArguments(args: readonly string[], options: Options) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
  } catch (cause) {
    const [reason = ''] = messageOf(cause).split('. ');
    throw new UsageError(`${reason.replace(/\.$/u, '')}. See --help.`, { cause });
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof VerbatimError) return withoutControls(error.message);
  const [reason = ''] = messageOf(error).split('\n');
  return `Something unexpected went wrong: ${withoutControls(reason)} (Set NODE_DEBUG=verbatim to see more.)`;
}
