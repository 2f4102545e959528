import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Running, startPenholder } from '../src/main/start.ts';
import { readSettings } from '../src/settings.ts';
import { launch } from '../tests/browser/chromium.ts';

/** `npm run screenshot`: the picture of README.md, taken of a real playground after a short story. */
const FILE = path.join(import.meta.dirname, 'images', 'playground.png');
const QUESTION = 'Publish the engagement metrics every quarter?';
/** Persons of the sample and the position that each one takes, by its place among the buttons. */
const VOTES = { malia: 0, kouame: 0, florine: 1, itzel: 0, waverly: 3 } as const;

async function openAs(browser: Browser, running: Running, person: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${running.url}/?as=${person}&in=cpwg`);
  return page;
}

async function say(page: Page, text: string): Promise<void> {
  const box = page.locator('#line');
  await box.fill(text);
  await box.press('Enter');
  await page.locator('#outbox > *').waitFor({ state: 'detached' });
}

const pollIn = (page: Page) => page.locator('article.from-bot', { hasText: QUESTION }).first();

/** Takes away what only this person sees and what holds the text: the picture is of what matters. */
async function dismiss(page: Page, text: string): Promise<void> {
  const message = page.locator('article.only-you', { hasText: text });
  await message.locator('[data-dismiss]').click();
  await message.waitFor({ state: 'detached' });
}

async function tell(browser: Browser, running: Running): Promise<void> {
  const chair = await openAs(browser, running, 'ottilie');
  await say(chair, '/issue ask how far are the working groups?');
  await chair.locator('article.from-bot').waitFor();
  await say(chair, `/poll consensus "${QUESTION}" closes:2d`);
  await dismiss(chair, 'Poll 1 is open');
  await dismiss(chair, '/poll consensus');
  for (const [person, place] of Object.entries(VOTES)) {
    const page = await openAs(browser, running, person);
    await pollIn(page).getByRole('button').nth(place).click();
    await page.locator('article.only-you').first().waitFor();
    await page.close();
  }
  await pollIn(chair).getByText('5 of 8 have voted').waitFor();
  await chair.screenshot({ path: FILE });
}

const dataDir = await mkdtemp(path.join(tmpdir(), 'penholder-screenshot-'));
const settings = readSettings({ DATA_DIR: dataDir, PORT: '0', PLAYGROUND: 'on', LOG_LEVEL: 'error' });
const print = (text: string) => process.stdout.write(`${text}\n`);
const running = await startPenholder({ settings, reader: { language: 'en', timeZone: 'UTC' }, print });
try {
  const browser = await launch();
  await tell(browser, running).finally(() => browser.close());
  print(FILE);
} finally {
  await running.stop();
  await rm(dataDir, { recursive: true, force: true });
}
