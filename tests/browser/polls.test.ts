import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startPenholder } from '../../src/main/start.ts';
import { readSettings } from '../../src/settings.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { createStores, type Stores } from '../../src/storage/mongo/stores.ts';
import { documentsOnPlatform } from '../contracts/documents-on-platform.ts';
import { pollsOnPlatform } from '../contracts/polls-on-platform.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { hasChromium, launch } from './chromium.ts';
import { accessibilityFaults, openAs, type Persona } from './playground-page.ts';

const { uri } = freshDatabase();

describe.skipIf(!hasChromium())('every kind of poll in the playground', () => {
  let running: Running;
  let browser: Browser;
  let chair: Persona;
  let stores: Stores;
  let dataDir: string;
  const undo: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'penholder-polls-'));
    const settings = readSettings({ MONGODB_URI: uri, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' });
    running = await startPenholder({ settings, reader: { language: 'en', timeZone: 'UTC' }, print: () => {} });
    const connection = await connectMongo(uri);
    stores = createStores(connection);
    browser = await launch();
    undo.push(
      () => browser.close(),
      () => connection.close(),
      () => running.stop(),
    );
    chair = await openAs(browser, { url: running.url, persona: 'ottilie' });
  });
  afterAll(async () => {
    for (const one of undo) await one();
    await rm(dataDir, { recursive: true, force: true });
  });

  const dialog = () => chair.page.getByRole('dialog');

  pollsOnPlatform(() => ({
    polls: stores.polls,
    type: (line) => chair.say(line),
    press: (question, label) =>
      chair.page
        .locator('article.from-bot', { hasText: `: ${question}` })
        .first()
        .getByRole('button', { name: new RegExp(`^${label.replace(/[^\w ]/g, '\\$&')}`) })
        .click(),
    async fill(entries) {
      for (const { name, value = '' } of entries) {
        const field = dialog().locator(`[name="${name}"]`);
        const isMenu = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
        await (isMenu ? field.selectOption(value) : field.fill(value));
      }
      await dialog().locator('button[type=submit]').click();
    },
    read: async () => (await chair.page.locator('article.from-bot').allInnerTexts()).join('\n'),
    pictures: () => chair.page.locator('article.from-bot img').count(),
  }));

  documentsOnPlatform(() => ({
    async type(line) {
      await chair.page.evaluate(() => document.querySelector<HTMLElement>('dialog[open] [data-close]')?.click());
      await chair.say(line);
    },
    press: (label) => chair.page.getByRole('button', { name: label }).last().click(),
    async send(name, buffer) {
      await dialog().locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
      await dialog().locator('button[type=submit]').click();
    },
    read: async () => (await chair.page.locator('article.from-bot').allInnerTexts()).join('\n'),
    async files() {
      const links = await chair.page
        .locator('a[download]')
        .evaluateAll((all) =>
          all.map((one) => ({ name: one.getAttribute('download'), href: one.getAttribute('href') })),
        );
      return links.map(({ name, href }) => ({
        name: name ?? '',
        bytes: Buffer.from(href?.split(';base64,')[1] ?? '', 'base64'),
      }));
    },
  }));

  it('what was chosen stays while another field is mended, and is named there; the form is told to who cannot see it', async () => {
    await chair.say('/poll vote');
    const file = dialog().getByLabel('Document');
    await file.setInputFiles({ name: 'kept.txt', mimeType: 'text/plain', buffer: Buffer.from('Kept') });
    await dialog().locator('[name=question]').fill('Kept on the page?');
    await dialog().locator('[name=closes]').fill('never');
    await dialog().locator('button[type=submit]').click();
    await dialog().getByText('kept.txt is chosen').waitFor();
    expect(await accessibilityFaults(chair.page)).toEqual([]);
    await file.setInputFiles([]);
    await dialog().locator('[name=closes]').fill('7d');
    await dialog().locator('button[type=submit]').click();
    await chair.page.getByText('Documents: kept.txt (TXT, 4 bytes)').waitFor();
  });

  it('the browser complained of nothing in all that', () => {
    expect(chair.complaints).toEqual([]);
  });
});
