import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { parseSettings, SettingsError } from '../src/settings.js';

describe('Settings', () => {
  it('have a default for everything', () => {
    expect(parseSettings({})).toMatchObject({ articlesFolder: 'data/articles', maxArticleBytes: 5_000_000 });
  });

  it('name every wrong variable at once', () => {
    const wrong = {
      VERBATIM_MODEL: 'no slash',
      VERBATIM_MAX_ARTICLE_MB: 'five',
      VERBATIM_DOWNLOAD_MODEL: 'perhaps',
    };
    const failure = catchError(() => parseSettings(wrong));
    expect(failure).toBeInstanceOf(SettingsError);
    for (const name of Object.keys(wrong)) expect(failure.message).toContain(name);
  });

  it('end the process with 78 when wrong', () => {
    expect(catchError(() => parseSettings({ VERBATIM_MAX_ARTICLE_MB: '0' })).exitCode).toBe(78);
  });

  it('take pgvector only with a database', () => {
    const vectors = { VERBATIM_VECTORS: 'database' };
    expect(catchError(() => parseSettings(vectors)).message).toContain('needs DATABASE_URL');
    const url = 'postgres://ada:secret@db.example:5432/verbatim';
    expect(parseSettings({ ...vectors, DATABASE_URL: url }).vectors).toBe('database');
  });

  it('count an empty variable as not set', () => {
    expect(parseSettings({ VERBATIM_INDEX: ' ' }).indexFolder).toBe('data/index');
  });

  it.each([
    ['mon-fri', [1, 2, 3, 4, 5], 'mon,tue,wed,thu,fri'],
    ['Mon,Tue', [1, 2], 'mon,tue'],
    ['fri-mon', [1, 5, 6, 7], 'mon,fri,sat,sun'],
    ['wed,mon,wed', [1, 3], 'mon,wed'],
    ['', [1, 2, 3, 4, 5, 6, 7], 'every day'],
  ])('read the days of the briefing in "%s"', (typed, days, shown) => {
    const { bot, effective } = parseSettings({ VERBATIM_BRIEFING_DAYS: typed });
    expect(bot.briefing.days).toEqual(days);
    expect(effective.find(({ name }) => name === 'VERBATIM_BRIEFING_DAYS')?.value).toBe(shown);
  });

  it.each(['mon-tue-wed', 'someday', '1', ','])('refuse "%s" as days of the briefing', (typed) => {
    const failure = catchError(() => parseSettings({ VERBATIM_BRIEFING_DAYS: typed }));
    expect(failure.message).toContain(
      'VERBATIM_BRIEFING_DAYS must be every day, weekdays, weekends, mon,wed,fri or mon-fri',
    );
  });

  it('are documented with their defaults', () => {
    const documented = parse(readFileSync('.env.example', 'utf8'));
    const fromFile = parseSettings(documented, () => 'default');
    expect(fromFile).toEqual(parseSettings({}));
    const known = readFileSync('src/settings.ts', 'utf8').match(/(?:VERBATIM|DISCORD|DATABASE)_\w+(?=:)/gu);
    expect(Object.keys(documented).sort()).toEqual([...new Set(known)].sort());
  });
});

function catchError(run: () => unknown): SettingsError {
  try {
    run();
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}
