import type { FileFate } from '../../src/replies/file.ts';
import { fileBytes, fileName } from '../../src/replies/file.ts';
import { toPlain } from '../../src/replies/plain-line.ts';
import type { Block } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import { openDirect } from './answer-ways.ts';
import type { Place } from './deed.ts';
import { limits } from './limits.ts';
import type { Client, Lanes } from './web-api.ts';

/** How the files of a message came to their reader, by block. */
export type FileFates = ReadonlyMap<Block<string>, FileFate>;

/** Whose files they are, and what they are sent with. */
export interface FileSending {
  readonly place: Place;
  /** Nobody else may see them: no message that only one sees takes a file, so they go to the conversation with the bot. */
  readonly onlyYou: boolean;
  readonly client: Client;
  readonly lanes: Lanes;
  readonly options: WriteOptions;
}

/** Sends the files of an answer, before the answer that says where they are. */
export async function sendFiles(blocks: readonly Block<string>[], sending: FileSending): Promise<FileFates> {
  const fates = new Map<Block<string>, FileFate>();
  for (const block of blocks) {
    if (block.kind === 'file') fates.set(block, await sendFile(block, sending));
  }
  return fates;
}

async function sendFile(block: Extract<Block, { kind: 'file' }>, sending: FileSending): Promise<FileFate> {
  const { place, onlyYou, client, lanes, options } = sending;
  const { channelId, threadTs } = place;
  const file = fileBytes(block);
  if (file.length > limits.fileBytes) return 'too-large';
  const parts = { file, filename: fileName(block.name), title: toPlain(block.label, options) };
  const share = (to: { channel_id: string; thread_ts?: string }) =>
    lanes.once('files', () =>
      client.files.uploadV2({ ...parts, ...to } as Parameters<typeof client.files.uploadV2>[0]),
    );
  const inChannel = async (): Promise<FileFate> => {
    const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
    await share({ channel_id: channelId ?? '', ...thread });
    return 'attached';
  };
  const direct = async (): Promise<FileFate> => {
    await share({ channel_id: await openDirect(place.userId, { client, lanes }) });
    return 'direct';
  };
  const isOpen = channelId !== undefined && (!onlyYou || channelId.startsWith('D'));
  if (!isOpen) return direct().catch(() => 'failed');
  return inChannel().catch(() => direct().catch(() => 'failed'));
}
