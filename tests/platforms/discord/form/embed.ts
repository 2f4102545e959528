import { z } from 'zod';
import { filled, link, list, media, optional, rule, text, whole } from './form.ts';

const image = z.object({ url: media });

const embed = z
  .object({
    type: optional(z.string()),
    title: optional(text(256)),
    description: optional(text(4096)),
    url: optional(link),
    timestamp: optional(z.iso.datetime({ offset: true })),
    color: optional(whole(0, 0xffffff)),
    footer: optional(z.object({ text: filled(2048), icon_url: optional(media) })),
    image: optional(image),
    thumbnail: optional(image),
    author: optional(z.object({ name: filled(256), url: optional(link), icon_url: optional(media) })),
    fields: optional(list(z.object({ name: filled(256), value: filled(1024), inline: optional(z.boolean()) }), 25)),
  })
  .refine(
    ({ title, description, footer, image: picture, thumbnail, author, fields }) =>
      title || description || footer || picture || thumbnail || author || fields?.length,
    rule('BASE_TYPE_REQUIRED', 'This field is required'),
  );

type Embed = z.output<typeof embed>;

function sizeOf({ title = '', description = '', footer, author, fields = [] }: Embed): number {
  const inFields = fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  return title.length + description.length + (footer?.text.length ?? 0) + (author?.name.length ?? 0) + inFields;
}

/** The embeds of a message. */
export const embeds = list(embed, 10).refine(
  (all) => all.reduce((sum, one) => sum + sizeOf(one), 0) <= 6000,
  rule('MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000'),
);
