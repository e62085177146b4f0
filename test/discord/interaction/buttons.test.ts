import { describe, expect, it } from 'vitest';
import { HANDLERS } from '../../../src/discord/commands.js';
import {
  defineButtons,
  ExpiredError,
  offset,
  optionalOffset,
  recordId,
  useComponent,
} from '../../../src/discord/interaction/buttons.js';
import type { ButtonCall } from '../../../src/discord/interaction/call.js';

const ID = '2031-03-03T08-1a2b3c4d';

function testButtons() {
  const used: unknown[] = [];
  const buttons = defineButtons('test', {
    page: {
      takes: [recordId, offset],
      handle: (_, ...values) => Promise.resolve(void used.push(values)),
    },
    more: {
      takes: [recordId, optionalOffset],
      handle: (_, ...values) => Promise.resolve(void used.push(values)),
    },
    stop: { takes: [], handle: (_, ...values) => Promise.resolve(void used.push(values)) },
  });
  // The handlers of this test look at nothing but the values.
  const callOf = (customId: string): unknown => ({ interaction: { customId } });
  const press = (customId: string) => useComponent(callOf(customId) as ButtonCall, buttons.handlers);
  return { buttons, used, press };
}

describe('The id of a button', () => {
  it('has the prefix, the action and the values in it', () => {
    const { buttons } = testButtons();
    expect(buttons.id('page', ID, 15)).toBe(`test:page:${ID}:15`);
    expect(buttons.id('more', ID, undefined)).toBe(`test:more:${ID}`);
    expect(buttons.id('stop')).toBe('test:stop');
  });

  it('is checked when the program is compiled', () => {
    const { buttons } = testButtons();
    // @ts-expect-error: there is no such action.
    expect(buttons.id('pages', ID, 15)).toBeDefined();
    // @ts-expect-error: a value is missing.
    expect(buttons.id('page', ID)).toBeDefined();
    // @ts-expect-error: a value has another type.
    expect(buttons.id('page', ID, '15')).toBeDefined();
  });

  it('is refused when Discord would, or when it could not be read again', () => {
    const { buttons } = testButtons();
    expect(() => buttons.id('page', 'x'.repeat(100), 1)).toThrow(/too long/u);
    expect(() => buttons.id('page', 'a:b', 1)).toThrow(/colon/u);
  });
});

describe('A button that is pressed', () => {
  it('passes its values on as they were put in', async () => {
    const { used, press } = testButtons();
    await press(`test:page:${ID}:15`);
    await press(`test:more:${ID}`);
    await press(`test:more:${ID}:6`);
    await press('test:stop');
    expect(used).toEqual([[ID, 15], [ID, undefined], [ID, 6], []]);
  });

  it.each([
    'other:page',
    'test:gone',
    'test',
    '',
    'test:constructor',
    `test:page:${ID}`,
    `test:page:${ID}:x`,
    `test:page:${ID}:-1`,
    `test:page::3`,
    `test:page:${ID}:3:4`,
    'test:stop:now',
  ])('with the id "%s" has expired', async (customId) => {
    const { used, press } = testButtons();
    await expect(press(customId)).rejects.toThrow(ExpiredError);
    expect(used).toEqual([]);
  });
});

describe('The buttons, menus and forms of the bot', () => {
  it('still have the ids that are in channels', () => {
    expect([...HANDLERS.buttons.keys()].sort()).toEqual([
      'answer:around',
      'answer:cite',
      'answer:delete',
      'answer:helpful',
      'answer:more',
      'answer:show',
      'answer:unhelpful',
      'answer:why',
      'briefing:more',
      'briefing:show',
      'card:open',
      'card:share',
      'card:turn',
      'cards:open',
      'cards:share',
      'cards:turn',
      'correct:answer',
      'correct:missed',
      'draft:add',
      'draft:cancel',
      'draft:edit',
      'draft:replace',
      'person:ask',
      'privacy:delete',
      'quotes:cite',
      'quotes:file',
      'quotes:page',
      'read:page',
      'reindex:cancel',
      'review:another',
      'review:nobody',
      'review:open',
      'review:right',
      'review:skip',
      'status:settings',
      'stories:page',
      'story:remove',
      'story:undo',
      'unanswered:file',
      'unanswered:page',
      'unanswered:undo',
    ]);
    expect([...HANDLERS.choices.keys()]).toEqual(['unanswered:tick']);
    expect([...HANDLERS.forms.keys()].sort()).toEqual([
      'answer:why',
      'correct:missed',
      'draft:details',
      'paste:text',
      'review:another',
      'story:details',
    ]);
  });
});
