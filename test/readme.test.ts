import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMMAND_DATA } from '../src/discord/commands.js';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const readme = read('README.md');
const manifest = z
  .object({ engines: z.object({ node: z.string() }), scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));
const promises = z
  .array(z.strictObject({ promise: z.string(), test: z.string(), named: z.string().min(1) }))
  .parse(JSON.parse(read('test/cases/reports/promises.json')));

const found = (pattern: RegExp, text = readme) => [...text.matchAll(pattern)].map(([, first = '']) => first);

/** "/article add" and so on: the commands of Discord as people type them. */
const commands = COMMAND_DATA.flatMap((command) => {
  if ('type' in command && command.type !== ApplicationCommandType.ChatInput) return [];
  const options = 'options' in command ? command.options : [];
  const within = (options ?? []).flatMap(({ name, type }) =>
    type === ApplicationCommandOptionType.Subcommand ? [`/${command.name} ${name}`] : [],
  );
  return within.length > 0 ? within : [`/${command.name}`];
});

/** What the first column of the README's tables names: "/article add", "/article list", … */
const promised = found(/^\| ([^|\n]+)\|/gmu)
  .flatMap((cell) => cell.split(' · '))
  .flatMap((cell) => {
    const words = found(/`([^`]+)`/gu, cell).map((code) => code.replace(/ [[(].*$/u, ''));
    const [first = ''] = words;
    const [name = ''] = first.split(' ');
    return name.startsWith('/') ? words.map((word) => (word.startsWith('/') ? word : `${name} ${word}`)) : [];
  });

describe('The README', () => {
  it('names every command of Discord, and none that is not', () => {
    const names = commands.map((command) => command.split(' ')[0]);
    expect(
      promised.filter((one) => !commands.some((command) => `${one} `.startsWith(`${command} `))),
    ).toEqual([]);
    expect(names.filter((name) => !promised.some((one) => one.split(' ')[0] === name))).toEqual([]);
    expect(commands.filter((one) => one.includes(' ') && !promised.includes(one))).toEqual([]);
  });

  it('names menus that there are', () => {
    const menus = COMMAND_DATA.map(({ name }) => name);
    expect(found(/Apps, \*\*([^*]+)\*\*/gu).filter((name) => !menus.includes(name))).toEqual([]);
  });

  it('names scripts that there are', () => {
    const scripts = found(/\bnpm run (?:--silent )?([a-z:]+)/gu);
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('names settings that .env.example has', () => {
    const settings = found(/\b((?:VERBATIM|DISCORD)_[A-Z_]+)/gu);
    const documented = read('.env.example');
    expect(settings.filter((name) => !documented.includes(`${name}=`))).toEqual([]);
  });

  it('names files and folders that there are', () => {
    const linked = found(/\]\((?!https?:)([^)#]+)\)/gu);
    const written = found(/`((?:data|deploy|docs)\/[\w./-]+)`/gu).filter((file) => file !== 'data/state');
    const ignored = read('.gitignore');
    const gone = [...linked, ...written].filter(
      (file) => !existsSync(path.join(root, file)) && !ignored.includes(file),
    );
    expect(gone).toEqual([]);
  });

  it('names the version of Node that the package asks for', () => {
    const [version = ''] = found(/Node (\d+\.\d+) or newer/gu);
    expect(manifest.engines.node).toBe(`>=${version}.0`);
  });

  it.each(promises)('has a test for: $promise', ({ promise, test, named }) => {
    const plain = (text: string) => text.replace(/\s+/gu, ' ');
    expect(plain(readme)).toContain(plain(promise));
    expect(read(test)).toContain(named);
  });
});
