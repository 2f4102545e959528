import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { buildJavaServer } from '../../../tools/embedded-mongodb/build-java-server.ts';
import { surroundings } from './surroundings.ts';

const JAVA = { program: '/nowhere/bin/java', home: '/nowhere' };
/** Stands in for Maven, which takes ten seconds: builds a jar that holds the id of its process. */
const MAVEN = `#!/bin/sh
for word in "$@"; do case $word in -Dpenholder.target=*) folder=\${word#*=};; esac; done
/bin/mkdir $folder; echo $$ > $folder/penholder-database.jar`;
const BROKEN = '#!/bin/sh\necho "[\u001b[1;31mERROR\u001b[m] No compiler is provided"; exit 1';

describe('tools/embedded-mongodb/build-java-server.ts', () => {
  it('builds once and keeps the result', async () => {
    const { around, steps, install } = await surroundings();
    await install('mvn', MAVEN);
    const built = await buildJavaServer(JAVA, around);
    expect(await buildJavaServer(JAVA, around)).toEqual(built);
    expect(steps()).toEqual(['building mongo-java-server']);
  });

  it('gives two builds at once the same whole result', async () => {
    const { around, install } = await surroundings();
    await install('mvn', MAVEN);
    const [one, other] = await Promise.all([buildJavaServer(JAVA, around), buildJavaServer(JAVA, around)]);
    expect(one).toEqual(other);
    expect(await readFile('jar' in one ? one.jar : '', 'utf8')).toMatch(/^\d+$/m);
    expect(await readdir(around.cacheDir)).toHaveLength(1);
  });

  it('says what Maven said when it fails, and leaves nothing half built', async () => {
    const { around, install } = await surroundings();
    await install('mvn', BROKEN);
    expect(await buildJavaServer(JAVA, around)).toEqual({
      missing: 'mvn package: [ERROR] No compiler is provided',
    });
    expect(await readdir(around.cacheDir)).toEqual([]);
  });

  it('needs no Maven for what is built already, and says so when it is needed', async () => {
    const { around, install } = await surroundings();
    expect(await buildJavaServer(JAVA, around)).toEqual({ missing: 'mvn (Maven): not found' });
    await install('mvn', MAVEN);
    const built = await buildJavaServer(JAVA, around);
    await install('mvn', BROKEN);
    expect(await buildJavaServer(JAVA, around)).toEqual(built);
  });
});
