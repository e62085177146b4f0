import { describe, expect, it, onTestFinished } from 'vitest';
import { startPlayground } from '../../src/playground/playground.js';
import { startBotProcess } from '../support/botProcess.js';
import { canEndPostgres, PASSWORD, usePostgres } from '../support/postgres.js';
import { customIdOf, type ShownMessage } from '../support/testApp.js';

const postgres = usePostgres();

describe.skipIf(!canEndPostgres)('A bot whose database ends', () => {
  it('goes on answering, says what is not saved, and stores again when it is back', async () => {
    const playground = await startPlayground();
    onTestFinished(() => playground.close());
    const bot = await startBotProcess({
      discord: playground,
      settings: {
        DATABASE_URL: await postgres.createDatabase(),
        VERBATIM_COOLDOWN_SECONDS: '0',
        VERBATIM_CHANNEL_COOLDOWN_SECONDS: '0',
      },
    });
    await bot.untilLogged('index open');
    await bot.untilLogged('connected');
    const channel = playground.ids.news;
    const find = (id: string): ShownMessage | null =>
      playground.messages(channel, 'member').messages.find(({ interaction }) => interaction?.id === id) ??
      null;
    const ask = async (): Promise<ShownMessage | null> => {
      const question = { question: 'Who waits for the wind?' };
      const id = playground.command({ as: 'member', channel, name: 'ask', options: question });
      await playground.settled(id);
      return find(id);
    };
    const vote = async (message: ShownMessage | null): Promise<string> => {
      const customId = customIdOf(message, '👍');
      const id = playground.component({ as: 'member', message: message?.id ?? '', customId });
      await playground.settled(id);
      return JSON.stringify([find(id), playground.messages(channel, 'member').messages.at(-1)]);
    };
    const words = 'We wait for the wind';
    const before = await ask();
    expect(JSON.stringify(before)).toContain(words);

    await postgres.kill();
    expect(await vote(before)).toMatch(/could not be saved/iu);
    expect(JSON.stringify(await ask())).toContain(words);

    await postgres.start();
    await expect.poll(() => bot.log.some(({ msg }) => msg.endsWith('is there again.'))).toBe(true);
    const after = await ask();
    expect(JSON.stringify(after)).toContain(words);
    expect(await vote(after)).not.toMatch(/could not be saved/iu);
    expect(await bot.stop()).toBe(0);
    expect(
      bot.log.some(({ msg }) => msg.endsWith('Questions are answered meanwhile, and nothing is stored.')),
    ).toBe(true);
    expect(JSON.stringify(bot.log) + bot.stderr()).not.toContain(PASSWORD);
  });
});
