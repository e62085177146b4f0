import type { StoryLack } from '../../newsdesk/storyChanges.js';
import type { InferredFrom } from '../../quotation/naming.js';

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

/** Every text that a person reads in Discord, except the words of articles. A translation is one file of this shape. */
export const ENGLISH = {
  /** The language's own name, as `/settings` shows it. */
  languageName: 'English',

  // When something cannot be done: one or two sentences each.
  noIndex: 'The articles are still being indexed. Try again in a moment.',
  indexFailed:
    'The articles could not be indexed. The bot tries again by itself; its log says what is wrong.',
  tooSlow: 'That took too long. Try again in a moment.',
  busy: (seconds: number) => `Many questions are waiting. Try again in about ${counted(seconds, 'second')}.`,
  unexpected: 'Something went wrong. The error is in the bot’s log. Try again later.',
  unknownCommand:
    'This version of the bot does not know that command. Restart Discord to see the new commands.',
  unknownArticle: 'No article has that name. Choose one from the list that appears as you type.',
  onlyInServers: 'I only answer in servers, not in direct messages.',
  otherServer: 'This bot is not set up for this server.',
  undecidedServer:
    'The bot is in several servers and does not know which one is home. Whoever runs it has to set VERBATIM_HOME_GUILDS.',
  notHome: 'Articles are managed from another server.',
  onlyModerators:
    'Only moderators of this server can do that. They need the Manage Server permission or a moderator role.',
  stopping: 'The bot is restarting. Try again in a minute.',
  cooldown: (seconds: number) => `Please wait ${counted(seconds, 'second')} before you ask again.`,
  notInThisChannel: 'Moderators have turned the bot off in this channel.',
  onlyInChannels: (channels: string) => `The bot does not answer in this channel. Ask in ${channels}.`,
  emptyMessage: 'That message contains no words to search for.',
  notSaved:
    'Could not be saved: the disk is full or read-only. Nothing was changed. The bot’s log has the details.',

  // One line for what asks nothing of the stories.
  manners: {
    greeting: 'Hi! Ask me about the stories, for example “what’s new?” or “who resigned?”',
    thanks: 'You’re welcome!',
    help: 'Ask about the stories in your own words, or say “summarize”. I answer with exact words from them. `/about` lists the stories.',
    'small-talk': '👋 Ask me about the stories, for example “what’s new?”',
  },

  // Answers.
  followsUp: (question: string) => `-# Follow-up to: ${question}`,
  inShort: 'In short:',
  newestFirst: 'In short, newest first:',
  whichPerson: 'Several people have that name. Whom do you mean?',
  /** By how sure it is. */
  answered: {
    high: '🟢 The story says:',
    likely: '🟢 The story probably says:',
    low: '🟢 The story probably says:',
  },
  unsure: '🟡 The story may not say this. Closest:',
  'not-covered': '⚪ The stories do not cover this.',
  speakerNotNamed: 'speaker not named',
  /** After "speaker not named" or "the story does not name the speaker", and before who it may be. */
  perhaps: 'perhaps',
  /** Before a speaker whom the story does not name at the words: "he", or carried over. */
  readAs: 'read as',
  /** Before what the story tells without quotation marks. */
  storysWords: 'in the story’s words:',
  setByModerators: 'speaker set by moderators',
  readArticle: 'Read in the article',
  underSection: (section: string) => `under “${section}”`,
  andMore: (count: number) => `… and ${count} more`,
  asked: (member: string, question: string) => `${member} asked: ${question}`,

  // The buttons under an answer, each beside an emoji.
  read: 'Read',
  more: 'More',
  showClosest: 'Show the closest',
  surroundings: 'Context',
  show: 'Share',
  /** A quotation as a picture. */
  card: {
    button: 'Card',
    light: 'Light',
    dark: 'Dark',
    next: 'Next',
    none: 'There are no quotations here whose speaker the story names. A card shows no others.',
    'too-long': 'These words are too long for a card.',
    letters: 'These words have letters that the bot has no font for, so there is no card of them.',
  },
  sayWhy: 'Say why',
  whyTitle: 'Why was it not helpful?',
  whyLabel: 'Your reason (moderators can read it)',
  thanks: 'Thank you. If you vote again, your new vote replaces this one.',
  thanksReason: 'Thank you. Moderators can read your reason.',
  noMore: 'There are no more matching passages.',
  expired: 'This answer has expired. Ask again.',
  articleGone: 'The article in this answer has been removed.',
  articleChanged: 'The article has changed since this answer. Ask again.',
  indexedSince: 'The stories have been updated since this answer. Ask again for the latest.',
  notYourAnswer: 'Only the person who asked or a moderator can delete this answer.',
  mayNotSend: 'You cannot send messages in this channel, so you cannot show the answer here.',
  shown: 'Shown in the channel.',

  // /quotes
  nobodyQuoted:
    'The stories do not quote anyone by that name. Choose a name from the list that appears as you type.',
  severalSpeakers: (names: string) =>
    `Several people match: ${names}. Choose one from the list that appears as you type.`,
  nothingOnTopic: (name: string, topic: string) => `The stories quote ${name}, but not about ${topic}.`,
  quotesHeading: (name: string, count: number) =>
    `${name}: ${count} ${count === 1 ? 'quotation' : 'quotations'}`,
  everybody: (count: number) => counted(count, 'quotation'),
  about: (topic: string) => `about ${topic}`,
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  nothingQuoted: (what: string) => `No quotation fits: ${what}.`,
  noQuotationsYet: 'The stories quote nobody.',
  compareWhom: 'To compare, choose two different speakers: `speaker` and `compare`.',
  comparing: (one: string, other: string) => `${one} and ${other}`,
  nothingHere: 'nothing',
  alsoIn: (outlets: string) => `also in: ${outlets}`,
  alsoInOthers: (count: number) => `also in ${count === 1 ? 'another story' : `${count} other stories`}`,
  nextPage: 'More quotations',
  saveAs: { csv: 'Save as CSV', json: 'Save as JSON', markdown: 'Save as Markdown' },
  saved: (count: number) => `${counted(count, 'quotation')}, attached.`,
  cite: 'Cite',
  nextCitation: 'Next',
  plainLine: 'Plain',
  speakerChoice: (name: string, count: number) => `${name} (${count})`,

  // /voices
  voices: {
    title: 'Who gets heard',
    everything: 'All stories',
    none: (what: string) => (what === '' ? 'The stories quote nobody.' : `Nobody is quoted: ${what}.`),
    heading: (quotations: number, speakers: number, narrowed: string) =>
      `**Who gets heard:** ${counted(quotations, 'quotation')}, ${counted(speakers, 'speaker')} with a name${narrowed === '' ? '' : ` (${narrowed})`}`,
    counts: (quotations: number, words: number) =>
      `${counted(quotations, 'quotation')}, ${counted(words, 'word')}`,
    bar: (quotations: number, words: number) => `${quotations} (${counted(words, 'word')})`,
    more: (count: number) => `… and ${counted(count, 'speaker')} more`,
    officials: 'Officials',
    others: 'Others',
    named: 'Speakers with a name',
    nameless: 'Sources without a name',
    open: 'Speaker left open',
    ofAll: (quotations: number, percent: number) => `${quotations} (${percent}%)`,
    overTime: 'Quotations by month',
    month: (month: string, quotations: number, percent: number) =>
      `${month}: ${quotations}, officials ${percent}%`,
    howCounted:
      'Officials speak for a state, as far as the stories give their role. A quotation that several outlets have counts once.',
    alt: (bars: string) => `Bar chart of who gets heard. ${bars}`,
    altBar: (name: string, counts: string) => `${name}: ${counts}.`,
    lastWeek: (names: string, percent: number) =>
      `**Who was heard last week:** ${names}. Officials: ${percent}% of the quotations.`,
  },

  // /timeline
  timelineHeading: (topic: string, count: number) =>
    `**${topic}**: ${counted(count, 'entry', 'entries')}, oldest first`,
  noTimeline: (what: string) => `The stories do not cover this: ${what}.`,
  undated: 'no date',
  figuresHeading: 'Figures',
  wasBefore: (was: string) => `as that story says, it was ${was} before`,
  differ: 'The stories differ',

  // /follow
  followed: (what: string) =>
    `You follow ${what}. When the stories have new words, you get a private message. To end this, use \`/follow stop\`.`,
  followedAlready: (what: string) => `You follow ${what} already.`,
  followsFull: (most: number) =>
    `You follow ${most} speakers and topics already. Stop one first with \`/follow stop\`.`,
  followsNone: 'You follow nobody and no topic.',
  followsHeading: 'You follow:',
  followKinds: { speaker: 'speaker', topic: 'topic' },
  followsNotThat: 'You do not follow that. Choose from the list that appears as you type.',
  followStopped: (what: string) => `Stopped: you no longer follow ${what}.`,
  followNote: (what: string) => `**New words in the stories:** ${what}`,
  followEnd: '-# You asked for this with `/follow`. `/follow stop` ends it.',
  notesClosed:
    'New words came in from what you follow, but the bot could not send you a private message. Allow direct messages of this server, or see `/quotes`.',

  // /check
  noQuotations:
    'No quotations found. The text needs quotation marks, a block quote, or a phrase such as “as X said”.',
  checkSummary: (parts: string) => `Compared with all stories: ${parts}.`,
  checkCounts: {
    'word-for-word': (n: number) => `${n} word for word`,
    'other-speaker': (n: number) => `${n} by a different speaker`,
    altered: (n: number) => `${n} altered`,
    'not-found': (n: number) => `${n} not in the stories`,
  },
  wordForWord: (who: string) => `word for word, ${who}`,
  shortened: 'shortened',
  saidBy: (name: string) => `said by ${name}`,
  inferred: (from: InferredFrom) =>
    from.kind === 'pronoun' ? `the story says “${from.pronoun}”` : 'the story names nobody at these words',
  butCut: (parts: readonly string[]) => `but the story ${parts.join(' and ')}`,
  beginsEarlier: (words: string) => `begins earlier: “${words}”`,
  goesOn: (words: string) => `goes on: “${words}”`,
  tooCommon: 'these words are too few and too common to tell who said them',
  reportersWords: 'the reporter’s own words, not a quotation',
  speakerUnknown: 'the story does not name the speaker',
  otherSpeaker: (claimed: string, who: string) =>
    `the words are correct, but ${claimed} did not say them: ${who}`,
  perhapsOtherSpeaker: (claimed: string, who: string) =>
    `the words are correct, but as we read the story, ${claimed} did not say them: ${who}`,
  altered: (who: string) => `altered; ${who}`,
  notBy: (claimed: string) => `not by ${claimed}`,
  alteredLegend:
    'Strikethrough: words in the story that are missing here. Bold: words that are not in the story.',
  notFound: 'not in the stories',
  notAllShown: (count: number) => `${count} more did not fit. Check them in a shorter text.`,

  // /about
  counts: (articles: number, passages: number, quotations: number, when: string) =>
    `${counted(articles, 'article')}, ${counted(passages, 'passage')}, ${counted(quotations, 'quotation')}; last indexed ${when}.`,
  moreArticles: (count: number) => `and ${count} more`,
  howToAsk:
    'Type `/ask` and a question in your own words, for example `/ask question: who spoke about the talks?` Answers are exact words from the stories. Nothing is made up. `/quotes` lists what a person said, `/check` compares a quotation with the stories, and `/privacy` shows what is stored about you.',
  mentionHelp: 'To ask about the stories, mention me and add your question, or use `/ask`.',

  // /privacy
  privacy: (days: number, answers: number, votes: number, lists: number, follows: number) =>
    [
      `Stored about you: ${counted(answers, 'question')} and where you asked, ${counted(votes, 'vote')}, ${counted(lists, 'list')} of quotations.`,
      `This is deleted after ${days} days. Until then, the buttons under answers need it. Moderators can read questions without an answer and the reasons given with votes, but not who wrote them.`,
      `You follow ${counted(follows, 'speaker or topic', 'speakers and topics')}. This is kept until you stop it with \`/follow stop\` or delete it here.`,
      'Your last question in each channel stays in memory for five minutes, so that you can ask a follow-up such as “and when?”. It is not written to disk for this.',
      'If you are a moderator, your corrections are stored with your ID and are not deleted. Nothing leaves this machine, and nothing is used to train a model.',
    ].join('\n'),
  deleteMine: 'Delete my data',
  nothingKept: 'Nothing is stored about you.',
  deletedMine: (count: number) =>
    `Deleted: ${counted(count, 'entry', 'entries')}. The buttons under your answers no longer work.`,

  // /reindex
  reindexRuns: 'The articles are already being indexed.',
  reindexCancelled: 'Canceled. The previous index is still in use.',
  nothingToCancel: 'Nothing is being indexed.',
  cancel: 'Cancel',
  cancelling: 'Canceling …',
  reading: 'Reading the articles …',
  /** `pace`: null where it is too early to tell. */
  indexing: (
    done: number,
    total: number,
    pace: { readonly perSecond: number; readonly secondsLeft: number } | null,
  ) => {
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
  wrongSpeaker: 'Speaker',
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

  notNamed: 'not named',

  // /article and /story
  preview: {
    heading: '**Preview.** Nothing is added yet; only you see this.',
    duplicate: (title: string, by: 'url' | 'text') =>
      `⚠️ This story is already there: **${title}** (${by === 'url' ? 'the same link' : 'the same text'}).`,
    tooOld: '⚠️ Stories of that age are removed by themselves, and so would this one be.',
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
  storyGone: 'That story has been removed.',
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
  back: 'Back',
  next: 'Next',
  pageOf: (page: number, pages: number) => `page ${page} of ${pages}`,
  storyCount: (count: number) => counted(count, 'story', 'stories'),
  quotationCount: (count: number) => counted(count, 'quotation'),
  noStoryFound: 'No story has that in its title or source.',
  emptyMessageToAdd: 'That message has no file, no link and no text.',

  // Stories that come in by themselves.
  newStories: (count: number) => (count === 1 ? '**New story:**' : `**${count} new stories:**`),
  changedStories: (count: number) => (count === 1 ? '**Updated story:**' : `**${count} updated stories:**`),

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
    version: 'Version',
    generation: 'Index',
    articles: 'Articles',
    model: 'Model',
    reader: 'Reader',
    noReader: 'not installed: answers are less precise, and the words that answer are not in bold',
    queue: 'Waiting for the model',
    memory: 'Memory',
    kept: 'Stored answers',
    lastError: 'Last error',
    briefings: 'Briefings',
    feeds: 'Feeds',
    feedCounts: (feeds: number, failing: number) =>
      failing === 0 ? String(feeds) : `${feeds}, ${failing} of them not working`,
    settings: 'Settings',
    machineFolder: 'a folder on the machine',
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
  unansweredHeading: 'Questions that the stories do not cover:',
  unansweredNone: 'There are no unanswered questions.',
  timesAsked: (count: number) => (count === 1 ? 'once' : `${count} times`),
  leastHelpful: 'Least helpful answers:',
  votes: (helpful: number, notHelpful: number) => `${helpful} helpful, ${notHelpful} not helpful`,
  fullList: 'The full list is attached.',

  // The briefing.
  briefingHeading: (date: string) => `Briefing, ${longDate(date, 'en-GB')}`,
  briefingEmpty: 'There are no stories yet.',
  quietLine: 'Nothing new in the stories today.',
  spotlight: 'Nothing new today. From an earlier story:',
  changedStory: 'update to an earlier story',
  moreStories: (count: number) => `${count} more ${count === 1 ? 'story' : 'stories'}`,

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

  /** Commands and their options, at most 100 characters each. */
  commands: {
    ask: 'Ask about the stories and get the passages that answer, word for word',
    askQuestion: 'What do you want to know?',
    askArticle: 'Ask only about this article',
    askPrivate: 'Show the answer only to you',
    quotes: 'What people and organizations say in the stories, newest first',
    quotesSpeaker: 'A full name, a last name or a role; leave it out for everybody',
    quotesTopic: 'Only what was said about this',
    quotesCompare: 'A second speaker, shown beside the first',
    filterOutlet: 'Only stories of this outlet',
    filterSince: 'Only stories since this date, such as 2031-03-03, 3 March, yesterday or last week',
    filterUntil: 'Only stories until this date',
    voices: 'Who gets heard in the stories, and how much: a chart and a table',
    timeline: 'What the stories say about a topic, in order of their dates',
    timelineTopic: 'A subject, a name or a question',
    follow: 'Get a private message when the stories have new words of a speaker or about a topic',
    followSpeaker: 'Follow what a person or organization says',
    followName: 'A full name, a last name or a role',
    followTopic: 'Follow what is said about a topic',
    followList: 'List what you follow',
    followStop: 'Stop following a speaker or topic',
    followWhat: 'What you no longer want to follow',
    check: 'Compare the quotations in a text with the stories, word by word',
    checkText: 'The text with the quotations, in quotation marks or as “X said …”',
    about: 'Which stories there are, and how to ask about them',
    privacy: 'What is stored about you, and how to delete it',
    reindex: 'Read the articles again and update the index',
    reindexFull: 'Index all articles again, not only what changed',
    reindexDryRun: 'Only show what would change',
    article: 'Add, edit and remove stories',
    articleAdd: 'Add a story from a file, a link, or a text that you paste',
    articleFile: 'A .txt, .md, .html, .docx or .pdf file; without file and link, a form for the text opens',
    articleLink: 'The address of one story',
    articleList: 'List the stories, newest first',
    articleSearch: 'Only stories with this in their title or source',
    articleEdit: 'Change the title, date, source, byline or link of a story',
    articleStory: 'The story: type some words of its title',
    articleRemove: 'Remove a story; you can undo this for a day',
    articleUndo: 'Put back a story that was removed in the last 24 hours',
    articleUndoStory: 'The story that was removed',
    addMenu: 'Add as article',
    story: 'Read a whole story, page by page',
    status: 'The state of the bot: index, model, memory, settings',
    unanswered: 'Questions that the stories did not cover, and answers that did not help',
    correct: 'Correct who said a quotation',
    correctReview: 'Look through the quotations whose speaker is in doubt',
    correctSkipped: 'Also those that were skipped before',
    correctNobody: 'Say that nobody can be named for a quotation',
    correctAdd: 'Add a quotation that was missed',
    correctWords: 'The words of the quotation, as in the story',
    correctExport: 'Get all corrections as a CSV file',
    correctImport: 'Take over corrections from a CSV file',
    correctFile: 'The CSV file',
    correctSet: 'Set who said a quotation',
    correctWithdraw: 'Stop showing a quotation',
    correctUndo: 'Undo a correction',
    correctList: 'List all corrections',
    correctArticle: 'The article',
    correctQuotation: 'The quotation: type some of its words',
    correctName: 'The full name of the speaker',
    correctRole: 'The role of the speaker, such as “mayor of Kessaly”',
    correctCorrection: 'The correction',
    settings: 'How the bot behaves on this server',
    settingsShow: 'Show the settings of this server',
    settingsPrivacy: 'Set whether answers are private by default',
    settingsPrivacyValue: 'Private or public',
    settingsLanguage: 'Set the language of the bot’s own texts',
    settingsLanguageValue: 'The language',
    settingsChannel: 'Set where the bot answers',
    settingsChannelValue: 'The channel',
    settingsChannelRule: 'Whether the bot answers there',
    settingsStories: 'Set where the titles of new and changed stories are announced',
    settingsStoriesChannel: 'The channel; leave it out to announce nothing',
    settingsVoices: 'Set whether Monday’s briefing tells who was heard in the week before',
    settingsVoicesValue: 'Whether it does',
    briefing: 'What is new in the stories, word for word',
    feed: 'News feeds (RSS, Atom, JSON) that stories come in by',
    feedAdd: 'Add a feed: its new stories come in by themselves',
    feedList: 'List the feeds, and how they are doing',
    feedRemove: 'Remove a feed; its stories stay',
    feedPause: 'Take no stories from a feed for now',
    feedResume: 'Take stories from a paused feed again',
    feedTest: 'Show what would come in from a feed, and add nothing',
    feedUrl: 'The address of the feed, or of a page that names one',
    feedNewest: 'How many of the newest stories to take now (none if left out)',
    feedFeed: 'The feed',
    schedule: 'Post a daily briefing in a channel',
    scheduleSet: 'Set when a channel gets its briefing (one per channel)',
    scheduleList: 'List which channels get a briefing, and when',
    scheduleStop: 'Stop the briefings in a channel',
    scheduleResume: 'Start a stopped briefing again',
    schedulePreview: 'Show what would be posted next',
    scheduleChannel: 'The channel, thread or forum',
    scheduleTime: 'Time of day, such as 08:00 or 8:30 pm',
    scheduleZone: 'Time zone or city, such as Europe/Berlin or Kyiv',
    scheduleOnDays: 'Days, such as “every day”, “weekdays” or “mon, wed, fri”',
    scheduleWhenQuiet: 'What to post when nothing is new',
    schedulePublish: 'In an announcement channel: publish it to the followers',
    quietSpotlight: 'an earlier story',
    quietLine: 'one line that says so',
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

/** Why a channel takes no post, for good. */
export interface Refusal {
  readonly kind: keyof typeof REFUSALS;
  /** The rights the bot is known to lack, by their names in Discord; none where Discord does not say. */
  readonly rights: readonly string[];
}

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
