import type { Pace } from '../../index/pace.js';
import type { StoryLack } from '../../newsdesk/storyChanges.js';
import { counted, longDate } from './counted.js';
/** Why a briefing cannot be posted in a channel. */
const REFUSALS = {
  noAccess: 'no access',
  missingRights: 'missing permissions',
  channelGone: 'the channel is gone',
  serverLeft: 'the bot has left the server',
  noMessages: 'messages cannot be posted in this kind of channel',
  threadLocked: 'the thread is locked',
  threadArchived: 'the thread is archived',
  needsTag: 'posts in this forum need a tag',
  otherServer: 'the channel is on another server',
};

/** The texts that only moderators read. */
export const MODERATOR_TEXTS = {
  // /reindex
  reindexRuns: 'The articles are already being indexed.',
  reindexCancelled: 'Canceled. The previous index is still in use.',
  nothingToCancel: 'Nothing is being indexed.',
  cancel: 'Cancel',
  cancelling: 'Canceling …',
  reading: 'Reading the articles …',
  /** `pace`: null where it is too early to tell. */
  indexing: (done: number, total: number, pace: Pace | null) => {
    const minutes = Math.ceil((pace?.secondsLeft ?? 0) / 60);
    const speed =
      pace === null
        ? ''
        : `, ${pace.perSecond.toFixed(0)} a second, ${minutes < 2 ? 'about a minute' : `about ${minutes} minutes`} left`;
    return `Indexing: ${done} of ${total} embeddings${speed}. Until it is done, answers come from the old index.`;
  },
  wouldBe: (counts: string) => `The result would be: ${counts}.`,
  doneIn: (seconds: string, counts: string) => `Done in ${seconds} s: ${counts}.`,
  changes: (added: number, changed: number, removed: number, unchanged: number) =>
    `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`,
  storyAdded: (title: string, lacks: string) => `- added: ${title}${lacks}`,
  storyChanged: (title: string, lacks: string) => `- changed: ${title}${lacks}`,
  storyRemoved: (title: string) => `- removed: ${title}`,
  lacks: (lacks: readonly StoryLack[]) => lacks.map((lack) => `no ${lack}`).join(', '),
  skipped: (file: string, reason: string) => `Skipped ${file}: ${reason}`,
  moreFaults: (count: number) => `and ${count} more; see the bot’s log`,
  indexLocked: 'Another process is indexing the articles. Try again when it is done.',
  noArticles: 'There are no articles.',
  nothingChanged: (reason: string) => `Nothing was changed. ${reason}`,

  // /correct
  unknownQuotation: 'No such quotation was found. Choose one from the list that appears as you type.',
  severalQuotations:
    'Several quotations contain these words. Choose one from the list that appears as you type.',
  emptyName: 'A name must contain letters. To remove the quotation, use `/correct withdraw`.',
  corrected: (words: string, who: string) =>
    `Saved: the speaker of ${words} is ${who}. This stays after reindexing. To undo it, use \`/correct undo\`.`,
  withdrawn: (words: string) =>
    `Withdrawn: ${words} is no longer listed as a quotation. To undo this, use \`/correct undo\`.`,
  nobodyNamed: (words: string) =>
    `Saved: nobody is named for ${words}. This stays after reindexing. To undo it, use \`/correct undo\`.`,
  undone: (words: string) => `Undone: the correction of ${words} was removed.`,
  unknownCorrection: 'No such correction was found. Choose one from the list that appears as you type.',
  noCorrections: 'There are no corrections.',
  correctionLine: (words: string, decision: string) => `${words} → ${decision}`,
  decidedBy: (member: string, when: string) => `${member}, ${when}`,
  inTerminal: 'in the terminal',
  correctionWithdrawn: 'withdrawn',
  correctionSkipped: 'skipped',
  added: 'quotation added',
  correctionLost: 'no longer in the stories',

  // /correct review
  toReview: (count: number) => `${counted(count, 'quotation')} to review.`,
  toReviewHint: (count: number) => `${counted(count, 'quotation')} to review: \`/correct review\``,
  nothingToReview: (skipped: number) =>
    skipped === 0
      ? 'There is nothing to review.'
      : `There is nothing else to review. You skipped ${counted(skipped, 'quotation')}: \`/correct review skipped:True\` shows ${skipped === 1 ? 'it' : 'them'} again.`,
  noCandidate: 'no speaker found',
  sureness: (percent: number) => `${percent} % sure`,
  rightSpeaker: (name: string) => `Right: ${name}`,
  anotherSpeaker: 'Somebody else',
  nobodySpeaker: 'Nobody can be named',
  skipQuotation: 'Skip',
  skippedFor: (words: string) => `Skipped: ${words}.`,
  reviewStale: 'That quotation is no longer in the stories as it was. Nothing was changed.',
  reviewChanged: 'The stories were read again and this has changed. Nothing was saved yet.',
  alreadyDecided: (decision: string) => `Nothing was changed: that was decided already (${decision}).`,
  whoTitle: 'Who said it?',
  nameLabel: 'Full name',
  roleLabel: 'Role, such as “mayor of Kessaly”',

  // /correct add, and the button under an answer
  whichQuotation: 'Which quotation is wrong? Or is one missing?',
  noQuotationHere: 'The bot found no quotation in this answer.',
  missingQuotation: 'A quotation is missing',
  decidedNow: (decision: string) => `As moderators decided: ${decision}.`,
  missedTitle: 'Which quotation is missing?',
  wordsLabel: 'Its words, as in the story',
  addedQuotation: (words: string, who: string) =>
    `Added: ${words}, said by ${who}. This stays after reindexing. To undo it, use \`/correct undo\`.`,
  missed: {
    notInArticle:
      'Those words are not in the article. Copy them from one paragraph of the story, without words in between.',
    severalPlaces: 'Those words are in the article more than once. Copy more words.',
    tooLong: 'That is too long for a quotation. Copy at most 1,000 characters.',
    quoted: (words: string) =>
      `Some of these words are a quotation already: ${words}. To change its speaker, use \`/correct set\`. To replace it, withdraw it first.`,
  },

  // /correct export and import
  exported: (count: number) => `${counted(count, 'correction')}. \`/correct import\` reads this file.`,
  imported: (count: number, unchanged: number) =>
    `Imported: ${counted(count, 'correction')}.${unchanged === 0 ? '' : ` ${counted(unchanged, 'row')} changed nothing.`}`,
  notImported: (lines: readonly string[]) => ['Nothing was imported.', ...lines].join('\n'),
  rowFault: (line: number, fault: string) => `- Line ${line}: ${fault}`,
  rowFaults: {
    columns: 'a column is missing. Needed are article, words and decision.',
    article: 'no article has that ID.',
    decision: 'the decision must be set, nobody, withdraw or add.',
    name: 'the name has no letters or is too long.',
    quotation: 'the article has no such quotation.',
    severalQuotations: 'the article has several such quotations. Fill in the text before it.',
    words: 'those words are not in the article.',
    severalPlaces: 'those words are in the article more than once. Fill in the text before them.',
    alreadyQuoted: 'some of these words are another quotation.',
    twice: 'another row is about the same quotation.',
    noRows: 'there is no correction below the names of the columns.',
    tooMany: 'the file has too many rows.',
  },
  fileTooLarge: 'The file is too large. At most 1 MB can be imported.',
  fileGone: 'The file could not be read. It must be a CSV file in UTF-8.',

  // /article and /story
  preview: {
    heading: '**Preview.** Nothing is added yet; only you see this.',
    duplicate: (title: string, by: 'url' | 'text') =>
      `⚠️ This story is already there: **${title}** (${by === 'url' ? 'the same link' : 'the same text'}).`,
    tooOld: '⚠️ Stories of that age are removed by themselves, and so would this one be.',
    unreadDate: (date: string) =>
      `⚠️ The date “${date}” cannot be read, so the story counts as one without a date. To change it, press Edit details.`,
    add: 'Add',
    addAnother: 'Add as another story',
    replace: 'Replace the story',
    edit: 'Edit details',
    cancel: 'Cancel',
    canceled: 'Canceled. Nothing was added.',
    adding: 'Adding the story …',
    missing: '*not given*',
    date: 'Date',
    source: 'Source',
    byline: 'Byline',
    link: 'Link',
    paragraphs: 'Paragraphs',
    said: 'Who said what',
    nobody: 'No quotations were found.',
    leftOut: 'Left out, as not part of the story',
    nothing: 'nothing',
    editTitle: 'Details of the story',
    titleLabel: 'Title',
    dateLabel: 'Date, such as 2031-03-03',
    pasteTitle: 'Add a story',
    textLabel: 'Text',
    moreTextLabel: 'More text',
    noTitle: 'The story needs a title.',
    wrongDate: 'That is not a date. Write it like 2031-03-03.',
    wrongUrl: 'That is not a link. It has to begin with https:// or http://.',
    expired: 'This preview is used up, or older than a day. To add the story, use `/article add` again.',
  },
  storyIsThere: (title: string) => `Added: **${title}**. Members can ask about it now.`,
  storyReplaced: (title: string) =>
    `Replaced: **${title}**. To get the old version back within a day, remove this one and use \`/article undo\`.`,
  storyNotIndexed: (title: string) =>
    `Added: **${title}**. It could not be indexed yet; the bot tries again by itself, and its log says what is wrong.`,
  storyEdited: (title: string) => `Saved: **${title}**.`,
  storyRemovedUntil: (title: string, when: string) =>
    `Removed: **${title}**. It is deleted for good ${when}; until then you can undo this.`,
  storyIsBack: (title: string) => `**${title}** is back.`,
  cannotUndo: 'That story cannot be put back any more.',
  removeStory: 'Remove',
  undo: 'Undo',
  emptyMessageToAdd: 'That message has no file, no link and no text.',

  // /settings
  settingsHeading: 'Settings of this server:',
  privateByDefault: (isPrivate: boolean) => `Answers by default: ${isPrivate ? 'private' : 'public'}`,
  language: (name: string) => `Language: ${name}`,
  channels: (list: string) => `The bot answers in: ${list}`,
  allChannels: 'all channels',
  notIn: (list: string) => `The bot never answers in: ${list}`,
  mondayVoices: (isOn: boolean) => `Who gets heard, in Monday’s briefing: ${isOn ? 'yes' : 'no'}`,
  storiesChannel: (channel: string) => `New stories are announced in: ${channel}`,
  noChannel: 'no channel',
  setHere: 'set here',
  fromDefault: 'default',
  settingsSaved: 'Saved.',

  // /status
  status: {
    title: (version: string) => `Verbatim ${version}`,
    well: '🟢 Everything works.',
    needsLook: (what: string) => `🟡 Needs a look: ${what}.`,
    generation: 'Index',
    articles: 'Stories',
    model: 'Model',
    reader: 'Reader',
    installed: 'installed',
    noReader: 'not installed: answers are less precise, and the words that answer are not in bold',
    memory: 'Memory',
    kept: 'Stored answers',
    lastError: 'Last error',
    briefings: 'Briefings',
    feeds: 'Feeds',
    feedCounts: (feeds: number, failing: number) =>
      failing === 0 ? String(feeds) : `${feeds}, ${failing} of them not working`,
    settings: 'Settings',
    allSettings: 'All settings',
    unchanged: (count: number) => `-# ${counted(count, 'other setting')} as they come.`,
    machineFolder: 'a folder on the machine',
    none: 'none',
    built: (when: string) => `built ${when}`,
    articleCounts: (articles: number, passages: number, quotations: number, unnamed: number) =>
      `${articles} with ${counted(passages, 'passage')} and ${counted(quotations, 'quotation')}, ${unnamed} without a named speaker`,
    waiting: (texts: number) => `${counted(texts, 'text')} waiting`,
    memoryOf: (bot: string, child: string | null) => `bot ${bot}, model ${child ?? 'not known'}`,
    modelStates: {
      loading: (restarts: number) => (restarts === 0 ? 'starting' : 'restarting'),
      ready: (restarts: number) =>
        restarts === 0 ? 'running' : `running, restarted ${counted(restarts, 'time')}`,
      restarting: () => 'failed, restarting',
      stopped: () => 'stopped',
    },
  },

  // /unanswered
  unanswered: {
    heading: (count: number) => `${counted(count, 'question')} without an answer`,
    none: 'There are no unanswered questions.',
    timesAsked: (count: number) => (count === 1 ? 'once' : `${count} times`),
    since: (story: string) => `✅ answered since: ${story}`,
    leastHelpful: 'Least helpful answers',
    votes: (helpful: number, notHelpful: number) => `${helpful} helpful, ${notHelpful} not helpful`,
    tick: 'Tick off a question',
    undo: 'Undo',
    save: 'Save as CSV',
    saved: (count: number) => `${counted(count, 'question')}, attached.`,
  },

  // /schedule
  scheduleSet: (channel: string, when: string) => `Scheduled: a briefing in ${channel}, ${when}.`,
  scheduleReplaced: (when: string) => `It was ${when} before.`,
  scheduleNext: (when: string) => `The next briefing is ${when}.`,
  scheduleWhen: (days: string, time: string, zone: string) => `${days} at ${time} (${zone})`,
  scheduleDays: (days: readonly number[]) => daysText(days, 'en-GB', 'every day', 'Monday to Friday'),
  schedulePaused: (reason: string) => `stopped: ${reason}`,
  stoppedBy: 'by a moderator',
  refusedBy: ({ kind, rights }: Refusal) =>
    `Discord rejected the post (${rights.length > 0 ? rights.join(', ') : REFUSALS[kind]})`,
  noSchedules: 'No briefing is scheduled on this server.',
  noSchedule: 'No briefing is scheduled in that channel.',
  scheduleStopped: (channel: string) =>
    `Briefings in ${channel} are stopped. To start them again, use \`/schedule resume\`.`,
  scheduleResumed: (channel: string) => `Briefings in ${channel} are on again.`,
  otherServersChannel: 'That channel is not on this server.',
  wrongTime: 'That is not a time of day. Write it like 08:00.',
  wrongZone:
    'That is not a time zone. Choose one from the list that appears as you type, such as Europe/Berlin.',
  wrongDays: 'Those are not days. Write “every day”, “weekdays” or “mon, wed, fri”.',
  lacksRights: (channel: string, rights: string) =>
    `The bot cannot post in ${channel} yet. Missing permissions: ${rights}.`,
  previewNothing:
    'Nothing would be posted. Nothing is new, and this channel is set to post nothing on such days.',
  refusedWith: (code: string) => `Discord rejected the post (error ${code})`,
  slowMode: 'Discord asked to wait, as with slow mode',
  notInTime: 'it could not be posted in time',
  lastNotPosted: (date: string, reason: string) =>
    `The briefing of ${longDate(date, 'en-GB')} was not posted: ${reason}.`,
  noticeSkipped: (channel: string, reason: string) =>
    `The briefing in ${channel} was not posted: ${reason}. The next one comes as scheduled.`,
  notice: (channel: string, reason: string) =>
    `The briefing in ${channel} is stopped: ${reason}. Fix this, then use \`/schedule resume\`.`,

  // /feed
  feeds: {
    added: (title: string, items: number, newest: number) =>
      `Added: ${title}, with ${counted(items, 'story', 'stories')} now. ${
        newest === 0
          ? 'Those are not taken; new ones come in by themselves.'
          : `The newest ${newest === 1 ? 'one comes' : `${newest} come`} in now, and new ones by themselves.`
      }`,
    known: (title: string) => `${title} is in the list already.`,
    tooMany: (max: number) => `There are ${max} feeds already, and that is the limit. Remove one first.`,
    noFeed:
      'There is a page at this address, but no RSS, Atom or JSON feed, and the page names none. Look for an address with “rss” or “feed” in it.',
    otherFeeds: 'There is a page at this address, not a feed. The page offers these feeds. Use one of them:',
    none: 'There are no feeds. To add one, use `/feed add`.',
    unknown: 'There is no such feed. Choose one from the list that appears as you type.',
    removed: (title: string) => `Removed: ${title}. The stories that came in by it stay.`,
    isPaused: (title: string) => `${title} is paused. To go on, use \`/feed resume\`.`,
    isResumed: (title: string) => `${title} is on again. The bot looks at it within a minute.`,
    paused: 'Paused.',
    works: (when: string | null) => (when === null ? 'Not looked at yet.' : `Works, last looked at ${when}.`),
    failing: (reason: string, next: string) => `Does not work: ${reason} The bot tries again ${next}.`,
    counts: (taken: number, changed: number, last: string | null) =>
      `${counted(taken, 'story', 'stories')} came in${last === null ? '' : `, the last one ${last}`}; ${counted(changed, 'update')}.`,
    untaken: (waiting: number, refused: number, reason: string) =>
      `Not taken: ${refused}${waiting > 0 ? `, tried again: ${waiting}` : ''}. The last reason: ${reason}`,
    tested: (title: string, total: number, shown: number) =>
      `${title} has ${counted(total, 'story', 'stories')}. The newest ${shown === 1 ? 'one' : String(shown)} would come in like this; nothing was added:`,
    noDate: 'no date',
    wholeInFeed: 'whole, from the feed',
    wholeOnPage: 'whole, from its page',
    notWhole: (reason: string) => `would not come in: ${reason}`,
    broken: (title: string, reason: string) =>
      `The feed ${title} has not worked for some time: ${reason} The bot goes on trying, less and less often. \`/feed list\` says when.`,
    worksAgain: (title: string) => `The feed ${title} works again.`,
  },
};

/** Why a channel takes no post, for good. */
export interface Refusal {
  readonly kind: keyof typeof REFUSALS;
  /** The rights the bot is known to lack, by their names in Discord; none where Discord does not say. */
  readonly rights: readonly string[];
}

function daysText(days: readonly number[], locale: string, everyDay: string, weekdays: string): string {
  if (days.length === 7) return everyDay;
  if (days.join('') === '12345') return weekdays;
  // 5 January 1970 was a Monday.
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return days.map((day) => name.format(new Date(Date.UTC(1970, 0, 4 + day)))).join(', ');
}
