import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord.js';

export type ComponentRow = APIActionRowComponent<APIComponentInMessageActionRow>;

/** What a reply is made of; it never pings, and the client's own `allowedMentions` says so again. */
export interface MessageBody {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: ComponentRow[];
}

/** A sentence alone; it also takes away what stood there before. */
export function sentence(content: string): MessageBody {
  return { content, embeds: [], components: [] };
}
