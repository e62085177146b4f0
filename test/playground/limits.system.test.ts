import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/playground.js';

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground();
});
afterAll(() => playground.close());

interface Refusal {
  readonly status: number;
  readonly body: { code: number; message: string; errors?: object };
}

async function request(method: string, path: string, body: unknown): Promise<Refusal> {
  const response = await fetch(`${playground.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${playground.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Refusal['body'] };
}

const send = (body: unknown) => request('POST', `/channels/${playground.ids.news}/messages`, body);
const register = (body: unknown) =>
  request('PUT', `/applications/${playground.applicationId}/commands`, body);

const letters = (count: number) => 'x'.repeat(count);
const many = <T>(count: number, item: T) => Array.from({ length: count }, () => item);
const embed = (part: object) => ({ embeds: [{ description: 'x', ...part }] });
const button = (part: object = {}) => ({ type: 2, style: 1, label: 'x', custom_id: 'x', ...part });
const row = (...components: object[]) => ({ content: 'x', components: [{ type: 1, components }] });
const select = (part: object) => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'x', value: 'x' }],
  ...part,
});
const command = (part: object) => [{ name: 'x', description: 'x', ...part }];
const option = (part: object) => command({ options: [{ type: 3, name: 'x', description: 'x', ...part }] });

const BODIES: readonly (readonly [string, unknown])[] = [
  ['a message of nothing', {}],
  ['content over 2,000', { content: letters(2_001) }],
  ['11 embeds', { embeds: many(11, { description: 'x' }) }],
  ['embeds over 6,000 in all', { embeds: many(2, { description: letters(3_001) }) }],
  ['an embed title over 256', embed({ title: letters(257) })],
  ['an embed description over 4,096', embed({ description: letters(4_097) })],
  ['26 fields', embed({ fields: many(26, { name: 'x', value: 'x' }) })],
  ['a field name over 256', embed({ fields: [{ name: letters(257), value: 'x' }] })],
  ['a field value over 1,024', embed({ fields: [{ name: 'x', value: letters(1_025) }] })],
  ['a field without a value', embed({ fields: [{ name: 'x', value: '' }] })],
  ['a footer over 2,048', embed({ footer: { text: letters(2_049) } })],
  ['an author over 256', embed({ author: { name: letters(257) } })],
  ['an embed address of another scheme', embed({ url: 'javascript:alert(1)' })],
  ['6 rows', { content: 'x', components: many(6, { type: 1, components: [button()] }) }],
  ['6 buttons in a row', row(...Array.from({ length: 6 }, (_, i) => button({ custom_id: String(i) })))],
  ['two buttons of one id', row(button(), button())],
  ['a button without an id', row({ type: 2, style: 1, label: 'x' })],
  ['a custom id over 100', row(button({ custom_id: letters(101) }))],
  ['a label over 80', row(button({ label: letters(81) }))],
  [
    '26 choices in a select',
    row(select({ options: Array.from({ length: 26 }, (_, i) => ({ label: 'x', value: String(i) })) })),
  ],
  ['a select without choices', row(select({ options: [] }))],
  ['a choice label over 100', row(select({ options: [{ label: letters(101), value: 'x' }] }))],
  ['an emoji without a name', row(button({ emoji: {} }))],
  [
    'a select of more than it has',
    row(select({ min_values: 2, max_values: 1, options: [{ label: 'x', value: 'x' }] })),
  ],
  [
    'a select with more chosen than may be',
    row(
      select({
        options: ['a', 'b'].map((value) => ({ label: value, value, default: true })),
      }),
    ),
  ],
  ['a nonce over 25', { content: 'x', nonce: letters(26) }],
  [
    'mentions both parsed and listed',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['400000000000000001'] } },
  ],
];

const COMMANDS: readonly (readonly [string, unknown])[] = [
  ['a name in capitals', command({ name: 'Ask' })],
  ['a name over 32', command({ name: letters(33) })],
  ['a name with a space', command({ name: 'a b' })],
  ['a description over 100', command({ description: letters(101) })],
  ['no description', command({ description: '' })],
  [
    '26 options',
    command({
      options: Array.from({ length: 26 }, (_, i) => ({ type: 3, name: `x${i}`, description: 'x' })),
    }),
  ],
  [
    'a required option after an optional one',
    command({
      options: [
        { type: 3, name: 'a', description: 'x' },
        { type: 3, name: 'b', description: 'x', required: true },
      ],
    }),
  ],
  ['an option description over 100', option({ description: letters(101) })],
  ['26 choices', option({ choices: Array.from({ length: 26 }, (_, i) => ({ name: `x${i}`, value: 'x' })) })],
  ['a choice name over 100', option({ choices: [{ name: letters(101), value: 'x' }] })],
  ['a length over 6,000', option({ max_length: 6_001 })],
  ['a length for a number', command({ options: [{ type: 4, name: 'x', description: 'x', max_length: 5 }] })],
  ['choices of a channel', option({ type: 7, choices: [{ name: 'x', value: 'x' }] })],
  ['a least length over the longest', option({ min_length: 3, max_length: 2 })],
  ['a name in capitals in another language', command({ name_localizations: { de: 'Frage' } })],
  [
    'a description over 100 in another language',
    command({ description_localizations: { fr: letters(101) } }),
  ],
  ['a name in a language that Discord has not', command({ name_localizations: { es: 'x' } })],
  [
    'a choice over 100 in another language',
    option({ choices: [{ name: 'x', value: 'x', name_localizations: { de: letters(101) } }] }),
  ],
  [
    'over 8,000 characters in all, counted in the longest language',
    command({
      options: Array.from({ length: 4 }, (_, i) => ({
        type: 3,
        name: `x${i}`,
        description: 'x',
        choices: Array.from({ length: 25 }, (_each, j) => ({
          name: 'x',
          value: String(j),
          name_localizations: { de: letters(90) },
        })),
      })),
    }),
  ],
  ['two commands of one name', [...command({}), ...command({})]],
];

describe('The playground refuses as Discord does', () => {
  it.each(BODIES)('a message with %s', async (_, body) => {
    const refusal = await send(body);
    expect(refusal.status).toBe(400);
    expect([50_006, 50_035]).toContain(refusal.body.code);
    if (refusal.body.code === 50_035) expect(refusal.body.errors).toBeTypeOf('object');
  });

  it.each(COMMANDS)('a command with %s', async (_, body) => {
    const refusal = await register(body);
    expect({ status: refusal.status, code: refusal.body.code }).toEqual({ status: 400, code: 50_035 });
  });

  it('a wrong token', async () => {
    const response = await fetch(`${playground.apiUrl}/v10/users/@me`, {
      headers: { authorization: 'Bot wrong' },
    });
    expect(response.status).toBe(401);
  });

  it('an unknown channel, message and interaction', async () => {
    const unknown = '999999999999999999';
    expect((await request('POST', `/channels/${unknown}/messages`, { content: 'x' })).body.code).toBe(10_003);
    expect(
      (await request('PATCH', `/channels/${playground.ids.news}/messages/${unknown}`, { content: 'x' })).body
        .code,
    ).toBe(10_008);
    expect((await request('POST', `/interactions/${unknown}/token/callback`, { type: 5 })).body.code).toBe(
      10_062,
    );
  });

  it('a channel where the bot may not send', async () => {
    playground.fault({ kind: 'permissions', channel: playground.ids.news, deny: ['SendMessages'] });
    expect((await send({ content: 'x' })).body.code).toBe(50_013);
    playground.fault({ kind: 'clear' });
  });
});

describe('The playground takes', () => {
  it.each<readonly [string, unknown]>([
    ['content of 2,000', { content: letters(2_000) }],
    ['embeds of 6,000 in all', { embeds: many(2, { description: letters(3_000) }) }],
    [
      '5 rows of 5 buttons',
      {
        content: 'x',
        components: Array.from({ length: 5 }, (_, r) => ({
          type: 1,
          components: Array.from({ length: 5 }, (_each, b) => button({ custom_id: `${r}${b}` })),
        })),
      },
    ],
    ['a nonce of 25', { content: 'x', nonce: letters(25), enforce_nonce: true }],
  ])('a message with %s', async (_, body) => {
    expect((await send(body)).status).toBe(200);
  });
});
