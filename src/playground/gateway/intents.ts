import { GatewayDispatchEvents as Event, GatewayIntentBits as Intent } from 'discord-api-types/v10';

const PRIVILEGED = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;
const KNOWN = Object.values(Intent).reduce<number>(
  (all, each) => (typeof each === 'number' ? all | each : all),
  0,
);

/** What an event needs; events not listed need nothing. */
const needed: Partial<Record<Event, number>> = {
  [Event.GuildCreate]: Intent.Guilds,
  [Event.GuildDelete]: Intent.Guilds,
  [Event.ChannelCreate]: Intent.Guilds,
  [Event.ChannelUpdate]: Intent.Guilds,
  [Event.ChannelDelete]: Intent.Guilds,
  [Event.ThreadCreate]: Intent.Guilds,
  [Event.ThreadUpdate]: Intent.Guilds,
  [Event.ThreadDelete]: Intent.Guilds,
  [Event.MessageCreate]: Intent.GuildMessages,
  [Event.MessageUpdate]: Intent.GuildMessages,
  [Event.MessageDelete]: Intent.GuildMessages,
  [Event.TypingStart]: Intent.GuildMessageTyping,
};

/** Whether a session with these intents gets the event. */
export function covers(intents: number, event: Event): boolean {
  const wanted = needed[event];
  return wanted === undefined || (intents & wanted) !== 0;
}

/** The close code for intents that Discord refuses: 4013 for unknown bits, 4014 for ones not switched on; else null. */
export function refusedIntents(intents: unknown, switchedOn: number): 4013 | 4014 | null {
  if (typeof intents !== 'number' || !Number.isInteger(intents) || intents < 0 || (intents & ~KNOWN) !== 0)
    return 4013;
  return (intents & PRIVILEGED & ~switchedOn) === 0 ? null : 4014;
}

export function readsMessageContent(intents: number): boolean {
  return (intents & Intent.MessageContent) !== 0;
}
