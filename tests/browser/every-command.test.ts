import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe } from 'vitest';
import { startPenholder } from '../../src/main/start.ts';
import { readSettings } from '../../src/settings.ts';
import { everyCommandIsAnswered, type Trial, type Trier } from '../contracts/every-command.ts';
import { CHOICE } from '../contracts/situations.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { hasChromium, launch } from './chromium.ts';
import { openAs, type Persona } from './playground-page.ts';

const { uri } = freshDatabase();

describe.skipIf(!hasChromium())('the playground’s page', () => {
  everyCommandIsAnswered({ name: 'the page', alone: ({ name }) => `/${name}`, open });
});

/** Messages that are watched: an answer is among the newest. */
const WATCHED = 30;

/** At the page of the whole bot: Ottilie, who is the chair, and Keahi, who administers. */
async function open(): Promise<Trial> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'penholder-walk-'));
  const settings = readSettings({ MONGODB_URI: uri, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' });
  const reader = { language: 'en', timeZone: 'UTC' } as const;
  const running = await startPenholder({ settings, reader, print: () => {} });
  const browser = await launch();
  const ottilie = await openAs(browser, { url: running.url, persona: 'ottilie' });
  let complaints = 0;
  return {
    people: { admin: trierOf(ottilie) },
    faults() {
      const fresh = ottilie.complaints.slice(complaints);
      complaints += fresh.length;
      return fresh;
    },
    async stop() {
      await browser.close();
      await running.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function trierOf(persona: Persona): Trier {
  const { page, through } = persona;
  const article = (id: string) => page.locator(`article[data-id=${JSON.stringify(id)}]`);
  const dialog = page.locator('dialog[open]');
  let tries = 0;

  return {
    async type(line) {
      await persona.say(line);
      await through();
    },
    async look() {
      const read = await page.evaluate((watched) => {
        const all = [...document.querySelectorAll<HTMLElement>('article.from-bot')].slice(-watched);
        return all.map((one): [string, string] => {
          const card = one.querySelector('.card');
          const forms = [...(card?.querySelectorAll('dialog') ?? [])].map(({ textContent }) => textContent ?? '');
          return [one.dataset.id ?? '', forms.reduce((text, form) => text.replace(form, ''), card?.textContent ?? '')];
        });
      }, WATCHED);
      return new Map(read);
    },
    async pressable(message) {
      const card = article(message).locator('.card');
      const buttons = await card.locator('button[data-token]:enabled').allTextContents();
      const choices = await card
        .locator('.choice select')
        .evaluateAll((selects) =>
          selects.map((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent ?? ''),
        );
      return [...buttons.map((words) => words.trim()), ...choices.map((words) => `${CHOICE}${words.trim()}`)];
    },
    async press(message, words) {
      const card = article(message).locator('.card');
      const choice = card.locator('.choice', { hasText: words.slice(CHOICE.length) }).first();
      const control = words.startsWith(CHOICE)
        ? choice.locator('[data-choose]')
        : card.getByRole('button', { name: words }).first();
      await control.click();
      await through();
    },
    async form() {
      return page.evaluate(() => {
        const shown = document.querySelector('dialog[open]');
        if (!shown) return undefined;
        const inputs = [...shown.querySelectorAll<HTMLInputElement>('input, textarea, select')];
        return { asks: inputs.map(({ name }) => name), says: shown.textContent ?? '' };
      });
    },
    async send(values) {
      const needed = await dialog.evaluate((shown) =>
        [...shown.querySelectorAll<HTMLInputElement>(':is(input, textarea, select):invalid')].map(({ name }) => name),
      );
      // other words each time: an answer that takes the place of an equal one would not be seen
      tries += 1;
      const tried = needed.map((name) => [name, `As it was tried: ${tries}`] as const);
      for (const [name, value] of Object.entries({ ...Object.fromEntries(tried), ...values })) {
        const input = dialog.locator(`[name="${name}"]`);
        const kind = await input.evaluate((one) => (one as HTMLInputElement).type);
        if (kind === 'file')
          await input.setInputFiles({ name: value, mimeType: 'text/plain', buffer: Buffer.from('As it was tried') });
        else if (kind === 'select-one')
          await input.selectOption({ value }).catch(() => input.selectOption({ index: 1 }));
        else await input.fill(value.replaceAll('|', '\n'));
      }
      await dialog.locator('[type=submit]').click();
      await through();
    },
    async close() {
      // at once: an answer may close it meanwhile
      await page.evaluate(() => document.querySelector<HTMLElement>('dialog[open] footer [data-close]')?.click());
    },
  };
}
