import { spawnSync } from 'node:child_process';
import { findChromium } from '../browser/chromium.ts';

/**
 * Installs a Chromium where that can be done unasked: as root, from Debian's packages, as in a container. Elsewhere the
 * browser tests say what is missing.
 */
export function setup(): void {
  if (findChromium() !== undefined || process.getuid?.() !== 0 || !apt('--version')) return;
  process.stderr.write('Installing Chromium for the browser tests …\n');
  const installed = apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
  if (!installed) process.stderr.write('Chromium could not be installed.\n');
}

function apt(...args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-qq', ...args], { env, stdio: 'ignore' }).status === 0;
}
