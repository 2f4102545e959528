import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportRoll } from '../../src/main/export.ts';
import { printIssues } from '../../src/main/export-issues.ts';
import { importFile } from '../../src/main/import.ts';
import type { Group } from '../../src/people/group.ts';
import { readSettings } from '../../src/settings.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { createStores, type Stores } from '../../src/storage/mongo/stores.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri } = freshDatabase();
const reader = { language: 'en', timeZone: 'UTC' } as const;

describe('src/main/import.ts', () => {
  let folder: string;
  let connection: Connection;
  let stores: Stores;
  const group = (name: string): Group => {
    const id = `web:local/${name}`;
    return { id, tenant: 'web:local', name, timeZone: 'Etc/UTC', language: 'en', roll: 'listed', regions: ['APRALO'] };
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'penholder-import-'));
    // the address names a database: the import opens the same one
    connection = await connectMongo(uri);
    stores = createStores(connection);
    await stores.groups.put(group('Board'));
  });
  afterAll(async () => {
    await connection.close();
    await rm(folder, { recursive: true });
  });

  async function run(table: string | Uint8Array, more: { group?: string; isDryRun?: boolean } = {}) {
    const file = path.join(folder, 'roll.csv');
    await writeFile(file, table);
    const lines: string[] = [];
    const settings = readSettings({ MONGODB_URI: uri, DATA_DIR: folder });
    const request = { settings, reader, file, group: undefined, isDryRun: false, ...more };
    const isWell = await importFile({ ...request, print: (text) => lines.push(text) });
    return { isWell, lines };
  }
  const names = async () => (await stores.members.list(group('Board').id)).map(({ name }) => name);

  it('takes an .ics file into the calendar, after a look at what would change', async () => {
    const file = path.join(folder, 'calls.ics');
    const event = 'BEGIN:VEVENT\nUID:1\nSUMMARY:Call\nDTSTART:20301203T140000Z\nEND:VEVENT';
    await writeFile(file, `BEGIN:VCALENDAR\n${event}\nBEGIN:VEVENT\nUID:2\nEND:VEVENT\nEND:VCALENDAR`);
    const lines: string[] = [];
    const settings = readSettings({ MONGODB_URI: uri, DATA_DIR: folder });
    const request = { settings, reader, file, group: 'Board', print: (text: string) => lines.push(text) };
    const calendar = () => stores.kept.meetings.list(group('Board').id);
    expect(await importFile({ ...request, isDryRun: true })).toBe(false);
    expect(lines[0]).toContain('2: It lacks what is needed, or it cannot be read: DTSTART.');
    expect(lines).toContain('1 meeting or series added');
    expect(await calendar()).toEqual([]);
    await importFile({ ...request, isDryRun: false });
    expect((await calendar()).map(({ title }) => title)).toEqual(['Call']);
    await writeFile(file, 'x'.repeat(21 * 1024 * 1024));
    await expect(importFile({ ...request, isDryRun: true })).rejects.toMatchObject({ code: 'file_unreadable' });
  });

  it('says what would change, changes it, and a second time there is nothing to change', async () => {
    const table = 'name,region\nTāne,APRALO\nMalia,APRALO';
    expect(await run(table, { isDryRun: true })).toEqual({
      isWell: true,
      lines: [
        '2 members added',
        '0 members changed',
        '0 lines say what is so already',
        'Nothing was changed: this is what would be.',
      ],
    });
    expect(await names()).toEqual([]);
    expect((await run(table)).isWell).toBe(true);
    expect(await names()).toEqual(['Malia', 'Tāne']);
    expect((await run(table)).lines).toContain('2 lines say what is so already');
  });

  it('with faults changes nothing, and names their lines', async () => {
    const { isWell, lines } = await run('name,region\nHemi,APRALO\nNgaire,ATLANTIS');
    expect([isWell, lines]).toEqual([false, [expect.stringContaining('Line 3: “ATLANTIS”')]]);
    expect(await names()).not.toContain('Hemi');
  });

  it('refuses a file that is not UTF-8 or not there, and asks which of several groups is meant', async () => {
    await expect(run(Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xe9]))).rejects.toMatchObject({
      code: 'file_unreadable',
    });
    await stores.groups.put(group('Council'));
    await expect(run('name\nA')).rejects.toMatchObject({ code: 'group_not_found' });
    await expect(run('name\nA', { group: 'Nobody' })).rejects.toMatchObject({ code: 'group_not_found' });
    expect((await run('name\nA', { group: 'council', isDryRun: true })).isWell).toBe(true);
  });

  it('prints the roll so that it can be taken in again', async () => {
    await run('name,region,roles,listed\n=Hemi(),APRALO,chair|member,no', { group: 'Board' });
    let printed = '';
    const settings = readSettings({ MONGODB_URI: uri, DATA_DIR: folder });
    await exportRoll({ settings, group: 'Board', print: (text) => (printed += text) });
    expect(printed).toContain("'=Hemi(),APRALO,,,chair|member,no");
    expect((await run(printed, { group: 'Board' })).lines).toContain('0 members changed');
    await run(printed, { group: 'Council' });
    const [made] = (await stores.members.list(group('Council').id)).filter((one) => one.name === '=Hemi()');
    expect(made).toMatchObject({ region: 'APRALO', roles: ['chair', 'member'], listed: false });
  });

  it('takes issues in too, line by line, and prints them so that they can be taken in again', async () => {
    const table = 'id,title,percent\n1,Bylaws,50\n2,"=cmd|calc",';
    const shown = await run(table, { isDryRun: true, group: 'Board' });
    expect(shown.lines).toEqual([
      'Line 2: adds 1 Bylaws',
      'Line 3: adds 2 =cmd|calc',
      'Nothing was changed: this is what would be.',
    ]);
    expect(await stores.kept.issues.list(group('Board').id)).toEqual([]);
    expect((await run(table, { group: 'Board' })).isWell).toBe(true);
    let printed = '';
    const settings = readSettings({ MONGODB_URI: uri, DATA_DIR: folder });
    const print = (text: string) => {
      printed += text;
    };
    await printIssues({ settings, reader, group: 'Board', format: 'csv', print });
    expect(printed).toContain(`'=cmd|calc`);
    expect((await run(printed, { group: 'Board' })).lines).toEqual([
      '2 issues are so already',
      'The issues are as it says.',
    ]);
    const broken = await run(printed.replace(',50,', ',500,'), { group: 'Board' });
    expect([broken.isWell, broken.lines[0]]).toEqual([false, expect.stringMatching(/^Line 2: /)]);
  });
});
