import {
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type ButtonInteraction,
  ButtonStyle,
  ComponentType,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { MemberError } from '../../errors.js';
import type { ComponentRow } from '../format/messageBody.js';
import type { Call, InteractionCall } from './call.js';

/** Discord's own limit. */
const MAX_ID_LENGTH = 100;

declare const made: unique symbol;
/** `prefix:action:value:…`, as only `id` of defineButtons, defineForms or defineMenus makes it. */
export type CustomId = string & { readonly [made]: true };

/** What was stored for a button is gone, or its id is none that this version of the bot makes. */
export class ExpiredError extends MemberError {
  override name = 'ExpiredError';

  constructor() {
    super('The button or form has expired.');
  }
}

/** A stored record, if it was made in the server of the call. Throws an ExpiredError else. */
export function storedHere<T extends { readonly guild: string }>({ asker }: Call, record: T | null): T {
  if (record?.guild !== asker.guild) throw new ExpiredError();
  return record;
}

/** Reads one value of an id, undefined where the id ends before it; null for what it cannot be. */
type Part<T> = (text: string | undefined) => T | null;

/** The id of a record. */
export const recordId: Part<string> = (text) => (text !== undefined && /^[\w-]+$/u.test(text) ? text : null);

/** How many were shown on the pages before. */
export const offset: Part<number> = (text) =>
  text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : null;

/** Undefined for the page after the first. */
export const optionalOffset: Part<number | undefined> = (text) =>
  text === undefined ? undefined : offset(text);

type Values = readonly (string | number | undefined)[];

interface Action<I, V extends Values> {
  /** The values of its id, in order. */
  readonly takes: { readonly [K in keyof V]: Part<V[K]> };
  /** Acknowledges first. If it throws, the member reads a sentence and the log has the cause. */
  handle(call: InteractionCall<I>, ...values: V): Promise<void>;
}

type Actions<I, T extends Record<string, Values>> = { readonly [A in keyof T]: Action<I, T[A]> };

/** Handlers by `prefix:action`; each gets what follows in the id, divided by colons. */
export type Handlers<I> = ReadonlyMap<
  string,
  (call: InteractionCall<I>, values: readonly string[]) => Promise<void>
>;

interface Components<I, T extends Record<string, Values>> {
  id<A extends keyof T & string>(action: A, ...values: T[A]): CustomId;
  readonly handlers: Handlers<I>;
}

/**
 * The buttons of one feature, by the second part of their ids. Ids in channels live for weeks: an action may be added,
 * not renamed.
 */
export function defineButtons<T extends Record<string, Values>>(
  prefix: string,
  actions: Actions<ButtonInteraction, T>,
): Components<ButtonInteraction, T> {
  return define(prefix, actions);
}

/** The same for forms. */
export function defineForms<T extends Record<string, Values>>(
  prefix: string,
  actions: Actions<ModalSubmitInteraction, T>,
): Components<ModalSubmitInteraction, T> {
  return define(prefix, actions);
}

/** The same for menus; what was chosen is in `values` of the interaction. */
export function defineMenus<T extends Record<string, Values>>(
  prefix: string,
  actions: Actions<StringSelectMenuInteraction, T>,
): Components<StringSelectMenuInteraction, T> {
  return define(prefix, actions);
}

function define<I, T extends Record<string, Values>>(
  prefix: string,
  actions: Actions<I, T>,
): Components<I, T> {
  return {
    id(action, ...values) {
      const parts = values.filter((value) => value !== undefined).map(String);
      const id = [prefix, action, ...parts].join(':');
      if (id.length > MAX_ID_LENGTH || parts.some((part) => part.includes(':')))
        throw new Error(`"${id}" cannot be a custom id: it is too long, or a value has a colon in it.`);
      return id as CustomId;
    },
    handlers: new Map(
      Object.keys(actions).map((action) => [`${prefix}:${action}`, handlerOf(actions[action as keyof T])]),
    ),
  };
}

function handlerOf<I, V extends Values>({ takes, ...action }: Action<I, V>) {
  return async (call: InteractionCall<I>, values: readonly string[]): Promise<void> => {
    const read = takes.map((part, i) => part(values[i]));
    if (values.length > takes.length || read.includes(null)) throw new ExpiredError();
    await action.handle(call, ...(read as unknown as V));
  };
}

/** Does what a button or form is for; throws an ExpiredError for an id that none has. */
export async function useComponent<I extends { readonly customId: string }>(
  call: InteractionCall<I>,
  handlers: Handlers<I>,
): Promise<void> {
  const [prefix = '', action = '', ...values] = call.interaction.customId.split(':');
  const handle = handlers.get(`${prefix}:${action}`);
  if (handle === undefined) throw new ExpiredError();
  await handle(call, values);
}

/** What stands on a button: words, or an emoji that says it for every reader and language, with or without words. */
type Face = string | { readonly emoji: string; readonly label?: string };

function faceOf(face: Face): { label?: string; emoji?: { name: string } } {
  if (typeof face === 'string') return { label: face };
  const { emoji, label } = face;
  return { emoji: { name: emoji }, ...(label !== undefined && { label }) };
}

export function button(
  face: Face,
  id: CustomId,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, ...faceOf(face), custom_id: id };
}

/** A button that opens a page: at most 512 characters of address. */
export function linkButton(face: Face, url: string): APIButtonComponentWithURL {
  return { type: ComponentType.Button, style: ButtonStyle.Link, ...faceOf(face), url };
}

type AnyButton = APIButtonComponentWithCustomId | APIButtonComponentWithURL;

/** Rows of at most five buttons; a row without any is left out. */
export function rows(...buttons: readonly (readonly AnyButton[])[]): ComponentRow[] {
  return buttons
    .filter((row) => row.length > 0)
    .map((row) => ({ type: ComponentType.ActionRow, components: [...row] }));
}
