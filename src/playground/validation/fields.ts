import { Locale } from 'discord-api-types/v10';
import { z } from 'zod';
import { maxLength, refuse } from './formErrors.js';

/**
 * A text of `minimum` to `maximum` characters. Counted in UTF-16 units, so an emoji is two: Discord may count
 * it as one, but what passes here passes there. White space alone counts as empty.
 */
export function text(minimum: number, maximum: number): z.ZodType<string> {
  return z.string().superRefine((value, context) => {
    const tooShort = value.trim().length < minimum;
    if (!tooShort && value.length <= maximum) return;
    if (minimum > 0) refuse(context, 'BASE_TYPE_BAD_LENGTH', between(minimum, maximum));
    else refuse(context, maxLength(maximum).code, maxLength(maximum).message);
  });
}

/** A list of `minimum` to `maximum` items. */
export function list<Item>(item: z.ZodType<Item>, minimum: number, maximum: number): z.ZodType<Item[]> {
  return z.array(item).superRefine((value, context) => {
    if (value.length >= minimum && value.length <= maximum) return;
    if (minimum > 0) refuse(context, 'BASE_TYPE_BAD_LENGTH', between(minimum, maximum));
    else refuse(context, maxLength(maximum).code, maxLength(maximum).message);
  });
}

/** A field that may be missing or null. */
export function maybe<Value>(schema: z.ZodType<Value>): z.ZodOptional<z.ZodNullable<z.ZodType<Value>>> {
  return schema.nullable().optional();
}

/** A text in other languages, by the languages that Discord knows; each has the limits of the text itself. */
export function localized(schema: z.ZodType<string>) {
  return maybe(z.partialRecord(z.enum(Locale), schema));
}

/** A whole number from `minimum` to `maximum`. */
export function integer(minimum: number, maximum: number): z.ZodType<number> {
  return z.int().min(minimum).max(maximum);
}

export const snowflake = z.union([z.string(), z.number()]).transform((value, context) => {
  const id = String(value);
  if (!/^\d{1,20}$/.test(id)) refuse(context, 'NUMBER_TYPE_COERCE', `Value "${id}" is not snowflake.`);
  return id;
});

/** An address with one of `schemes`, of 2,048 characters at most. */
export function url(schemes: readonly string[] = ['http', 'https'], maximum = 2048): z.ZodType<string> {
  return z.string().superRefine((value, context) => {
    const scheme = /^([a-z][a-z0-9+.-]*):\/\/\S+$/i.exec(value)?.[1]?.toLowerCase();
    if (value.length > maximum) refuse(context, maxLength(maximum).code, maxLength(maximum).message);
    else if (scheme === undefined || (scheme.startsWith('http') && !URL.canParse(value)))
      refuse(context, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    else if (!schemes.includes(scheme)) {
      const shown = schemes.map((each) => `'${each}'`).join(', ');
      refuse(
        context,
        'URL_TYPE_INVALID_SCHEME',
        `Scheme "${scheme}" is not supported. Scheme must be one of (${shown}).`,
      );
    }
  });
}

function between(minimum: number, maximum: number): string {
  return `Must be between ${minimum} and ${maximum} in length.`;
}
