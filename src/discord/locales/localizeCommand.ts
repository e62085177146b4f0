import { Locale, type LocalizationMap } from 'discord.js';
import { COMMAND_NAMES, COMMAND_TEXTS, type CommandNames, type CommandTexts } from './englishCommands.js';
import { FRENCH_COMMANDS, FRENCH_NAMES } from './french.js';
import { GERMAN_COMMANDS, GERMAN_NAMES } from './german.js';
import { SPANISH_COMMANDS, SPANISH_NAMES } from './spanish.js';
import { UKRAINIAN_COMMANDS, UKRAINIAN_NAMES } from './ukrainian.js';

interface Translation {
  readonly locales: readonly Locale[];
  readonly texts: CommandTexts;
  readonly names: CommandNames;
}

/** By Discord's names of languages. */
export const TRANSLATIONS: readonly Translation[] = [
  { locales: [Locale.German], texts: GERMAN_COMMANDS, names: GERMAN_NAMES },
  { locales: [Locale.French], texts: FRENCH_COMMANDS, names: FRENCH_NAMES },
  { locales: [Locale.SpanishES, Locale.SpanishLATAM], texts: SPANISH_COMMANDS, names: SPANISH_NAMES },
  { locales: [Locale.Ukrainian], texts: UKRAINIAN_COMMANDS, names: UKRAINIAN_NAMES },
];

/** A command, an option or a choice of one. */
interface Described {
  readonly name: string;
  readonly description?: string | undefined;
  readonly default_member_permissions?: unknown;
  readonly options?: readonly Described[] | undefined;
  readonly choices?: readonly Described[] | undefined;
}

/**
 * A command with its texts in every language, found by the English ones. Names are those of members' commands only:
 * what moderators read of theirs is in English.
 */
export function localizeCommand<C extends Described>(command: C): C {
  const isMembers = command.default_member_permissions == null;
  const top = command.description === undefined ? command.name : `/${command.name}`;
  return localize(command, isMembers ? top : null, isMembers) as C;
}

function localize(part: Described, nameKey: string | null, isMembers: boolean): Described {
  const { description, options, choices } = part;
  return {
    ...part,
    ...localized(
      'name_localizations',
      (translation) => nameIn(translation, nameKey) ?? textIn(translation, part.name),
    ),
    ...(description !== undefined &&
      localized('description_localizations', (translation) => textIn(translation, description))),
    ...(options !== undefined && {
      options: options.map((option) => localize(option, isMembers ? option.name : null, isMembers)),
    }),
    ...(choices !== undefined && { choices: choices.map((choice) => localize(choice, null, false)) }),
  };
}

/** Nothing where a language has no text. */
function localized(field: string, textOf: (translation: Translation) => string | null): object {
  const entries = TRANSLATIONS.flatMap((translation) => {
    const text = textOf(translation);
    return text === null ? [] : translation.locales.map((locale) => [locale, text] as const);
  });
  return entries.length === 0 ? {} : { [field]: Object.fromEntries(entries) satisfies LocalizationMap };
}

function nameIn({ names }: Translation, key: string | null): string | null {
  const known = COMMAND_NAMES.find((name) => name === key);
  return known === undefined ? null : names[known];
}

function textIn({ texts }: Translation, english: string): string | null {
  const key = (Object.keys(COMMAND_TEXTS) as (keyof CommandTexts)[]).find(
    (each) => COMMAND_TEXTS[each] === english,
  );
  return key === undefined ? null : texts[key];
}
