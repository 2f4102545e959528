import type { Context, Hono } from 'hono';
import { isPenholderError, PenholderError } from '../../../src/errors.ts';
import { MOST_BYTES } from '../../../src/files/file.ts';
import { typeOf } from '../../../src/files/file-types.ts';
import { readWithin } from '../../../src/files/read-within.ts';
import { phrase } from '../../../src/replies/build.ts';
import { inputLimits } from '../limits.ts';
import { toPlain } from '../render-inline.tsx';
import { type RouteParts, refuse, viewerOfRequest } from './request.ts';

/** Takes a file that was chosen in a form, before the form itself is sent: what is given back stands for it there. */
export function addUpload(routes: Hono, parts: RouteParts): void {
  routes.post('/playground/files', async (context) => {
    const viewer = viewerOfRequest(context, parts);
    try {
      const { name, bytes } = await readUpload(context);
      const owner = { tenants: [parts.playground.tenant], userId: viewer.persona.id };
      const mention = parts.bot.hold?.(owner, { name, size: bytes.length, read: async () => bytes });
      return mention === undefined ? refuse(context, viewer, { id: 'bad_request' }) : context.json({ mention });
    } catch (error) {
      if (!isPenholderError(error)) throw error;
      const said = toPlain(phrase(`error.${error.code}`, error.params), { reader: viewer.reader, now: new Date(0) });
      return context.json({ error: error.code, said }, error.code === 'file_too_large' ? 413 : 400);
    }
  });
}

/** @throws file_type {file, known}, file_too_large {file, most}, file_empty {file} */
async function readUpload({ req }: Context): Promise<{ name: string; bytes: Uint8Array }> {
  const name = nameIn(req.header('x-file-name') ?? '');
  typeOf(name);
  if (!req.raw.body) throw new PenholderError('file_empty', { file: name });
  return { name, bytes: await readWithin(req.raw.body, MOST_BYTES, name) };
}

function nameIn(header: string): string {
  try {
    return decodeURIComponent(header).slice(0, inputLimits.idLength);
  } catch {
    return '';
  }
}
