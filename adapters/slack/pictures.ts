import { z } from 'zod';
import { toPlain } from '../../src/replies/plain-line.ts';
import type { Block } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import type { Client, Lanes } from './web-api.ts';

/** Sends the pictures of a message to Slack; their ids, by picture. One that cannot be sent is left out: its words stand for it. */
export async function uploadPictures(
  blocks: readonly Block<string>[],
  { client, lanes, options }: { client: Client; lanes: Lanes; options: WriteOptions },
): Promise<ReadonlyMap<Uint8Array, string>> {
  const files = new Map<Uint8Array, string>();
  for (const block of blocks) {
    if (block.kind !== 'image') continue;
    const alt_text = toPlain(block.alt, options);
    const file = { file: Buffer.from(block.png), filename: 'chart.png', alt_text };
    const id = await lanes.once('pictures', async () => idOf(await client.files.uploadV2(file))).catch(() => undefined);
    if (id !== undefined) files.set(block.png, id);
  }
  return files;
}

/** One file was sent, in one batch: the library's type says nothing of either. */
const uploadSchema = z.looseObject({
  files: z.array(z.looseObject({ files: z.array(z.looseObject({ id: z.string() })).min(1) })).min(1),
});

function idOf(uploaded: unknown): string | undefined {
  const parsed = uploadSchema.safeParse(uploaded);
  return parsed.success ? parsed.data.files[0]?.files[0]?.id : undefined;
}
