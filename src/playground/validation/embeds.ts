import { z } from 'zod';
import { integer, list, maybe, text, url } from './fields.js';
import { refuse } from './formErrors.js';

/** Over title, description, field names and values, footer and author of all embeds of a message. */
const EMBED_TOTAL_CHARACTERS = 6000;

const media = z.object({ url: url(['http', 'https', 'attachment']) });

const embed = z
  .object({
    title: maybe(text(0, 256)),
    description: maybe(text(0, 4096)),
    url: maybe(url()),
    timestamp: maybe(timestamp()),
    color: maybe(integer(0, 0xffffff)),
    footer: maybe(z.object({ text: text(1, 2048), icon_url: maybe(url(['http', 'https', 'attachment'])) })),
    image: maybe(media),
    thumbnail: maybe(media),
    author: maybe(
      z.object({
        name: text(1, 256),
        url: maybe(url()),
        icon_url: maybe(url(['http', 'https', 'attachment'])),
      }),
    ),
    fields: maybe(
      list(z.object({ name: text(1, 256), value: text(1, 1024), inline: maybe(z.boolean()) }), 0, 25),
    ),
  })
  .superRefine((value, context) => {
    const shown = [value.title, value.description, value.footer, value.image, value.thumbnail, value.author];
    if (shown.every((part) => (part ?? '') === '') && (value.fields ?? []).length === 0)
      refuse(context, 'BASE_TYPE_REQUIRED', 'This field is required', ['description']);
  });

type Embed = z.infer<typeof embed>;

/** The embeds of one message: ten at most, and 6,000 characters over all of them. */
export const embeds = list(embed, 0, 10).superRefine((value, context) => {
  const total = value.reduce((sum, each) => sum + embedLength(each), 0);
  if (total > EMBED_TOTAL_CHARACTERS)
    refuse(
      context,
      'MAX_EMBED_SIZE_EXCEEDED',
      `Embed size exceeds maximum size of ${EMBED_TOTAL_CHARACTERS}`,
    );
});

function embedLength(value: Embed): number {
  const fields = (value.fields ?? []).flatMap((field) => [field.name, field.value]);
  const texts = [value.title, value.description, value.footer?.text, value.author?.name, ...fields];
  return texts.reduce((sum, each) => sum + (each?.length ?? 0), 0);
}

function timestamp(): z.ZodType<string> {
  return z.string().superRefine((value, context) => {
    if (Number.isNaN(Date.parse(value)))
      refuse(context, 'DATE_TIME_TYPE_PARSE', `Could not parse ${value}. Should be ISO8601.`);
  });
}
