import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Clock, systemClock } from '../../src/clock.ts';
import type { Missing, Surroundings } from './engine.ts';
import { isProgram } from './find-program.ts';
import { reportWhile } from './progress.ts';
import { runProgram } from './run-program.ts';

const SCRIPT = fileURLToPath(new URL('./download-mongod.mjs', import.meta.url));
const DOWNLOAD_WITHIN_MS = 4 * 60_000;
/** Nothing arrived by then: the network does not let us, and waiting longer would not help. */
const FIRST_BYTE_WITHIN_MS = 8_000;
const ASK_AGAIN_AFTER_MS = 6 * 3_600_000;

/**
 * The path of a downloaded mongod. A download that failed is remembered for six hours, so that a machine without
 * network does not wait at each start; `insist` asks all the same.
 */
export async function downloadMongod(
  around: Surroundings,
  options: { insist: boolean; firstByteWithinMs?: number },
): Promise<string | Missing> {
  const folder = join(around.cacheDir, 'mongod');
  const kept = await keptProgram(folder);
  if (kept !== undefined) return kept;
  const refusal = await rememberedRefusal(folder, systemClock);
  if (refusal !== undefined && !options.insist) return { missing: `mongod download: ${refusal}`, remembered: true };
  return reportWhile({ step: 'downloading', engine: 'mongod' }, around, () =>
    download(folder, around, options.firstByteWithinMs ?? FIRST_BYTE_WITHIN_MS),
  );
}

async function download(folder: string, around: Surroundings, firstByteWithinMs: number): Promise<string | Missing> {
  await mkdir(folder, { recursive: true });
  const silence = watchForSilence(folder, firstByteWithinMs);
  const { ended, output } = await runProgram([process.execPath, SCRIPT, folder], {
    withinMs: DOWNLOAD_WITHIN_MS,
    signal: silence.signal,
    env: {
      ...around.env,
      MONGOMS_DOWNLOAD_DIR: folder,
      MONGOMS_MAX_RETRIES: '1',
      MONGOMS_MD5_CHECK: '1',
      // Without it the library does not check whom it downloads from.
      npm_config_strict_ssl: 'true',
    },
  });
  silence.end();
  const program = /mongod-is-at:(.*)/.exec(output)?.[1];
  if (ended === 'well' && program !== undefined) {
    await writeFile(join(folder, 'program.json'), JSON.stringify({ program }));
    return program;
  }
  const said = /no-mongod:(.*)/.exec(output)?.[1] ?? output;
  const reason = ended === 'too_late' ? 'nothing arrived in time' : said.slice(0, 200);
  await writeFile(join(folder, 'refused.json'), JSON.stringify({ at: systemClock.now().toISOString(), reason }));
  return { missing: `mongod download: ${reason}` };
}

/** Aborts when the library has not begun to write its `….downloading` file after some seconds. */
function watchForSilence(folder: string, firstByteWithinMs: number): { signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const timer = setTimeout(async () => {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    if (!names.some((name) => name.endsWith('.downloading'))) controller.abort();
  }, firstByteWithinMs);
  return { signal: controller.signal, end: () => clearTimeout(timer) };
}

async function keptProgram(folder: string): Promise<string | undefined> {
  const note = await readNote(join(folder, 'program.json'));
  return typeof note?.program === 'string' && (await isProgram(note.program)) ? note.program : undefined;
}

async function rememberedRefusal(folder: string, clock: Clock): Promise<string | undefined> {
  const file = join(folder, 'refused.json');
  const note = await readNote(file);
  const at = Date.parse(`${note?.at}`);
  if (Number.isNaN(at)) return undefined;
  if (clock.now().getTime() - at < ASK_AGAIN_AFTER_MS) return `${note?.reason} (at ${note?.at})`;
  await rm(file, { force: true });
  return undefined;
}

async function readNote(file: string): Promise<Record<string, unknown> | undefined> {
  return readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
}
