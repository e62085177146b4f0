import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedIds } from '../../src/playground/state/seedIds.js';
import { customIdOf, labelsOf, type ShownMessage, startTestApp, type TestApp } from '../support/testApp.js';
import { waitFor } from '../support/waitFor.js';

const SUBJECTS = ['bridge', 'school', 'harbour', 'forest', 'museum', 'airport', 'hospital', 'library', 'dam'];
const STORIES = Object.fromEntries(
  SUBJECTS.map((subject, i) => [
    `${subject}.md`,
    `---\ntitle: Story of the ${subject}\n---\n\nThe ${subject} opened.\n\nWorkers of the ${subject} cheered for ${i + 2} hours.`,
  ]),
);
/** More quotations than fit on a page. */
const SAYINGS = Array.from({ length: 20 }, (_, n) => `“We opened gate number ${n},” said Ada Holm.`).join(
  '\n\n',
);
const EXPIRED = 'This answer has expired. Ask again.';
const NOT_YOURS = /^Only the person who asked/u;

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ ...STORIES, 'gates.md': SAYINGS });
});
afterEach(() => app.close());

const QUESTION = { question: 'Who cheered at the bridge?' };
const contents = () => app.messages('moderator').map(({ content }) => content);

/** What is stored of every answer, list and briefing, with one id in place of another, after a restart. */
async function storeAs(before: string, after: string): Promise<void> {
  const folder = path.join(app.stateFolder, 'answers');
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(before);
    writeFileSync(file, text.replaceAll(before, after));
  }
  await app.restart();
}

/** Everything that is stored, as it is on disk. */
function stored(): string {
  const folder = path.join(app.stateFolder, 'answers');
  return readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}

describe('What is stored for another server', () => {
  it('is of no use to any button, and no button changes it', async () => {
    const answer = await app.run('ask', QUESTION);
    const hidden = await app.run('ask', { ...QUESTION, private: true });
    const quotes = await app.run('quotes', { speaker: 'Ada Holm' });
    const briefing = await app.run('briefing');
    const thanks = await app.press(answer, '👎');
    const form = app.playground.component({
      as: 'member',
      message: thanks?.id ?? '',
      customId: customIdOf(thanks, 'Say why'),
    });
    await app.playground.settled(form);
    await storeAs(seedIds.guild, '200000000000000009');
    const before = stored();

    const presses: [ShownMessage | null, string][] = [
      [answer, 'More'],
      [answer, 'Context'],
      [answer, '👍'],
      [answer, '👎'],
      [hidden, 'Share'],
      [quotes, 'More quotations'],
      [briefing, '5 more stories'],
      [briefing, 'Share'],
    ];
    for (const [message, label] of presses) {
      expect(labelsOf(message)).toContain(label);
      expect((await app.press(message, label))?.content, label).toBe(EXPIRED);
    }
    const sent = app.playground.modal({ as: 'member', interaction: form, fields: { reason: 'Forged.' } });
    await app.playground.settled(sent);
    expect(app.shown(sent)?.content).toBe(EXPIRED);
    expect((await app.press(answer, '🗑️'))?.content).toMatch(NOT_YOURS);
    await app.press(hidden, '🗑️');
    expect(stored()).toBe(before);
  });
});

describe('What is stored for another member', () => {
  it('is shown to the channel by that member alone, and deleted by nobody else', async () => {
    const hidden = await app.run('ask', { ...QUESTION, private: true });
    const briefing = await app.run('briefing');
    await storeAs(seedIds.member, seedIds.other);
    const before = stored();
    const seen = contents();
    expect((await app.press(hidden, 'Share'))?.content).toMatch(NOT_YOURS);
    expect((await app.press(briefing, 'Share'))?.content).toMatch(NOT_YOURS);
    await app.press(hidden, '🗑️');
    expect(contents()).toEqual(seen);
    expect(stored()).toBe(before);
  });
});

describe('A private message', () => {
  it('has no buttons for anybody else', async () => {
    for (const message of [await app.run('ask', { ...QUESTION, private: true }), await app.run('briefing')]) {
      const use = { as: seedIds.other, message: message?.id ?? '' };
      expect(() => app.playground.component({ ...use, customId: customIdOf(message, 'Share') })).toThrow();
    }
  });
});

describe('A channel where moderators turn the bot off', () => {
  it('gets nothing of what a member asked for in private before', async () => {
    const channel = seedIds.news;
    const hidden = await app.run('ask', { ...QUESTION, private: true });
    const briefing = await app.run('briefing');
    await app.run('settings channel', { channel, rule: 'forbid' }, 'moderator');
    const off = /^Moderators have turned the bot off/u;
    const seen = contents();
    expect((await app.press(hidden, 'Share'))?.content).toMatch(off);
    expect((await app.press(briefing, 'Share'))?.content).toMatch(off);
    expect((await app.run('briefing'))?.content).toMatch(off);
    expect(contents()).toEqual(seen);
    await app.run('settings channel', { channel, rule: 'clear' }, 'moderator');
    await app.press(briefing, 'Share');
    await waitFor(() => contents().length > seen.length);
  });
});
