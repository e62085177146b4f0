import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { UsageError, VerbatimError } from '../errors.js';
import { replaceFile } from '../files.js';
import { makeStagingFolder } from './backup/pendingRestore.js';
import { listStateFiles } from './backup/stateSnapshot.js';
import type { State } from './openState.js';

interface MoveOptions {
  readonly from: State;
  readonly to: State;
  /** Where there is room for a copy. */
  readonly stateFolder: string;
  /** Whether a state that is there is replaced. */
  readonly replaces: boolean;
  /** Opens the state in a folder as the bot would; the bot sets aside what it cannot read. */
  readonly tryState: (folder: string) => Promise<void>;
}

/**
 * Copies a whole state while no bot works with either, checks that the bot can read it, and that it has arrived letter
 * for letter. Until all of it is checked nothing is changed; what it is copied from stays as it is. Gives the names.
 */
export async function moveState(options: MoveOptions): Promise<readonly string[]> {
  const { from, to, stateFolder, replaces } = options;
  const source = await holdIdle(from);
  try {
    const target = await holdIdle(to);
    await target.release();
    if (!replaces && (await to.snapshot()).size > 0)
      throw new UsageError('There is a state already where it is to go. Add --replace to replace it.');
    const content = await from.snapshot();
    const staging = await makeStagingFolder(stateFolder);
    try {
      const unpacked = path.join(staging, 'state');
      await mkdir(unpacked);
      for (const [name, bytes] of content) {
        await mkdir(path.dirname(path.join(unpacked, name)), { recursive: true });
        await replaceFile(path.join(unpacked, name), bytes);
      }
      await checkReadable(unpacked, options);
      await to.replaceBy(unpacked);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
    await (await holdIdle(to)).release();
    checkSame(content, await to.snapshot());
    return [...content.keys()];
  } finally {
    await source.release();
  }
}

async function holdIdle(state: State) {
  const held = await state.tryHold();
  if (held === null) throw new VerbatimError('The bot is running. Stop it first, so that nothing is lost.');
  return held;
}

async function checkReadable(folder: string, { tryState }: MoveOptions): Promise<void> {
  const tried = `${folder}-tried`;
  await cp(folder, tried, { recursive: true });
  await tryState(tried);
  const read = new Set(await listStateFiles(tried));
  const unread = (await listStateFiles(folder)).filter((name) => !read.has(name));
  if (unread.length > 0)
    throw new VerbatimError(
      `${unread.join(', ')} cannot be read. Move it away and try again. Nothing was changed.`,
    );
}

function checkSame(wanted: ReadonlyMap<string, Buffer>, found: ReadonlyMap<string, Buffer>): void {
  const different = [...new Set([...wanted.keys(), ...found.keys()])].filter(
    (name) => wanted.get(name)?.equals(found.get(name) ?? Buffer.of()) !== true,
  );
  if (different.length > 0)
    throw new VerbatimError(
      `${different.join(', ')} did not arrive as it was. Try again before you start the bot.`,
    );
}
