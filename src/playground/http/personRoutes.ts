import { Locale } from 'discord-api-types/v10';
import { z } from 'zod';
import { RefusedError } from '../errors.js';
import type { Fault } from '../faults/fault.js';
import type { PersonActions } from '../person/actions.js';
import type { RequestLog } from '../requestLog.js';

const use = { as: z.string(), channel: z.string() };
const bodies = {
  command: z.object({ ...use, name: z.string(), options: z.record(z.string(), z.unknown()).optional() }),
  menu: z.object({ ...use, name: z.string(), message: z.string() }),
  autocomplete: z.object({
    ...use,
    name: z.string(),
    option: z.string(),
    value: z.coerce.string(),
    options: z.record(z.string(), z.unknown()).optional(),
  }),
  component: z.object({
    as: z.string(),
    message: z.string(),
    customId: z.string(),
    values: z.array(z.string()).optional(),
  }),
  modal: z.object({
    as: z.string(),
    interaction: z.string(),
    fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
  message: z.object({ ...use, content: z.string() }),
  post: z.object({ ...use, name: z.string(), content: z.string() }),
  dismiss: z.object({ as: z.string(), message: z.string() }),
  locale: z.object({ as: z.string(), locale: z.enum(Locale) }),
  clock: z.object({ now: z.union([z.number(), z.iso.datetime({ offset: true })]) }),
};

type Handler = (body: unknown, query: URLSearchParams) => unknown;

/** The page's own API: method and path to what it does. Each answers with one JSON object. */
export function personRoutes(person: PersonActions, log: RequestLog): Readonly<Record<string, Handler>> {
  const interaction = (id: string) => ({ id, interaction: id, state: person.interaction(id).state });
  return {
    'GET /playground/state': (_, query) => person.state(query.get('as') ?? undefined),
    'GET /playground/messages': (_, query) =>
      person.messages(query.get('channel') ?? '', query.get('as') ?? 'member'),
    'GET /playground/interaction': (_, query) => person.interaction(query.get('id') ?? ''),
    'GET /playground/requests': () => ({ requests: log.entries }),
    'POST /playground/command': (body) => interaction(person.command(read(bodies.command, body))),
    'POST /playground/menu': (body) => interaction(person.menu(read(bodies.menu, body))),
    'POST /playground/autocomplete': async (body) => ({
      choices: await person.autocomplete(read(bodies.autocomplete, body)),
    }),
    'POST /playground/component': (body) => interaction(person.component(read(bodies.component, body))),
    'POST /playground/modal': (body) => interaction(person.modal(read(bodies.modal, body))),
    'POST /playground/message': (body) => ({ id: person.message(read(bodies.message, body)) }),
    'POST /playground/post': (body) => ({ id: person.post(read(bodies.post, body)) }),
    'POST /playground/dismiss': (body) => {
      person.dismiss(read(bodies.dismiss, body));
      return {};
    },
    'POST /playground/fault': (body) => {
      person.fault(body as Fault);
      return {};
    },
    'POST /playground/locale': (body) => {
      person.setLocale(read(bodies.locale, body));
      return {};
    },
    'POST /playground/clock': (body) => {
      const { now } = read(bodies.clock, body);
      return { now: person.setClock(typeof now === 'number' ? now : Date.parse(now)) };
    },
  };
}

function read<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new RefusedError(`The body is not valid: ${z.prettifyError(result.error)}`);
}
