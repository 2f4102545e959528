import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildJavaServer } from '../../../tools/embedded-mongodb/build-java-server.ts';
import { cacheFolder } from '../../../tools/embedded-mongodb/cache-folder.ts';
import { findJava } from '../../../tools/embedded-mongodb/java.ts';
import { findInstalledMongod } from '../../../tools/embedded-mongodb/mongod.ts';
import { startDatabase } from '../../../tools/embedded-mongodb/start-database.ts';
import { surroundings } from './surroundings.ts';
import { connectTo, startTemporary, temporaryDataDir } from './temporary-database.ts';

describe('tools/embedded-mongodb/mongod.ts', () => {
  it('is the first choice when it is on PATH: its data is kept, one instance per DATA_DIR, stopped for good', async () => {
    const { around, install } = await surroundings();
    await install('mongod', await standIn());
    const dataDir = await temporaryDataDir();
    const first = await startTemporary({ dataDir, ...around });
    expect(first.engine).toBe('mongod');
    await (await connectTo(first)).collection('a').insertOne({ kept: true });
    await expect(startDatabase({ dataDir, ...around })).rejects.toMatchObject({
      code: 'data_dir_in_use',
      params: { pid: process.pid },
    });
    await first.stop();
    expect(await readdir(join(dataDir, 'database'))).toEqual(['mongod']);
    const second = await startTemporary({ dataDir, ...around });
    expect(await (await connectTo(second)).collection('a').countDocuments()).toBe(1);
  });

  it('is passed over when it does not run', async () => {
    const { around, install } = await surroundings();
    await install('mongod', '#!/bin/sh\necho "libcurl.so.4: cannot open shared object file"; exit 127');
    expect(await findInstalledMongod(around)).toMatchObject({ missing: expect.stringContaining('libcurl.so.4') });
  });
});

/** A program with mongod's options, words and exit codes around mongo-java-server: mongod itself cannot be shipped. */
async function standIn(): Promise<string> {
  const env = process.env;
  const java = await findJava(env);
  if ('missing' in java) throw new Error(java.missing);
  const built = await buildJavaServer(java, { env, cacheDir: await cacheFolder(env), onProgress: () => {} });
  if ('missing' in built) throw new Error(built.missing);
  return `#!${process.execPath}
    const { spawn } = require('node:child_process');
    if (process.argv.includes('--version')) { console.log('db version v8.0.4'); process.exit(0); }
    const option = (name) => process.argv[process.argv.indexOf(name) + 1];
    const file = option('--dbpath') + '/data.mv.db';
    const server = spawn('${java.program}', ['-jar', '${built.jar}', file, '--port', option('--port')], { stdio: 'pipe' });
    server.stdout.on('data', () => console.log('Waiting for connections'));
    server.on('exit', (code) => {
      const error = 'DBPathInUse: Unable to lock the lock file';
      if (code === 3) console.log(JSON.stringify({ msg: 'DBException in initAndListen, terminating', attr: { error } }));
      process.exit(code === 3 ? 100 : code);
    });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.stdin.end());
  `;
}
