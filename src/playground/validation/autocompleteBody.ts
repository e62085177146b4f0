import { z } from 'zod';
import { list, localized, text } from './fields.js';

/** A choice's name and its value have at most 100 characters each. */
export const choice = z.object({
  name: text(1, 100),
  name_localizations: localized(text(1, 100)),
  value: z.union([text(1, 100), z.number()]),
});

/** The answer to an autocomplete: 25 choices at most. */
export const autocompleteBody = z.object({ choices: list(choice, 0, 25) });
