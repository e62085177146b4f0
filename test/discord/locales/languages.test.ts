import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { COMMAND_DATA } from '../../../src/discord/commands.js';
import { COMMAND_TEXTS } from '../../../src/discord/locales/englishCommands.js';
import { MEMBER_TEXTS } from '../../../src/discord/locales/englishMembers.js';
import { LANGUAGES, textsFor, textsOf } from '../../../src/discord/locales/languages.js';
import { TRANSLATIONS } from '../../../src/discord/locales/localizeCommand.js';

type Leaf = string | ((...args: never[]) => string);
interface Table {
  readonly [key: string]: Leaf | Table;
}

/** Every text of a table with its path. */
function leavesOf(table: Table, path = ''): [string, Leaf][] {
  return Object.entries(table).flatMap(([key, value]): [string, Leaf][] =>
    typeof value === 'object' ? leavesOf(value, `${path}${key}.`) : [[`${path}${key}`, value]],
  );
}

const ENGLISH_LEAVES = new Map(leavesOf(MEMBER_TEXTS));
const OTHERS = [...LANGUAGES].filter(([code]) => code !== 'en');
/** Arguments of the few functions that take something else than text or a number. */
const SPECIAL = new Map<string, readonly unknown[]>([
  ['inferred', [{ kind: 'pronoun', pronoun: 'PRONOUN' }]],
  ['butCut', [['ONE', 'TWO']]],
  ['briefingHeading', ['2031-03-03']],
  ['voices.month', ['2031-03', 8005, 9002]],
]);
const NUMBERS = [7003, 8005, 9002, 6004, 5006];
const ONES = [1, 1, 1, 1, 1];

/** What a text says with large numbers in place of its arguments, and with ones. */
function filled(path: string, leaf: Leaf): string[] {
  if (typeof leaf === 'string') return [leaf];
  const tell = leaf as (...args: unknown[]) => string;
  const special = SPECIAL.get(path);
  if (special !== undefined) return [tell(...special)];
  return [tell(...NUMBERS.slice(0, leaf.length)), tell(...ONES.slice(0, leaf.length))];
}

/** Which arguments a text shows: numbers without what separates thousands. */
function argumentsIn(text: string): string[] {
  const plain = text.replace(/(?<=\d)[.,\s\u00a0\u202f](?=\d{3})/gu, '');
  const marks = [...NUMBERS.map(String), 'PRONOUN', 'ONE', 'TWO', '2031'];
  return marks.filter((mark) => new RegExp(`(?<![A-Z\\d])${mark}(?![A-Z\\d])`, 'u').test(plain));
}

describe.each(OTHERS)('The texts in %s', (code, texts) => {
  const leaves = leavesOf(texts as unknown as Table).filter(([path]) => ENGLISH_LEAVES.has(path));

  it('are whole, and none is empty', () => {
    expect(leaves.map(([path]) => path).sort()).toEqual([...ENGLISH_LEAVES.keys()].sort());
    expect(leaves.filter(([path, leaf]) => filled(path, leaf).some((text) => text.trim() === ''))).toEqual(
      [],
    );
  });

  it('show what the English ones show', () => {
    const wrong = leaves.filter(([path, leaf]) => {
      const english = ENGLISH_LEAVES.get(path);
      if (english === undefined || path === 'alsoInOthers') return false;
      const shown = (each: Leaf) => filled(path, each).slice(0, 1).map(argumentsIn);
      return JSON.stringify(shown(leaf)) !== JSON.stringify(shown(english));
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  it('have room where Discord gives little', () => {
    const { card, saveAs } = texts;
    const buttons = [
      card.button,
      card.light,
      card.dark,
      card.next,
      ...Object.values(saveAs),
      texts.read,
      texts.more,
    ];
    buttons.push(
      texts.show,
      texts.surroundings,
      texts.cite,
      texts.showClosest,
      texts.sayWhy,
      texts.deleteMine,
    );
    expect(buttons.filter((label) => label.length > 80)).toEqual([]);
    expect([texts.whyTitle, texts.whyLabel].filter((label) => label.length > 45)).toEqual([]);
    expect(texts.privacy(90, 1000, 1000, 1000, 100).length).toBeLessThanOrEqual(2000);
    expect(texts.howToAsk.length).toBeLessThanOrEqual(1000);
  });

  it('say that the stories are in English', () => {
    for (const text of [texts.howToAsk, texts.manners.help])
      expect(text).toMatch(/Englisch|anglais|inglés|англійською/u);
  });

  it('name commands as their language does', () => {
    const names = TRANSLATIONS.find(({ locales }) => locales.some((each) => each.startsWith(code)))?.names;
    const known = new Set(Object.values(names ?? {}));
    const named = leaves
      .flatMap(([path, leaf]) => filled(path, leaf))
      .flatMap((text) => [...text.matchAll(/`\/([^`]+)`/gu)].flatMap(([, name = '']) => name.split(' ')));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

type Part = RESTPostAPIApplicationCommandsJSONBody | APIApplicationCommandOption;

function partsOf(part: Part): Part[] {
  const options = 'options' in part ? ((part.options ?? []) as Part[]) : [];
  return [part, ...options.flatMap(partsOf)];
}

describe('The commands in other languages', () => {
  const parts = COMMAND_DATA.flatMap((data) => partsOf(data as Part));

  it('have English texts that tell them apart', () => {
    const texts = Object.values(COMMAND_TEXTS);
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
  });

  it('are all described, in at most 100 characters', () => {
    for (const part of parts) {
      if (!('description' in part)) continue;
      const { description_localizations: localized = {} } = part as { description_localizations?: object };
      expect(Object.keys(localized).sort(), part.name).toEqual(['de', 'es-419', 'es-ES', 'fr', 'uk']);
      for (const text of Object.values(localized) as string[]) {
        expect(text.length, text).toBeLessThanOrEqual(100);
        expect(text.length, text).toBeGreaterThan(0);
      }
    }
  });

  it('have names that Discord takes, each once beside its siblings', () => {
    for (const { locales } of TRANSLATIONS) {
      const [locale = 'de'] = locales;
      const nameOf = (part: Part) =>
        new Map(Object.entries(part.name_localizations ?? {})).get(locale) ?? part.name;
      const check = (siblings: readonly Part[]): void => {
        const names = siblings.map(nameOf);
        expect(new Set(names).size, names.join()).toBe(names.length);
        for (const sibling of siblings) {
          const isMenu = !('description' in sibling);
          expect(nameOf(sibling)).toMatch(isMenu ? /^.{1,32}$/u : /^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u);
          if ('options' in sibling) check(sibling.options ?? []);
        }
      };
      const isMenu = (part: Part) => !('description' in part);
      check(COMMAND_DATA.filter((data) => !isMenu(data as Part)));
      check(COMMAND_DATA.filter((data) => isMenu(data as Part)));
    }
  });

  it('have choices in other languages as well', () => {
    const choices = parts.flatMap((part) =>
      'type' in part && part.type === ApplicationCommandOptionType.String && 'choices' in part
        ? (part.choices ?? [])
        : [],
    );
    expect(choices.find(({ value }) => value === 'private')?.name_localizations?.de).toBe('privat');
  });
});

describe('The language', () => {
  const servers = (language: string | null, locale: string | null) => ({
    of: () => ({ language }),
    preferredLocale: () => locale,
  });

  it.each([
    ['de', 'Deutsch'],
    ['es-419', 'Español'],
    ['en-GB', 'English'],
  ])('of a member with Discord in %s is %s', (locale, name) => {
    expect(textsFor(locale)?.languageName).toBe(name);
  });

  it('of a member is not known where the bot has none', () => {
    expect(textsFor('ja')).toBeNull();
    expect(textsFor(null)).toBeNull();
  });

  it.each([
    ['as moderators set it', 'fr', 'de', 'Français'],
    ['that of the server where nothing is set', null, 'uk', 'Українська'],
    ['English for any other', null, 'ja', 'English'],
    ['English where nothing is known', null, null, 'English'],
  ])('of posts for everybody is %s', (_, set, locale, name) => {
    expect(textsOf('1', servers(set, locale)).languageName).toBe(name);
  });
});
