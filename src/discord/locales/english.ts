import { COMMAND_TEXTS } from './englishCommands.js';
import { MEMBER_TEXTS } from './englishMembers.js';
import { MODERATOR_TEXTS } from './englishModerators.js';

/** Every text that a person reads in Discord, except the words of articles. */
export const ENGLISH = { ...MEMBER_TEXTS, ...MODERATOR_TEXTS, commands: COMMAND_TEXTS };

/** A table of texts in one language. */
export type Texts = Omit<typeof ENGLISH, 'commands'>;
