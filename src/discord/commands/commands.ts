import { about } from './about.js';
import { ask } from './ask.js';
import type { Command } from './command.js';
import { reindex } from './reindex.js';

export const COMMANDS: readonly Command[] = [ask, about, reindex];
