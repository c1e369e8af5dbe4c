import type { Page } from 'playwright-core';
import { rowId } from '#casework';
import { signId } from '#mail';
import type { Locale } from '#messages';
import { DEMO_PERSONS } from '#network';
import { FollowersPg, SigningKeysPg } from '#persistence';
import type { TestApi } from './api.js';
import { schemeFaults } from './schemes.js';
import { tooWide } from './web-desk.js';

/** What is wrong with a page that the server writes, in light and dark. */
export async function serverPageFaults(page: Page, name: string): Promise<readonly string[]> {
  const width = page.viewportSize()?.width ?? 0;
  const wide = await tooWide(page);
  const headings = await page.locator('h1').count();
  const faults = [
    ...(wide > 0 ? [`${wide} px too wide`] : []),
    ...(headings === 1 ? [] : [`${headings} headings of the first order`]),
  ];
  faults.push(...(await schemeFaults(page, `${name}-${width}`)));
  return faults.map((fault) => `${name}, ${width} px: ${fault}`);
}

/** Where letters lead who follows a case, and who gets digests: to confirm, and to end. Written in a language. */
export async function pagesOfLetters(
  { app, clock }: TestApi,
  locale: Locale,
): Promise<readonly (readonly [name: string, path: string])[]> {
  const keys = app.get(SigningKeysPg);
  const id = rowId();
  const asked = { id, caseId: null, address: `${locale}.${id}@exempel.example`, locale };
  await app.get(FollowersPg).ask(asked, clock.now());
  const person = DEMO_PERSONS.find(({ subject }) => subject === 'contact-person-12')?.id ?? '';
  return [
    ['confirm-following', `/oppet/folj/bekrafta/${signId(await keys.keyFor('follow-confirm'), id)}`],
    ['end-following', `/oppet/folj/avsluta/${signId(await keys.keyFor('follow-end'), id)}`],
    ['end-digests', `/brev/avsluta/${signId(await keys.keyFor('unsubscribe'), person)}`],
    ['leads-nowhere', `${locale === 'sv' ? '' : '/en'}/oppet/folj/bekrafta/x`],
    ['digests-lead-nowhere', '/brev/avsluta/x'],
  ];
}
