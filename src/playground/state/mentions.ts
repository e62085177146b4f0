import { AllowedMentionsTypes as Kind, type APIUser } from 'discord-api-types/v10';
import type { MessageBody } from '../validation/messageBody.js';
import type { Guild } from './guild.js';

interface Mentions {
  readonly mentions: APIUser[];
  readonly mention_roles: string[];
  readonly mention_everyone: boolean;
}

/**
 * Who is pinged by a text. Without `allowed`, everything that looks like a mention pings; with it, only what it names.
 * `mayPingEveryone` is the author's right to mention everyone and every role.
 */
export function mentionsIn(
  content: string,
  allowed: MessageBody['allowed_mentions'],
  guild: Guild,
  mayPingEveryone: boolean,
): Mentions {
  const permits = (kind: Kind, id?: string): boolean => {
    if (allowed === undefined || allowed === null) return true;
    const listed = (kind === Kind.User ? allowed.users : kind === Kind.Role ? allowed.roles : null) ?? [];
    return (allowed.parse ?? []).includes(kind) || (id !== undefined && listed.includes(id));
  };
  const users = ids(content, /<@!?(\d+)>/g)
    .filter((id) => permits(Kind.User, id))
    .flatMap((id) => guild.members.get(id)?.user ?? []);
  const roles = ids(content, /<@&(\d+)>/g).filter((id) => {
    const role = guild.roles.get(id);
    return role !== undefined && (role.mentionable || mayPingEveryone) && permits(Kind.Role, id);
  });
  const everyone = /@everyone|@here/.test(content) && mayPingEveryone && permits(Kind.Everyone);
  return { mentions: users, mention_roles: roles, mention_everyone: everyone };
}

function ids(content: string, pattern: RegExp): string[] {
  return [...new Set([...content.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}
