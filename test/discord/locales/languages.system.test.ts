import { Locale } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { labelsOf, startTestApp, type TestApp } from '../../support/testApp.js';
import { FERRY } from '../stories.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ 'ferry.md': FERRY });
});
afterEach(() => app.playground.setLocale({ as: 'member', locale: Locale.EnglishUS }));
afterAll(() => app.close());

const speak = (locale: Locale) => app.playground.setLocale({ as: 'member', locale });

describe('A member whose Discord is in another language', () => {
  it.each([
    [Locale.German, '🟢 Im Artikel steht', 'Karte'],
    [Locale.French, '🟢 L’article dit', 'Carte'],
    [Locale.SpanishLATAM, '🟢 La noticia', 'Tarjeta'],
    [Locale.Ukrainian, '🟢 У статті', 'Картка'],
  ])('reads the bot’s own words in it: %s', async (locale, verdict, card) => {
    speak(locale);
    const answer = await app.run('ask', { question: 'Who waits for the wind to turn?' });
    expect(answer?.content).toContain(verdict);
    expect(labelsOf(answer)).toContain(card);
    // The stories stay in English.
    expect(JSON.stringify(answer?.embeds)).toContain('We wait for the wind to turn');
  });

  it('is told that the stories are in English', async () => {
    speak(Locale.German);
    expect(JSON.stringify(await app.run('about'))).toContain(
      'Die Artikel sind auf Englisch, die Fragen auch',
    );
  });

  it('sees the commands in it', () => {
    const ask = app.playground.state('member').commands.find(({ name }) => name === 'ask');
    expect(ask?.name_localizations).toMatchObject({ de: 'fragen', uk: 'запитати', 'es-419': 'preguntar' });
  });
});
