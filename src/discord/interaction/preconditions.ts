import type { BaseInteraction, Client } from 'discord.js';
import { isAllowedIn } from '../store/serverSettings.js';
import type { Call, InteractionCall } from './call.js';
import { mayWrite } from './permissions.js';

// Each check gives the sentence that says why not; null when nothing speaks against it.

export interface Service {
  /** Whether new questions are no longer taken. */
  readonly isStopping: () => boolean;
}

/**
 * Whether the bot answers in this server now. A server can have the commands without the bot: its owner has authorized
 * them alone.
 */
export function checkService(
  { asker, served, texts }: Call,
  client: Client,
  { isStopping }: Service,
): string | null {
  if (asker.guild === '') return texts.onlyInServers;
  if (!client.guilds.cache.has(asker.guild)) return texts.otherServer;
  if (!served.isServed(asker.guild)) return served.isUndecided() ? texts.undecidedServer : texts.otherServer;
  return isStopping() ? texts.stopping : null;
}

/** Whether a member may ask here and now. If so, the question counts for the cooldown. */
export function checkAsk(call: Call): string | null {
  return checkChannel(call) ?? checkCooldown(call);
}

/** Whether moderators allow the bot in a channel; a thread follows the channel it is in. */
export function checkChannel({ asker, channel, servers, texts }: Call): string | null {
  const settings = servers.of(asker.guild);
  const parent = channel?.isThread() === true ? channel.parentId : null;
  if (isAllowedIn(settings, parent === null ? [asker.channel] : [asker.channel, parent])) return null;
  const allowed = settings.allowedChannels.filter((id) => !settings.forbiddenChannels.includes(id));
  return allowed.length === 0
    ? texts.notInThisChannel
    : texts.onlyInChannels(allowed.map((id) => `<#${id}>`).join(', '));
}

function checkCooldown({ asker, cooldown, texts }: Call): string | null {
  const wait = cooldown.take(asker);
  return wait > 0 ? texts.cooldown(wait) : null;
}

/** Why there is no index yet. */
export function noIndexText({ hasIndexFailed, texts }: Pick<Call, 'hasIndexFailed' | 'texts'>): string {
  return hasIndexFailed() ? texts.indexFailed : texts.noIndex;
}

/** Whether the member may have the bot post something for everybody where they used a button. */
export function checkMayPost(call: InteractionCall<BaseInteraction>): string | null {
  return checkChannel(call) ?? (mayWrite(call.interaction) ? null : call.texts.mayNotSend);
}

/** Whether the member is a moderator of this server. */
export function checkModerator({
  interaction,
  moderators,
  texts,
}: InteractionCall<BaseInteraction>): string | null {
  return moderators.isModerator(interaction) ? null : texts.onlyModerators;
}

/** Whether the member may manage the articles: a moderator, of a server where they are managed. */
export function checkArticleManager(call: InteractionCall<BaseInteraction>): string | null {
  return call.served.isHome(call.asker.guild) ? checkModerator(call) : call.texts.notHome;
}
