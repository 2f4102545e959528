import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where a Chromium is: CHROMIUM_PATH, else the usual places. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...usualPlaces].find((path) => path !== undefined && existsSync(path));
}

/**
 * Whether browser tests can run. Without a Chromium they are left out, and that is said aloud; under CI=true that is an
 * error, so that nobody takes a green run without them for a whole one.
 */
export function hasChromium(): boolean {
  if (findChromium() !== undefined) return true;
  const said = 'No Chromium found: set CHROMIUM_PATH or install one.';
  if (process.env.CI === 'true') throw new Error(`${said} Under CI the browser tests must run.`);
  process.stderr.write(`\n*** BROWSER TESTS LEFT OUT. ${said} ***\n\n`);
  return false;
}

/** A headless Chromium with a profile of its own that talks to nobody by itself. */
export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium');
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
