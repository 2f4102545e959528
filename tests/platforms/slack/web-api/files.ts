import { type Json, objectsOf, textOf } from '../json.ts';
import { filePart } from '../payloads.ts';
import type { SlackFile } from '../world.ts';
import { type Call, type Method, refuse, refuseFor, writableChannel } from './call.ts';
import { contentOf, store, threadOf } from './post.ts';

const MIME: Record<string, string> = {
  csv: 'text/csv',
  html: 'text/html',
  ics: 'text/calendar',
  json: 'application/json',
  md: 'text/markdown',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
};

function getUploadUrl({ world, args, team }: Call): Json {
  const size = Number(args.length);
  if (!Number.isInteger(size) || size < 1)
    refuseFor('invalid_arguments', ['must be greater than 0 [json-pointer:/length]']);
  const id = world.nextId('F');
  const name = textOf(args.filename);
  const mimetype = MIME[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  const state = { content: Buffer.alloc(0), uploaded: false, complete: false, channels: [] };
  const altText = textOf(args.alt_txt ?? args.alt_text);
  const said = { id, teamId: team.id, name, title: name, mimetype, user: team.botUserId, ...(altText && { altText }) };
  world.files.set(id, { ...said, ...state });
  return { upload_url: `${world.base}/upload/v1/${id}`, file_id: id };
}

function known({ world, team }: Call, id: unknown): SlackFile {
  const file = world.files.get(textOf(id));
  return file?.teamId === team.id && file.uploaded ? file : refuse('file_not_found');
}

/** Shares the files in a channel, as one message of the bot. */
function shareIn(call: Call, files: SlackFile[]): void {
  const { world, args, team } = call;
  if (args.channel_id === undefined) return;
  const channel = writableChannel(call, 'channel_id');
  const content = contentOf(world, { text: args.initial_comment, blocks: args.blocks });
  const ids = files.map(({ id }) => id);
  store(
    world,
    { channel: channel.id, teamId: team.id, userId: team.botUserId, files: ids, ...threadOf(args) },
    content,
  );
  for (const file of files) file.channels.push(channel.id);
}

function completeUpload(call: Call): Json {
  const asked = objectsOf(call.args.files);
  if (asked.length === 0) refuseFor('invalid_arguments', ['no fewer than 1 items required [json-pointer:/files]']);
  const files = asked.map(({ id }) => known(call, id));
  shareIn(call, files);
  files.forEach((file, at) => {
    file.complete = true;
    file.title = textOf(asked[at]?.title) || file.title;
  });
  return { files: files.map((file) => filePart(call.world, file)) };
}

function info(call: Call): Json {
  return { file: filePart(call.world, known(call, call.args.file)), comments: [] };
}

/** Files and their upload in three steps. */
export const files: Record<string, Method> = {
  'files.getUploadURLExternal': { scope: 'files:write', required: ['filename', 'length'], handle: getUploadUrl },
  'files.completeUploadExternal': { scope: 'files:write', required: ['files'], handle: completeUpload },
  'files.info': { scope: 'files:read', required: ['file'], handle: info },
};
