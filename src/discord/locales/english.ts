import type { Refusal, RefusalKind } from '../briefing/postFailure.js';

/** Why a channel takes no briefing. */
const REFUSALS: Readonly<Record<RefusalKind, string>> = {
  noAccess: 'no access',
  missingRights: 'missing rights',
  channelGone: 'the channel is gone',
  serverLeft: 'the bot is no longer on that server',
  noMessages: 'no channel for messages',
  threadLocked: 'the thread is locked',
};

/** Every text that a person reads in Discord, but for the words of articles. A translation is one file of this shape. */
export const ENGLISH = {
  /** The language's own name, as `/settings` shows it. */
  languageName: 'English',

  // One sentence each, when something cannot be done.
  noIndex: 'The articles are still being indexed. Ask again in a moment.',
  tooSlow: 'That took too long. Ask again in a moment.',
  unexpected: 'Something went wrong on this side, and it is in the log. Try again later.',
  unknownArticle: 'There is no such article. Choose one from the list while you type.',
  onlyInServers: 'Ask in a server, not in a private message.',
  otherServer: 'This bot does not serve this server.',
  notHome: 'The stories are looked after in another server.',
  onlyModerators: 'Only moderators of this server can do that (Manage Server).',
  stopping: 'The bot is restarting. Ask again in a minute.',
  cooldown: (seconds: number) =>
    `One question at a time: ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  notInThisChannel: 'Not in this channel: the moderators keep it free of this bot.',
  onlyInChannels: (channels: string) => `Not in this channel. Ask in ${channels}.`,
  foreignLanguage: 'The stories and the model are English: ask in English, or with a name.',
  emptyMessage: 'That message has no words to look for.',
  notSaved: 'That could not be kept: the disk refused it, and nothing was changed. The log has the cause.',

  // Answers.
  followsUp: (question: string) => `-# Taken as a follow-up to: ${question}`,
  notCovered: 'The stories do not cover this.',
  nearest: 'Nearest to it they say:',
  speakerNotNamed: 'speaker not named',
  reported: 'reported',
  setByModerators: 'speaker set by moderators',
  readArticle: 'Read the article',
  underSection: (section: string) => `under “${section}”`,
  andMore: (count: number) => `… and ${count} more`,
  asked: (member: string) => `${member} asked:`,

  // The buttons below an answer.
  more: 'More passages',
  surroundings: 'Surrounding text',
  show: 'Show to channel',
  helpful: 'Helpful',
  notHelpful: 'Not helpful',
  remove: 'Delete',
  sayWhy: 'Say why',
  whyTitle: 'Why was it not helpful?',
  whyLabel: 'In your own words (moderators read it)',
  thanks: 'Thank you. Only your last vote counts.',
  thanksReason: 'Thank you, the moderators can read it.',
  noMore: 'There is nothing more that fits.',
  staleAnswer: 'This answer is too old to go on from. Ask again.',
  articleGone: 'The article of this answer is no longer among the stories.',
  articleChanged: 'The article has changed since this answer. Ask again.',
  indexedSince: 'The stories were indexed again since this answer; ask again for the newest.',
  notYourAnswer: 'Only who asked, or a moderator, can delete this answer.',
  mayNotSend: 'You may not write in this channel, so the answer stays with you.',
  shown: 'Shown to the channel.',

  // /quotes
  nobodyQuoted: 'The stories quote nobody by that name. Choose from the list while you type.',
  severalSpeakers: (names: string) =>
    `Several people fit: ${names}. Choose one from the list while you type.`,
  nothingOnTopic: (name: string, topic: string) => `The stories quote ${name}, but not about ${topic}.`,
  quotesHeading: (name: string, count: number) =>
    `${name}: ${count} ${count === 1 ? 'quotation' : 'quotations'}`,
  about: (topic: string) => `about ${topic}`,
  nextPage: 'More quotations',
  direct: 'direct',
  mixed: 'in part',
  speakerChoice: (name: string, count: number) => `${name} (${count})`,

  // /check
  noQuotations: 'There is no quotation in that: no quotation marks, no block quote, no “as X said”.',
  checkSummary: (parts: string) => `Checked against all stories: ${parts}.`,
  checkCounts: {
    'word-for-word': (n: number) => `${n} word for word`,
    'other-speaker': (n: number) => `${n} by another speaker`,
    altered: (n: number) => `${n} altered`,
    'not-found': (n: number) => `${n} not in the stories`,
  },
  wordForWord: (who: string) => `word for word, ${who}`,
  shortened: 'shortened',
  saidBy: (name: string) => `said by ${name}`,
  reportersWords: 'the reporter’s own words, nobody’s quotation',
  speakerUnknown: 'the story does not name the speaker',
  otherSpeaker: (claimed: string, who: string) => `the words are right, but not by ${claimed}: ${who}`,
  altered: (who: string) => `altered; ${who}`,
  notBy: (claimed: string) => `not by ${claimed}`,
  alteredLegend: 'Struck out: what the story says and this leaves out. Bold: what this adds.',
  notFound: 'not in the stories',
  notAllShown: (count: number) => `${count} more do not fit here; check them in parts.`,

  // /about
  counts: (articles: number, passages: number, quotations: number, when: string) =>
    `${counted(articles, 'article')}, ${counted(passages, 'passage')}, ${counted(quotations, 'quotation')}; indexed ${when}.`,
  moreArticles: (count: number) => `and ${count} more`,
  howToAsk:
    'Type `/ask` and a question in your own words, for example `/ask question: who spoke about the talks?` Answers are the words of the stories; nothing is made up. `/quotes` lists what a person said, `/check` compares a quotation with the stories, `/privacy` tells what is kept about you.',
  mentionHelp: 'Mention me together with a question about the stories, or use `/ask`.',

  // /privacy
  privacy: (days: number, answers: number, votes: number, lists: number) =>
    [
      `Kept about you: ${counted(answers, 'question')} with where you asked, ${counted(votes, 'vote')}, ${counted(lists, 'list')} of quotations.`,
      `They are kept for ${days} days so that the buttons below answers work, and deleted then. Moderators read questions that were not covered and reasons of votes, without names.`,
      'Your last question in each channel is remembered for five minutes, not on disk, for a follow-up such as “and when?”.',
      'Corrections that you made as a moderator stay, with your id. Nothing leaves this machine, and nothing of it trains anything.',
    ].join('\n'),
  deleteMine: 'Delete it now',
  nothingKept: 'Nothing is kept about you.',
  deletedMine: (count: number) =>
    `Deleted: ${counted(count, 'entry', 'entries')}. The buttons below your answers no longer work.`,

  // /reindex
  reindexRuns: 'The articles are being indexed already.',
  reindexCancelled: 'Cancelled. The index is the one from before.',
  nothingToCancel: 'Nothing is being indexed.',
  cancel: 'Cancel',
  cancelling: 'Cancelling.',
  reading: 'Reading the articles …',
  indexing: (done: number, total: number) =>
    `Indexing: ${done} of ${total} embeddings. Questions are answered from the old index meanwhile.`,
  wouldBe: (counts: string) => `Would be ${counts}.`,
  doneIn: (seconds: string, counts: string) => `Done in ${seconds} s: ${counts}.`,
  changes: (added: number, changed: number, removed: number, unchanged: number) =>
    `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`,
  skipped: (file: string, reason: string) => `Skipped ${file}: ${reason}`,
  moreFaults: (count: number) => `and ${count} more, see the log`,
  nothingChanged: (reason: string) => `Nothing was changed. ${reason}`,

  // /correct
  unknownQuotation: 'There is no such quotation. Choose one from the list while you type.',
  severalQuotations: 'Several quotations have these words. Choose one from the list while you type.',
  emptyName: 'A name has letters in it; leave it out to withdraw the quotation instead.',
  corrected: (words: string, who: string) =>
    `Set: ${words} is by ${who}. It survives reindexing; undo it with \`/correct undo\`.`,
  withdrawn: (words: string) =>
    `Withdrawn: ${words} is no longer listed as a quotation. Undo it with \`/correct undo\`.`,
  undone: (words: string) => `Undone: ${words} is as the story has it.`,
  unknownCorrection: 'There is no such correction. Choose one from the list while you type.',
  noCorrections: 'Nothing has been corrected.',
  correctionSet: (words: string, who: string) => `${words} → ${who}`,
  correctionWithdrawn: (words: string) => `${words} → withdrawn`,
  correctionLost: 'not in the stories any more',
  notNamed: 'not named',

  // /settings
  settingsHeading: 'In force on this server:',
  privateByDefault: (isPrivate: boolean) =>
    `Answers are ${isPrivate ? 'private' : 'public'} unless asked otherwise`,
  language: (name: string) => `Language of the bot: ${name}`,
  channels: (list: string) => `Answers in: ${list}`,
  allChannels: 'all channels',
  notIn: (list: string) => `Never in: ${list}`,
  setHere: 'set here',
  fromDefault: 'default',
  settingsSaved: 'Saved.',

  // /status
  status: {
    version: 'Version',
    generation: 'Index',
    articles: 'Articles',
    model: 'Model',
    reader: 'Reader',
    noReader: 'none: answers are ranked without it, and no words are marked',
    queue: 'Waiting for the model',
    memory: 'Memory',
    kept: 'Kept answers',
    lastError: 'Last error',
    settings: 'Settings',
    none: 'none',
    indexed: (id: string, when: string) => `${id}, built ${when}`,
    articleCounts: (articles: number, passages: number, quotations: number, unnamed: number) =>
      `${articles} with ${counted(passages, 'passage')} and ${counted(quotations, 'quotation')}, ${unnamed} without a named speaker`,
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
  unansweredHeading: 'Questions that the stories did not cover:',
  unansweredNone: 'No question went unanswered.',
  timesAsked: (count: number) => (count === 1 ? 'once' : `${count} times`),
  leastHelpful: 'Least helpful answers:',
  votes: (helpful: number, notHelpful: number) => `${helpful} helpful, ${notHelpful} not`,
  fullList: 'The whole list is attached.',

  // The briefing.
  briefingHeading: (date: string) => `Briefing, ${longDate(date, 'en-GB')}`,
  briefingEmpty: 'There are no stories yet.',
  quietLine: 'Nothing new in the stories today.',
  spotlight: 'Nothing new today. From the standing stories:',
  changedStory: 'more on an earlier story',
  moreStories: (count: number) => `${count} more ${count === 1 ? 'story' : 'stories'}`,

  // /schedule
  scheduleSet: (channel: string, when: string) => `Set: a briefing in ${channel}, ${when}.`,
  scheduleNext: (when: string) => `The next one comes ${when}.`,
  scheduleWhen: (days: string, time: string, zone: string) => `${days} at ${time} (${zone})`,
  scheduleDays: (days: readonly number[]) => daysText(days, 'en-GB', 'every day', 'Monday to Friday'),
  schedulePaused: (reason: string) => `stopped: ${reason}`,
  stoppedBy: 'by a moderator',
  refusedBy: ({ kind, rights }: Refusal) =>
    `Discord refuses the channel (${rights.length > 0 ? rights.join(', ') : REFUSALS[kind]})`,
  noSchedules: 'No briefing is scheduled on this server.',
  noSchedule: 'No briefing is scheduled in that channel.',
  scheduleStopped: (channel: string) => `Stopped in ${channel}. \`/schedule resume\` goes on with it.`,
  scheduleResumed: (channel: string) => `Resumed in ${channel}.`,
  wrongTime: 'That is no time of day. Write it as 08:00.',
  wrongZone: 'There is no such time zone. Choose one from the list while you type, such as Europe/Berlin.',
  wrongDays: 'That names no days. Write “every day”, “weekdays” or “mon, wed, fri”.',
  lacksRights: (channel: string, rights: string) =>
    `The bot cannot post in ${channel} yet. It lacks: ${rights}.`,
  previewNothing: 'Nothing would be posted: nothing is new, and this channel gets nothing on such days.',
  notice: (channel: string, reason: string) =>
    `The briefing in ${channel} is stopped: ${reason}. Put it right, then \`/schedule resume\`.`,

  /** Commands and their options, at most 100 characters each. */
  commands: {
    ask: 'Ask about the stories: the passages that answer, word for word',
    askQuestion: 'What do you want to know?',
    askArticle: 'Ask one article alone',
    askPrivate: 'Only you see the answer',
    quotes: 'What a person or organisation says in the stories',
    quotesSpeaker: 'A name, a surname or a role',
    quotesTopic: 'Only what was said about this',
    check: 'Compare the quotations in a text with the stories, word by word',
    checkText: 'The text with the quotations, in marks or as “X said ...”',
    about: 'What the stories are, and how to ask about them',
    privacy: 'What is kept about you, and how to delete it',
    reindex: 'Read the articles again and bring the index up to date',
    reindexFull: 'Index everything again, not just what changed',
    reindexDryRun: 'Only say what would change',
    status: 'How the bot is doing: index, model, memory, settings',
    unanswered: 'Questions that the stories did not cover, and answers that did not help',
    correct: 'Set a wrong or missing speaker of a quotation',
    correctSet: 'Say who said a quotation',
    correctWithdraw: 'Show a quotation no longer',
    correctUndo: 'Take a correction back',
    correctList: 'What has been corrected',
    correctArticle: 'The article',
    correctQuotation: 'The quotation: type some of its words',
    correctName: 'Who said it, in full',
    correctRole: 'What they are, such as “mayor of Kessaly”',
    correctCorrection: 'The correction',
    settings: 'How the bot behaves on this server',
    settingsShow: 'What is in force',
    settingsPrivacy: 'Whether answers are private by default',
    settingsPrivacyValue: 'Private or public',
    settingsLanguage: 'The language of the bot’s own words',
    settingsLanguageValue: 'The language',
    settingsChannel: 'Where the bot answers',
    settingsChannelValue: 'The channel',
    settingsChannelRule: 'What holds there',
    briefing: 'What is new in the stories, word for word',
    schedule: 'Post a briefing in a channel each day',
    scheduleSet: 'Set when a channel gets its briefing; one a channel',
    scheduleList: 'Which channels get a briefing, and when',
    scheduleStop: 'Post no more briefings in a channel',
    scheduleResume: 'Go on with a stopped briefing',
    schedulePreview: 'See exactly what would be posted next',
    scheduleChannel: 'The channel, thread or forum',
    scheduleTime: 'Time of day, such as 08:00',
    scheduleZone: 'Time zone, such as Europe/Berlin',
    scheduleOnDays: 'Days, such as “every day”, “weekdays” or “mon, wed, fri”',
    scheduleWhenQuiet: 'What to post when nothing is new',
    schedulePublish: 'Publish it to followers of an announcement channel',
    quietSpotlight: 'a look at a standing story',
    quietLine: 'one line',
    quietNothing: 'nothing',
    private: 'private',
    public: 'public',
    allow: 'answer only here and in other allowed channels',
    forbid: 'never answer here',
    clear: 'no rule',
  },
};

/** A table of texts in one language. */
export type Texts = typeof ENGLISH;

/** "Monday, 3 March 2031" of 2031-03-03. */
function longDate(date: string, locale: string): string {
  const day = new Date(`${date}T12:00Z`);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day);
  return `${format({ weekday: 'long' })}, ${format({ dateStyle: 'long' })}`;
}

function daysText(days: readonly number[], locale: string, everyDay: string, weekdays: string): string {
  if (days.length === 7) return everyDay;
  if (days.join('') === '12345') return weekdays;
  // 5 January 1970 was a Monday.
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return days.map((day) => name.format(new Date(Date.UTC(1970, 0, 4 + day)))).join(', ');
}

function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : plural}`;
}
