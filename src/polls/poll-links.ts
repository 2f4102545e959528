import { context, joined, link, phrase } from '../replies/build.ts';
import type { Block } from '../replies/reply.ts';

const LABELS = { poll: 'poll.page', decisions: 'decisions.all' } as const;

/** Links to pages, by what they are about; nothing where the bot has no pages. */
export async function pollLinks(
  to: Partial<Record<keyof typeof LABELS, string>>,
  addressOf: (kind: string, subject: string) => Promise<string | undefined>,
): Promise<Block<never>[]> {
  const links = await Promise.all(
    (Object.keys(to) as (keyof typeof LABELS)[]).map(async (kind) => {
      const url = await addressOf(kind, to[kind] ?? '');
      return url === undefined ? [] : [link(url, phrase(LABELS[kind]))];
    }),
  );
  return links.flat().length > 0 ? [context(joined(links.flat(), ' · '))] : [];
}
