import { answerButtonsHandler } from '../components/answerButtons.js';
import { briefingButtons } from '../components/briefingButtons.js';
import { privacyButtons } from '../components/privacyButtons.js';
import { quotesButtons } from '../components/quotesButtons.js';
import { reindexButtons } from '../components/reindexButtons.js';
import { checkQuotesMenu } from '../menus/checkQuotesMenu.js';
import { findInStory } from '../menus/findInStory.js';
import { about } from './about.js';
import { ask } from './ask.js';
import { briefing } from './briefing.js';
import { check } from './check.js';
import type { Command, ComponentHandler, MessageMenu } from './command.js';
import { correct } from './correct.js';
import { privacy } from './privacy.js';
import { quotes } from './quotes.js';
import { reindex } from './reindex.js';
import { schedule } from './schedule.js';
import { settings } from './settings.js';
import { status } from './status.js';
import { unanswered } from './unanswered.js';

/** Everything that a person can do with the bot: members' commands first, then moderators'. */
export const COMMANDS: readonly Command[] = [
  ask,
  quotes,
  check,
  briefing,
  about,
  privacy,
  reindex,
  status,
  unanswered,
  correct,
  schedule,
  settings,
];
export const MENUS: readonly MessageMenu[] = [findInStory, checkQuotesMenu];
/** What Discord is told of all of them. */
export const COMMAND_DATA = [...COMMANDS, ...MENUS].map(({ data }) => data);
export const COMPONENTS: readonly ComponentHandler[] = [
  answerButtonsHandler,
  quotesButtons,
  briefingButtons,
  privacyButtons,
  reindexButtons,
];
