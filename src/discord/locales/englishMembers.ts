import type { InferredFrom } from '../../quotation/naming.js';
import { counted, longDate, monthOf } from './counted.js';

/** Every text that members read in Discord, except the words of articles. A translation has the same keys. */
export const MEMBER_TEXTS = {
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
  /** Pressed "Share" again. */
  alreadyShown: 'This was shared in the channel already.',

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
      `${monthOf(month, 'en-GB')}: ${quotations}, officials ${percent}%`,
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
  alteredLegend: 'Bold: the words that differ.',
  /** Before the words of each. */
  inStory: 'Story',
  asQuoted: 'Quoted',
  notFound: 'not in the stories',
  notAllShown: (count: number) => `${count} more did not fit. Check them in a shorter text.`,

  // /about
  counts: (articles: number, passages: number, quotations: number, when: string) =>
    `${counted(articles, 'article')}, ${counted(passages, 'passage')}, ${counted(quotations, 'quotation')}; last indexed ${when}.`,
  moreArticles: (count: number) => `and ${count} more`,
  howToAsk: [
    '**Ask:** `/ask question: who spoke about the talks?`, in your own words. Answers are exact words from the stories. Nothing is made up.',
    '**More:** `/quotes` lists what a person said, `/check` compares a quotation with the stories, and `/privacy` shows what is stored about you.',
  ].join('\n'),
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

  // Stories that come in by themselves.
  newStories: (count: number) => (count === 1 ? '**New story:**' : `**${count} new stories:**`),
  changedStories: (count: number) => (count === 1 ? '**Updated story:**' : `**${count} updated stories:**`),

  // The briefing.
  briefingHeading: (date: string) => `Briefing, ${longDate(date, 'en-GB')}`,
  briefingEmpty: 'There are no stories yet.',
  quietLine: 'Nothing new in the stories today.',
  spotlight: 'Nothing new today. From an earlier story:',
  changedStory: 'update to an earlier story',
  moreStories: (count: number) => `${count} more ${count === 1 ? 'story' : 'stories'}`,

  // A whole story.
  wrongSpeaker: 'Speaker',
  notNamed: 'not named',
  storyGone: 'That story has been removed.',
  back: 'Back',
  next: 'Next',
  pageOf: (page: number, pages: number) => `page ${page} of ${pages}`,
  storyCount: (count: number) => counted(count, 'story', 'stories'),
  quotationCount: (count: number) => counted(count, 'quotation'),
  noStoryFound: 'No story has that in its title or source.',
};

export type MemberTexts = typeof MEMBER_TEXTS;
