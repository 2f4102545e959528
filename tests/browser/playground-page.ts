import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** Somebody at the playground's page: what they do, in their own words. */
export interface Persona {
  readonly page: Page;
  /** Whatever the browser complained of: errors of scripts, breaches of the policy, warnings of the console. */
  readonly complaints: readonly string[];
  /** Types a line and sends it. */
  say(text: string): Promise<void>;
  /** Presses the button of this name in the newest message that holds `words`. */
  press(button: string, words?: string): Promise<void>;
  /** The newest message that holds `words`. */
  message(words: string): Locator;
  /** Becomes somebody else, or goes to another channel. */
  as(persona: string, channel?: string): Promise<void>;
  /** Resolves when the bot is through with all that was sent from here: answers that come of it are on the page. */
  through(): Promise<void>;
  leave(): Promise<void>;
}

/** Opens the page in a browser profile of its own. */
export async function openAs(
  browser: Browser,
  {
    url,
    persona,
    channel = 'cpwg',
    ...options
  }: BrowserContextOptions & { url: string; persona: string; channel?: string },
): Promise<Persona> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (said) => {
    // a server that is away on purpose, or refuses a file, is the tests' own doing
    const isMeant = /net::ERR_|503|400/;
    if (['error', 'warning'].includes(said.type()) && !isMeant.test(said.text())) complaints.push(said.text());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      // arrives as an error of the page
      setTimeout(() => {
        throw new Error(`policy: ${violatedDirective} ${blockedURI}`);
      });
    });
  });
  const message = (words: string) => page.locator('article', { hasText: words }).last();
  const as = async (who: string, where = channel) => {
    await page.goto(`${url}/?as=${who}&in=${where}`);
  };
  await as(persona);
  return {
    page,
    complaints,
    message,
    as,
    async say(text) {
      await page.getByRole('textbox').first().fill(text);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
    },
    async press(button, words = '') {
      await message(words).getByRole('button', { name: button }).click();
    },
    async through() {
      await page.waitForFunction(() => {
        const held = Object.entries(sessionStorage).filter(([key]) => key.startsWith('penholder.outbox.'));
        return !document.querySelector('form[aria-busy=true]') && held.every(([, items]) => items === '[]');
      });
    },
    leave: () => context.close(),
  };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong with a page as it stands, one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/** By how many pixels a page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const log = document.getElementById('log');
    const inLog = log ? log.scrollWidth - log.clientWidth : 0;
    return Math.max(document.documentElement.scrollWidth - document.documentElement.clientWidth, inLog);
  });
}
