import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/playground.js';
import { startBotProcess } from '../support/botProcess.js';
import { customIdOf, descriptionOf, type ShownMessage } from '../support/testApp.js';
import { waitFor } from '../support/waitFor.js';
import { runScript } from './runScript.js';

const SUBJECTS = ['bridge', 'school', 'harbour', 'forest', 'museum', 'airport', 'hospital', 'library', 'dam'];
const storyOf = (subject: string, hours: number) =>
  `---\ntitle: Story of the ${subject}\n---\n\nThe ${subject} opened.\n\nWorkers of the ${subject} cheered for ${hours} hours.`;

/** What the member is shown for a command, or for a button of a message. */
async function use(
  playground: Playground,
  start: (channel: string) => string,
): Promise<ShownMessage | undefined> {
  await playground.whenConnected();
  const id = start(playground.ids.news);
  await playground.settled(id);
  const { messages } = playground.messages(playground.ids.news, 'member');
  return messages.find(({ interaction }) => interaction?.id === id);
}

it('npm run index beside a running bot gives it the new story, and takes neither answer nor briefing away', async () => {
  const playground = await startPlayground();
  onTestFinished(() => playground.close());
  const bot = await startBotProcess({
    discord: playground,
    articles: Object.fromEntries(SUBJECTS.map((subject, i) => [`${subject}.md`, storyOf(subject, i + 2)])),
    settings: {
      VERBATIM_BRIEFING_CHANNEL: playground.ids.news,
      VERBATIM_BRIEFING_TIME: new Date(Date.now() - 60_000).toISOString().slice(11, 16),
      VERBATIM_BRIEFING_GRACE_MINUTES: '720',
      VERBATIM_TIMEZONE: 'UTC',
      // It does not index by itself what is new.
      VERBATIM_LOOK_SECONDS: '0',
      VERBATIM_COOLDOWN_SECONDS: '0',
      VERBATIM_CHANNEL_COOLDOWN_SECONDS: '0',
    },
  });
  const briefings = () =>
    playground
      .messages(playground.ids.news, 'member')
      .messages.filter(
        ({ content, interaction }) => content.startsWith('**Briefing, ') && interaction === null,
      );
  const press = (message: ShownMessage | undefined, label: string) =>
    use(playground, () => {
      const customId = customIdOf(message ?? null, label);
      return playground.component({ as: 'member', message: message?.id ?? '', customId });
    });
  const ask = (question: string) =>
    use(playground, (channel) =>
      playground.command({ as: 'member', channel, name: 'ask', options: { question } }),
    );
  await bot.untilLogged('briefing posted');
  await waitFor(() => playground.state().commands.length > 0);
  const answer = await ask('Who cheered at the bridge?');
  expect(descriptionOf(answer ?? null)).toContain('Workers of the bridge');

  const errors = () => bot.log.filter(({ level }) => level === 'error' || level === 'fatal');
  // Of the briefing, which was due before there was an index.
  const before = errors().length;
  await writeFile(path.join(bot.folder, 'articles', 'ferry.md'), storyOf('ferry', 20));
  const { code, stderr } = await runScript('buildIndex', [], {
    env: {
      VERBATIM_ARTICLES: path.join(bot.folder, 'articles'),
      VERBATIM_INDEX: path.join(bot.folder, 'index'),
      VERBATIM_STATE: path.join(bot.folder, 'state'),
    },
  });
  expect(stderr).not.toMatch(/wrong|cannot|another/iu);
  expect(code).toBe(0);
  await bot.untilLogged('took over the index of another process');

  expect(descriptionOf((await ask('Who cheered at the ferry?')) ?? null)).toContain('Workers of the ferry');
  expect(descriptionOf((await press(answer, 'Context')) ?? null)).toContain('bridge');
  expect((await press(briefings()[0], '4 more stories'))?.embeds).toHaveLength(4);
  expect(briefings()).toHaveLength(1);
  const shown = await use(playground, (channel) =>
    playground.command({ as: 'member', channel, name: 'briefing', options: {} }),
  );
  expect(shown?.embeds[0]?.title).toBe('Story of the ferry');
  expect(errors().slice(before)).toEqual([]);
  expect(await bot.stop()).toBe(0);
});
