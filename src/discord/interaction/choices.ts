import type { ApplicationCommandOptionChoiceData } from 'discord.js';

const MAX_CHOICES = 25;
const MAX_LENGTH = 100;

/** As many choices as Discord shows, names cut to what fits; a choice whose value is too long is left out. */
export function choices(
  offered: readonly { readonly name: string; readonly value: string }[],
): ApplicationCommandOptionChoiceData<string>[] {
  return offered
    .filter(({ value }) => value.length > 0 && value.length <= MAX_LENGTH)
    .slice(0, MAX_CHOICES)
    .map(({ name, value }) => ({ name: cut(name.replace(/\s+/gu, ' ').trim()) || '?', value }));
}

/** By characters, so that none is cut in two. */
function cut(name: string): string {
  return name.length <= MAX_LENGTH
    ? name
    : `${name.slice(0, MAX_LENGTH - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}
