import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startPenholder } from '../../src/main/start.ts';
import { readSettings } from '../../src/settings.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { hasChromium, launch } from './chromium.ts';
import { accessibilityFaults, overflowOf } from './playground-page.ts';

const { uri } = freshDatabase();

describe.skipIf(!hasChromium())('the playground, from its first line to a poll’s result', () => {
  let running: Running;
  let browser: Browser;
  let dataDir: string;
  const printed: string[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'penholder-tour-'));
    const settings = readSettings({ MONGODB_URI: uri, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' });
    const reader = { language: 'en', timeZone: 'UTC' } as const;
    running = await startPenholder({ settings, reader, print: (text) => printed.push(text) });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function openAs(person: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${running.url}/?as=${person}&in=cpwg`);
    return page;
  }

  async function say(page: Page, text: string): Promise<void> {
    const box = page.getByRole('textbox').or(page.getByRole('combobox')).first();
    await box.fill(text);
    await box.press('Enter');
  }

  const poll = (page: Page, title: string) => page.locator('article.from-bot', { hasText: title });

  it('says where it runs and with what', () => {
    expect(printed.join('\n')).toContain(running.url);
    expect(printed.join('\n')).toContain('8 issues, 3 meetings');
  });

  it('lets a chair open a poll, members of two regions vote and change, and shows the result to all', async () => {
    const chair = await openAs('ottilie');
    const kouame = await openAs('kouame');
    const itzel = await openAs('itzel');
    await say(chair, '/poll consensus "Publish the metrics every quarter?" closes:2d');

    const inFrench = poll(kouame, 'Publish the metrics every quarter?').first();
    await inFrench.getByRole('button').first().click();
    await poll(itzel, 'Publish the metrics every quarter?').first().getByRole('button').nth(3).click();
    await expect.poll(() => poll(chair, '2 of 8 have voted').count()).toBeGreaterThan(0);

    await poll(itzel, 'Publish the metrics every quarter?').first().getByRole('button').nth(1).click();
    await expect.poll(() => poll(chair, 'Can live with it').first().innerText()).toMatch(/Oppose\s+0/);

    await say(chair, '/poll close 1');
    await chair.getByRole('button', { name: 'Close it now' }).click();
    await expect.poll(() => poll(chair, 'Result of poll 1').innerText()).toContain('Nobody objects');
    await expect.poll(() => poll(kouame, 'Publish the metrics').count()).toBe(2);
    await expect.poll(() => inFrench.getByRole('button').count()).toBe(0);

    const [poll1, decisions] = await poll(chair, 'Result of poll 1').getByRole('link').all();
    const page = await browser.newPage();
    await page.goto((await poll1?.getAttribute('href')) ?? '');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      'Poll 1: Publish the metrics every quarter?',
    );
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link').last().click();
    await expect.poll(() => page.context().pages().at(-1)?.url()).toBe(await decisions?.getAttribute('href'));
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await overflowOf(page)).toBe(0);
    await Promise.all([chair, kouame, itzel, page].map((one) => one.close()));
  }, 60_000);

  it('moves its clock to the next post: the talking points of ICANN68, an hour before it starts', async () => {
    const member = await openAs('waverly');
    await member.getByRole('button', { name: 'To the next post' }).click();
    await expect.poll(() => poll(member, 'Talking points: ICANN68').count(), { timeout: 15_000 }).toBe(1);
    // ICANN68 begins with its first day in Kuala Lumpur, at 16:00 UTC
    await expect.poll(() => member.locator('#clock').getAttribute('datetime')).toMatch(/^2020-06-21T15:0/);
    await member.close();
  }, 60_000);

  it.each([
    ['/isue list', 'There is no command “isue”. Did you mean /issue?'],
    ['/issue status 17', 'There is no issue “17”. There are: 16 Metrics; 13 O&E Dashboard'],
    ['/poll consensus "never closed', 'A quote is opened and not closed'],
    ['/poll consensus "Too late?" closes:2020-01-01', 'A poll cannot close in the past'],
    ['/poll consensus "Why?" closes:soonish', 'is not a time that I understand'],
  ])('answers %s with one clear line', async (typed, line) => {
    const page = await openAs('ottilie');
    await say(page, typed);
    await expect.poll(() => page.locator('article.error').last().innerText()).toContain(line);
    await page.close();
  });
});
