/** Fixed, so that addresses and logs read the same in every run. */
export const seedIds = {
  guild: '200000000000000001',
  bot: '300000000000000001',
  owner: '400000000000000001',
  member: '400000000000000002',
  moderator: '400000000000000003',
  other: '400000000000000004',
  moderatorRole: '500000000000000001',
  botRole: '500000000000000002',
  news: '600000000000000001',
  announcements: '600000000000000002',
  stories: '600000000000000003',
  thread: '600000000000000004',
  moderators: '600000000000000005',
} as const;
