import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Keeps a picture of a page under the folder that ORDNA_PICTURES names; without it nothing is kept. For looking at pages by eye. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['ORDNA_PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
