import { answerButtonsHandler } from './ask/answerButtons.js';
import { briefingButtons } from './briefing/briefingPage.js';
import { quotesButtons } from './quotes/quotesPage.js';
import { findInStory } from './ask/findInStory.js';
import { about } from './member/about.js';
import { ask } from './ask/ask.js';
import { briefing } from './briefing/briefing.js';
import { check, checkQuotesMenu } from './check/check.js';
import type { Command, ComponentHandler, MessageMenu } from './interaction/command.js';
import { correct } from './moderation/correct.js';
import { privacy, privacyButtons } from './member/privacy.js';
import { quotes } from './quotes/quotes.js';
import { reindex, reindexButtons } from './articles/reindex.js';
import { schedule } from './briefing/schedule.js';
import { settings } from './moderation/settings.js';
import { status } from './moderation/status.js';
import { unanswered } from './moderation/unanswered.js';

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
