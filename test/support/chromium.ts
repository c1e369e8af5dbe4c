import { type Browser, chromium } from 'playwright-core';
import { describeWith, findProgram, type Need } from './needs.js';

const CHROMIUM: Need = { program: 'chromium', install: 'apt-get install chromium' };

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
  return findProgram(CHROMIUM.program) !== null;
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
  const executablePath = findProgram(CHROMIUM.program);
  if (executablePath === null) throw new Error(`chromium is not installed: ${CHROMIUM.install}`);
  return chromium.launch({ executablePath, args: [...FLAGS], headless: true });
}
