import { addMenu, textForms } from './articles/addStory.js';
import { article } from './articles/article.js';
import { editForms } from './articles/editStory.js';
import { reindex, reindexButtons } from './articles/reindex.js';
import { removedButtons } from './articles/removedStory.js';
import { story, storyButtons } from './articles/story.js';
import { draftButtons, draftForms } from './articles/storyDraft.js';
import { listButtons } from './articles/storyList.js';
import { answerButtons } from './ask/answerButtons.js';
import { answerCards } from './ask/answerCards.js';
import { ask } from './ask/ask.js';
import { personButtons } from './ask/askFlow.js';
import { findInStory } from './ask/findInStory.js';
import { answerForms } from './ask/votes.js';
import { briefing } from './briefing/briefing.js';
import { briefingButtons } from './briefing/briefingPage.js';
import { schedule } from './briefing/schedule.js';
import { check, checkQuotesMenu } from './check/check.js';
import { correct } from './correct/correct.js';
import { correctButtons, correctForms } from './correct/fromAnswer.js';
import { reviewButtons, reviewForms } from './correct/review.js';
import { feed } from './feeds/feed.js';
import { follow } from './follow/follow.js';
import { localizeCommand } from './locales/localizeCommand.js';
import { about } from './member/about.js';
import { privacy, privacyButtons } from './member/privacy.js';
import { settings } from './moderation/settings.js';
import { status, statusButtons } from './moderation/status.js';
import { unanswered, unansweredButtons, unansweredChoices } from './moderation/unanswered.js';
import { quotes } from './quotes/quotes.js';
import { quotesCards } from './quotes/quotesCards.js';
import { quotesButtons } from './quotes/quotesPage.js';
import { timeline } from './timeline/timeline.js';
import { voices } from './voices/voices.js';

/** Everything that a person can do with the bot: members' commands first, then moderators'. */
const commands = [
  ask,
  quotes,
  voices,
  timeline,
  follow,
  check,
  story,
  briefing,
  about,
  privacy,
  article,
  feed,
  reindex,
  status,
  unanswered,
  correct,
  schedule,
  settings,
];
const menus = [findInStory, checkQuotesMenu, addMenu];

/** What Discord shows of all of them. */
export const COMMAND_DATA = [...commands, ...menus].map(({ data }) => localizeCommand<typeof data>(data));

/** What an interaction can be passed on to: by the name of the command, or by the beginning of a custom id. */
export const HANDLERS = {
  commands: new Map(commands.map((command) => [command.data.name, command])),
  menus: new Map(menus.map((menu) => [menu.data.name, menu])),
  buttons: new Map(
    [
      answerButtons,
      answerCards,
      quotesCards,
      personButtons,
      quotesButtons,
      briefingButtons,
      privacyButtons,
      reindexButtons,
      correctButtons,
      reviewButtons,
      draftButtons,
      removedButtons,
      listButtons,
      storyButtons,
      unansweredButtons,
      statusButtons,
    ].flatMap(({ handlers }) => [...handlers]),
  ),
  choices: unansweredChoices.handlers,
  forms: new Map(
    [answerForms, correctForms, reviewForms, draftForms, editForms, textForms].flatMap(({ handlers }) => [
      ...handlers,
    ]),
  ),
};
