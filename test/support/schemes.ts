import type { Page } from 'playwright-core';
import { keepPicture } from './pictures.js';
import { axeFaults, contrastFaults } from './web-desk.js';

/**
 * What axe finds wrong in light and dark: all rules in the light, and in the dark those about colours, since a theme changes nothing
 * else (contrast.spec).
 *
 * @param name  of the pictures, where they are kept
 */
export async function schemeFaults(page: Page, name: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await keepPicture(page, `${name}-${colorScheme}`);
    const found = await (colorScheme === 'light' ? axeFaults(page) : contrastFaults(page));
    faults.push(...found.map((one) => `${colorScheme}: ${one}`));
  }
  return faults;
}
