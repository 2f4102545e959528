import { PenholderError } from '../errors.ts';

/**
 * Reads a body up to so many bytes: a lying size fills no memory, and no more is taken off the line.
 * @throws file_too_large {file, most}
 */
export async function readWithin(body: ReadableStream<Uint8Array>, most: number, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // leaving the loop cancels the stream
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw tooLarge(name, most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What is said of a file that is too large. */
export function tooLarge(name: string, most: number): PenholderError {
  return new PenholderError('file_too_large', { file: name, most: Math.floor(most / 1024 / 1024) });
}
