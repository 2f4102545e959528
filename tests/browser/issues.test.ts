import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, vi } from 'vitest';
import { startPenholder } from '../../src/main/start.ts';
import { readSettings } from '../../src/settings.ts';
import { describeIssueJourney, type SeenFile } from '../contracts/issue-journey.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { hasChromium, launch } from './chromium.ts';
import { openAs } from './playground-page.ts';

const { uri } = freshDatabase();

describe.skipIf(!hasChromium())('issues in the playground', () => {
  describeIssueJourney('adapters/web', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'penholder-issues-'));
    const settings = readSettings({ MONGODB_URI: uri, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' });
    const running = await startPenholder({ settings, reader: { language: 'en', timeZone: 'UTC' }, print: () => {} });
    const browser = await launch();
    const { url } = running;
    const admin = await openAs(browser, { url, persona: 'keahi' });
    const malia = await openAs(browser, { url, persona: 'malia' });
    const alone = await openAs(browser, { url, persona: 'malia', channel: 'direct' });
    const who = { admin, malia } as const;
    const messages = ({ page }: { page: Page }) => page.locator('article.from-bot');
    /** What comes is a message, or a form that opens. */
    async function type(by: 'admin' | 'malia', line: string): Promise<string> {
      const { page, say } = who[by];
      const [seen, dialog] = [messages(who[by]), page.locator('dialog[open]')];
      const before = await seen.count();
      await say(line);
      const came = async () => (await dialog.count()) > 0 || (await seen.count()) > before;
      await vi.waitUntil(came, { timeout: 10_000 });
      return seen.last().innerText();
    }

    return {
      type,
      async fill(by, line, values) {
        await type(by, line);
        const dialog = who[by].page.getByRole('dialog');
        for (const [name, value] of Object.entries(values)) await dialog.locator(`[name="${name}"]`).fill(value);
        await dialog.locator('button[type=submit]').click();
        await dialog.waitFor({ state: 'hidden' });
      },
      press: (label) => messages(admin).getByRole('button', { name: label }).last().click(),
      say: (text) => malia.say(text),
      channel: async () => (await messages(malia).allInnerTexts()).join('\n'),
      alone: async () => (await messages(alone).allInnerTexts()).join('\n'),
      files: () => filesOf(admin.page),
      async nextMorning() {
        for (const move of ['day', 'hour', 'hour']) {
          const moved = admin.page.waitForResponse(/playground\/clock/);
          await admin.page.locator(`[data-clock=${move}]`).click();
          expect((await moved).status()).toBe(200);
        }
      },
      async stop() {
        expect([admin, malia, alone].flatMap(({ complaints }) => complaints)).toEqual([]);
        await browser.close();
        await running.stop();
        await rm(dataDir, { recursive: true, force: true });
      },
    };
  });
});

/** The files that the page offers, which carries them in their addresses. */
async function filesOf(page: Page): Promise<SeenFile[]> {
  const links = page.locator('article a[download]');
  const found = await links.evaluateAll((all) =>
    all.map((one) => [one.getAttribute('download'), one.getAttribute('href')]),
  );
  return found.map(([name, href]) => {
    const content = /base64,(.*)/.exec(href ?? '')?.[1] ?? '';
    return { name: name ?? '', start: Buffer.from(content, 'base64').toString('latin1').slice(0, 2) };
  });
}
