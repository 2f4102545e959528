import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findJava } from '../../../tools/embedded-mongodb/java.ts';
import { surroundings } from './surroundings.ts';

const says = (version: string) => `#!/bin/sh\necho 'openjdk version "${version}" 2025-04-15' >&2`;

describe('tools/embedded-mongodb/java.ts', () => {
  it.each(['17.0.15', '21', '25-ea'])('takes Java %s', async (version) => {
    const { around, install } = await surroundings();
    const program = await install('java', says(version));
    expect(await findJava(around.env)).toEqual({ program, home: dirname(dirname(program)) });
  });

  it.each([
    ['1.8.0_402', 8],
    ['11.0.2', 11],
    ['?', 0],
  ])('refuses Java %s and says its version', async (version, major) => {
    const { around, install } = await surroundings();
    const program = await install('java', says(version));
    const missing = `java: ${program} is version ${major}, at least 17 is needed`;
    expect(await findJava(around.env)).toEqual({ missing });
  });

  it('prefers the one in JAVA_HOME, and believes the version that is noted there', async () => {
    const { around, install } = await surroundings();
    const other = await install('java', says('11'));
    const home = join(dirname(other), 'home');
    await mkdir(join(home, 'bin'), { recursive: true });
    const program = await install('home/bin/java', '#!/bin/sh\nexit 1');
    await writeFile(join(home, 'release'), 'IMPLEMENTOR="x"\nJAVA_VERSION="17.0.15"\n');
    expect(await findJava({ ...around.env, JAVA_HOME: home })).toEqual({ program, home });
  });

  it('falls back to the one on PATH when JAVA_HOME has an old one or none', async () => {
    const { around, install } = await surroundings();
    const program = await install('java', says('17'));
    expect(await findJava({ ...around.env, JAVA_HOME: '/nowhere' })).toMatchObject({ program });
  });
});
