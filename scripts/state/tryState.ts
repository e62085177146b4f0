import { openBotState } from '../../src/discord/store/openBotState.js';
import { openStateFolder } from '../../src/state/stateFolder.js';

/** Opens the state in a folder as the bot does, which sets aside what it cannot read. */
export async function tryState(folder: string): Promise<void> {
  const state = await openBotState({
    held: await openStateFolder(folder),
    // So that nothing is too old to keep.
    now: () => 0,
    keepDays: 1,
    onNotice: () => undefined,
    onCorrected: () => undefined,
    onLost: () => undefined,
  });
  await state.release();
}
