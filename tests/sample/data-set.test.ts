import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownDataSets, loadDataSet, readDataSet } from '../../src/sample/data-set.ts';

const original = fileURLToPath(new URL('../../data/at-large-2020', import.meta.url));
let folder: string;

/** A copy of the real set in which `file` was changed. */
async function readWith(file: string, change: (text: string) => string) {
  const copy = await mkdtemp(join(folder, 'set-'));
  await cp(original, copy, { recursive: true });
  await writeFile(join(copy, file), change(await readFile(join(original, file), 'utf8')));
  return readDataSet(pathToFileURL(`${copy}/`), 'copy');
}

describe('src/sample/data-set.ts', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'penholder-sets-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('knows the sets by the names of their folders', async () => {
    expect(await knownDataSets()).toEqual(['at-large-2020']);
  });

  it.each(['at-large-2021', '', '.', '..', '../data/at-large-2020', 'at-large-2020/', '/etc', 'at-large-2020\0'])(
    'there is no set %j; the error says which exist',
    async (name) => {
      await expect(loadDataSet(name)).rejects.toMatchObject({
        code: 'unknown_sample',
        params: { name, known: 'at-large-2020' },
      });
    },
  );

  it('a file that is no JSON is named', async () => {
    await expect(readWith('issues.json', (text) => text.slice(0, -10))).rejects.toMatchObject({
      code: 'data_set_invalid',
      params: { file: 'issues.json' },
    });
  });

  it('a value outside its schema is named with its path', async () => {
    await expect(readWith('issues.json', (text) => text.replace('"value": 95', '"value": 950'))).rejects.toMatchObject({
      code: 'data_set_invalid',
      params: { file: 'issues.json', path: '1.percent.2.value' },
    });
  });

  it('a missing file is named', async () => {
    const copy = await mkdtemp(join(folder, 'set-'));
    await expect(readDataSet(pathToFileURL(`${copy}/`), 'copy')).rejects.toMatchObject({
      code: 'data_set_invalid',
      params: { file: 'documents.json' },
    });
  });

  it.each([
    ['issues.json', '"parent": "16"', '"parent": "17"', '17'],
    ['issues.json', '"record": "body-ariwg"', '"record": "body-nobody"', 'body-nobody'],
    ['talking-points.json', '"topic": "topic-dns-abuse"', '"topic": "topic-none"', 'topic-none'],
    ['talking-points.json', '"icann67"', '"icann99"', 'icann99'],
    ['meetings.json', '["topic-dns-abuse"]', '["topic-none"]', 'topic-none'],
    ['records/bodies.json', '"person-joanna-kulesza"', '"person-nobody"', 'person-nobody'],
    ['group.json', '"region": "EURALO"', '"region": "NORALO"', 'NORALO'],
    ['issues.json', '"id": "2a"', '"id": "16a"', '16a'],
    ['meetings.json', '"id": "icann67-plenary-2"', '"id": "icann67-plenary-1"', 'icann67-plenary-1'],
    ['topics.json', '"document": "At-Large Review', '"document": "At-Small Review', 'At-Small Review'],
  ])('%s: %s written as %s is found', async (file, from, to, named) => {
    const reading = readWith(file, (text) => text.replace(from, to));
    await expect(reading).rejects.toMatchObject({ code: 'data_set_invalid' });
    const { params } = await reading.catch((error) => error);
    expect(params.problem).toContain(named);
    expect(params.path).not.toBe('');
  });
});
