import { type Browser, chromium } from 'playwright-core';
import { describeWith, findNeed, type Need } from './needs.js';

/**
 * Debian's Chromium. Its build without windows draws the same pages by the same engine for less processor time
 * (docs/benchmarks.md), so it is taken where it is found.
 */
const CHROMIUM: Need = {
  program: 'chromium',
  rather: 'chromium-headless-shell',
  install: 'apt-get install chromium',
};

/** No network of its own, no graphics card, and no sandbox: tests also run as root in a container, on our own pages only. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function chromiumAvailable(): boolean {
  return findNeed(CHROMIUM) !== null;
}

/** `describe` for suites that need a browser. */
export function describeWithChromium(name: string, suite: () => void): void {
  describeWith(CHROMIUM, name, suite);
}

/**
 * Starts the system's Chromium with a profile of its own, which goes when the browser is closed. A context each
 * (`browser.newContext()`) keeps people apart as separate cookie jars do.
 *
 * @throws Error  when Chromium is missing; `describeWithChromium` keeps such suites from running
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findNeed(CHROMIUM);
  if (executablePath === null) throw new Error(`chromium is not installed: ${CHROMIUM.install}`);
  return chromium.launch({ executablePath, args: [...FLAGS], headless: true });
}
