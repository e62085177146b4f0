/** What the bot says, in one place. */
export const TEXTS = {
  noIndex: 'The articles are still being indexed. Ask again in a moment.',
  busy: 'Too many questions are waiting right now. Ask again in a moment.',
  tooSlow: 'That took too long. Ask again in a moment.',
  unexpected: 'Something went wrong on this side, and it is in the log. Try again later.',
  unknownArticle: 'There is no such article. Choose one from the list while you type.',
  onlyInServers: 'Ask in a server, not in a private message.',
  otherServer: 'This bot does not serve this server.',
  stopping: 'The bot is restarting. Ask again in a minute.',
  cooldown: (seconds: number) =>
    `One question at a time: ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  reindexRuns: 'The articles are being indexed already.',
  reindexCancelled: 'Cancelled. The index is the one from before.',
  nothingToCancel: 'Nothing is being indexed.',
} as const;
