import type { Locator } from 'playwright-core';
import { BODY } from './body-work.js';
import type { WebDesk } from './web-desk.js';

/** Somebody at the steering group’s page, with what a dialog there says. */
export async function atBody(desk: WebDesk, user: string) {
  const page = await desk.page(user);
  await page.goto(`${desk.url}/moten/organ/${BODY}`);
  const dialog = page.getByRole('dialog');
  const said = (words: string): Locator => page.getByRole('status').filter({ hasText: words });
  return {
    page,
    dialog,
    button: (name: string | RegExp): Locator =>
      page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }),
    /** That it is done is said, and the dialog is gone. */
    done: async (words: string): Promise<void> => {
      await said(words).waitFor();
      await dialog.waitFor({ state: 'detached' });
    },
    /** A fault stands at its field, which has the focus. */
    told: async (words: string | RegExp, label: string | RegExp): Promise<void> => {
      const field = dialog.locator('.field').filter({ has: page.getByLabel(label) });
      await field.locator('.fault').filter({ hasText: words }).waitFor();
      await field.getByLabel(label).and(page.locator(':focus')).waitFor();
    },
  };
}
