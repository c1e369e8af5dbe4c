import { DEMO_PERSONS } from '#network';
import { rests } from '../at-rest.js';
import { KeyboardReader } from '../keyboard-reader.js';
import type { WebDesk } from '../web-desk.js';

const MOST_MS = 10_000;

/** Somebody opens a page of the app, signs in by keys alone at the embedded provider, and comes to where they wanted. */
export async function signsInByKeys(desk: WebDesk, user: string, to: string): Promise<KeyboardReader> {
  const name = DEMO_PERSONS.find(({ subject }) => subject === user)?.name;
  if (name === undefined) throw new Error(`Nobody is called ${user}`);
  const page = await desk.strangersPage();
  page.setDefaultTimeout(MOST_MS);
  const reader = new KeyboardReader(page);
  await page.goto(`${desk.url}${to}`);
  await page.waitForURL(/\/interaction\//);
  await reader.to('Sök på namn, roll eller region');
  await reader.type(name);
  await reader.press('Enter');
  await page.waitForURL(/[?&]q=/);
  await reader.follow(name);
  await page.waitForURL(`${desk.url}${to}`);
  await page.locator('main h1').first().waitFor();
  await rests(page);
  return reader;
}
