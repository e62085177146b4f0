import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foreignLanguage } from '../../../src/question/manners/questionLanguage.js';

describe('A question in another language', () => {
  it.each([
    'Qui a dit que la diplomatie est loin d’être épuisée ?',
    '¿Quién dijo que la diplomacia no está agotada?',
    'Кто сказал, что дипломатия не исчерпана?',
    '誰が外交について話しましたか',
    'Wat zei de minister over de gesprekken',
    'Was hat der Außenminister gesagt?',
    'Was sagt Lawrow?',
    'wer ist Kirby?',
    'Que dit Lavrov ?',
    'Qué dijo Kirby',
    'Cosa ha detto Lavrov?',
    'O que disse Lavrov',
    'Wat zegt Lavrov?',
  ])('is told: %s', async (question) => {
    expect(await foreignLanguage(question)).not.toBeNull();
  });

  it.each([
    'Lavrov',
    'Лавров',
    'Angela Merkel Emmanuel Macron Berlin',
    'Ursula von der Leyen speech',
    'lavrov talks',
    'was war declared',
    'was Will Hatch arrested',
    'was hatch arrested',
    'come on who said it',
    'why did kyiv insurers refuse to cover planes',
    'wen tunel open plz',
  ])('is not taken for one: %s', async (question) => {
    expect(await foreignLanguage(question)).toBeNull();
  });

  it('is none of the English questions of the corpus', async () => {
    const lines = readFileSync('test/corpus/questions.jsonl', 'utf8').trim().split('\n');
    const questions = lines.map((line) => (JSON.parse(line) as { question: string }).question);
    const languages = await Promise.all(questions.map(foreignLanguage));
    expect(questions.filter((_, i) => languages[i] !== null)).toEqual([]);
  });
});
