import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startPenholder } from '../../src/main/start.ts';
import { readSettings } from '../../src/settings.ts';
import { type PointsSeat, pointsOnPlatform } from '../contracts/points-on-platform.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { hasChromium, launch } from './chromium.ts';
import { openAs, overflowOf, type Persona } from './playground-page.ts';

const { uri } = freshDatabase();

describe.skipIf(!hasChromium())('the way of a talking point in the playground', () => {
  let running: Running;
  let browser: Browser;
  let dataDir: string;
  const personas: Persona[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'penholder-points-'));
    const settings = readSettings({ MONGODB_URI: uri, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' });
    running = await startPenholder({ settings, reader: { language: 'en', timeZone: 'UTC' }, print: () => {} });
    browser = await launch();
    for (const persona of ['ottilie', 'meherun', 'florine'])
      personas.push(await openAs(browser, { url: running.url, persona }));
    personas.push(await openAs(browser, { url: running.url, persona: 'ottilie', channel: 'direct' }));
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  function seatOf({ page, say }: Persona): PointsSeat {
    const dialog = page.getByRole('dialog');
    return {
      type: say,
      press: (label) =>
        page.locator('article.from-bot').getByRole('button', { name: label, exact: true }).last().click(),
      async fill(values) {
        for (const [name, value] of Object.entries(values)) {
          const field = dialog.locator(`[name="${name}"]`);
          await (name === 'language' ? field.selectOption(value) : field.fill(value));
        }
        await dialog.locator('button[type=submit]').click();
      },
      read: async () => (await page.locator('article.from-bot').allInnerTexts()).join('\n'),
    };
  }

  pointsOnPlatform(() => {
    const [chair, penholder, french, alone] = personas.map(seatOf) as [PointsSeat, PointsSeat, PointsSeat, PointsSeat];
    const { page } = personas[0] as Persona;
    return {
      chair,
      penholder,
      french,
      alone,
      // by whole hours, no fewer than are asked for
      async pass(hours) {
        for (let left = Math.ceil(hours); left > 0; left -= 1) {
          const moved = page.waitForResponse(/playground\/clock/);
          await page.locator('[data-clock=hour]').click();
          expect((await moved).status()).toBe(200);
        }
      },
      struck: async () => (await page.locator('article.from-bot s').allInnerTexts()).join('\n'),
    };
  });

  it('long points to choose from stay within the page', async () => {
    const [chair] = personas as [Persona];
    await chair.say('/points show meeting:icann68');
    await chair.message('Submitted: look at one').waitFor();
    await chair.page.setViewportSize({ width: 360, height: 740 });
    expect(await overflowOf(chair.page)).toBe(0);
  });

  it('the browser complained of nothing in all that', () => {
    expect(personas.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
