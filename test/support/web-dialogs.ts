import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DEMO_PERSONS } from '#network';
import { rests } from './at-rest.js';
import { BODY } from './body-work.js';
import type { Furniture } from './furnished.js';

const WEB = 'apps/web/src';
const OFFICE = 'coordinator';
const CONTACT = 'contact-person-12';

/** A dialog of the app: the file that draws it, who meets it where, and how it is opened, in whatever language. */
export interface ShownDialog {
  readonly file: string;
  readonly user: string;
  readonly address: (at: Furniture) => string;
  readonly open: (page: Page) => Promise<void>;
}

const byButton =
  (name: RegExp) =>
  async (page: Page): Promise<void> =>
    page.getByRole('button', { name }).first().click();

const byKeys =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

/** All of the work list is chosen, and something is done with it. */
const byBulk = (button: number) => async (page: Page) => {
  if ((await page.locator('.bulk').count()) === 0) await byButton(/^(?:Välj alla|Choose all)/)(page);
  await page.locator('.bulk button').nth(button).click();
};

async function takesBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^(?:Ändra yttrandet|Change the opinion)$/ }).click();
  await byButton(/^(?:Ta tillbaka yttrandet|Take the opinion back)$/)(page);
}

async function reminds(page: Page): Promise<void> {
  await page.locator('tbody tr').first().waitFor();
  await byKeys('j', 'x', 'p')(page);
}

const task = ({ task: id }: Furniture): string => `/uppgifter/${id}`;
const person = (): string =>
  `/natverket/${DEMO_PERSONS.find(({ subject }) => subject === 'contact-person-13')?.id ?? ''}`;
const bodyPage = (): string => `/moten/organ/${BODY}`;
const SECRETARY = 'atmp-secretary';
const cases = (): string => '/arenden?sok=rundmedel';

/** Whoever adds a dialog names it here; the last one of a person ends what can be done on the page. */
export const DIALOGS: readonly ShownDialog[] = [
  { file: 'keys/key-help.tsx', user: OFFICE, address: cases, open: byKeys('?') },
  {
    file: 'pages/work-list/view-bar.tsx',
    user: OFFICE,
    address: cases,
    open: byButton(/^(?:Spara vyn|Save the view)$/),
  },
  { file: 'pages/work-list/assign-dialog.tsx', user: OFFICE, address: cases, open: byBulk(0) },
  { file: 'pages/work-list/bulk-act-dialog.tsx', user: OFFICE, address: cases, open: byBulk(1) },
  {
    file: 'palette/palette.tsx',
    user: OFFICE,
    address: ({ caseId }) => `/arenden/${caseId}`,
    open: byKeys('Control+k'),
  },
  { file: 'pages/rounds/remind-dialog.tsx', user: OFFICE, address: ({ round }) => `/rundor/${round}`, open: reminds },
  { file: 'pages/network/person-data.tsx', user: OFFICE, address: person, open: byButton(/^(?:Radera|Erase the)/) },
  {
    file: 'pages/network/absence-dialog.tsx',
    user: OFFICE,
    address: person,
    open: byButton(/^(?:Anmäl frånvaro|Report an absence)$/),
  },
  { file: 'pages/network/person-contact.tsx', user: OFFICE, address: person, open: byButton(/^(?:Rätta|Correct)$/) },
  {
    file: 'pages/network/person-login.tsx',
    user: OFFICE,
    address: person,
    open: byButton(/^(?:Ge en inloggning|Give a|Give another sign-in)/),
  },
  {
    file: 'pages/network/revoke-login.tsx',
    user: OFFICE,
    address: person,
    open: byButton(/^(?:Ta bort en inloggning|Take a sign-in away)$/),
  },
  {
    file: 'pages/network/person-mandates.tsx',
    user: OFFICE,
    address: person,
    open: (page) => page.locator('.with-act button').first().click(),
  },
  {
    file: 'pages/network/appoint-dialog.tsx',
    user: OFFICE,
    address: () => '/natverket?region=12',
    open: byButton(/^(?:Utse|Appoint)/),
  },
  {
    file: 'pages/network/company-dialog.tsx',
    user: OFFICE,
    address: () => '/natverket/foretag',
    open: byButton(/^(?:Nytt företag|New company)$/),
  },
  {
    file: 'pages/network/end-account.tsx',
    user: OFFICE,
    address: () => '/natverket/konton',
    open: byButton(/^(?:Avsluta|End) Exempelsystemet/),
  },
  {
    file: 'pages/operation/change-limit.tsx',
    user: OFFICE,
    address: () => '/drift',
    open: byButton(/^(?:Ändra|Change): /),
  },
  {
    file: 'pages/operation/change-reminders.tsx',
    user: OFFICE,
    address: () => '/drift/paminnelser',
    open: byButton(/^(?:Ändra|Change): /),
  },
  { file: 'pages/bodies/goal-dialogs.tsx', user: SECRETARY, address: bodyPage, open: byButton(/^(?:Sätt|Set) /) },
  {
    file: 'pages/bodies/goal-dialogs.tsx',
    user: SECRETARY,
    address: bodyPage,
    open: byButton(/^(?:Följ upp|Follow up)/),
  },
  {
    file: 'pages/bodies/advice-dialogs.tsx',
    user: SECRETARY,
    address: bodyPage,
    open: byButton(/^(?:Lämna|Give) /),
  },
  {
    file: 'pages/bodies/watch-dialogs.tsx',
    user: SECRETARY,
    address: bodyPage,
    open: byButton(/^(?:Avsluta bevakningen|End the watch) /),
  },
  {
    file: 'pages/bodies/occasion-dialogs.tsx',
    user: SECRETARY,
    address: bodyPage,
    open: byButton(/^(?:Ändra tillfället|Change the occasion)/),
  },
  {
    file: 'pages/bodies/meeting-dialogs.tsx',
    user: SECRETARY,
    address: bodyPage,
    open: byButton(/^(?:Planera ett möte|Plan a meeting)$/),
  },
  { file: 'pages/tasks/decline.tsx', user: CONTACT, address: task, open: byButton(/^(?:Avböj|Decline)$/) },
  {
    file: 'pages/tasks/opinion/new-question.tsx',
    user: CONTACT,
    address: task,
    open: byButton(/^(?:Ny delfråga|New question)$/),
  },
  {
    file: 'pages/tasks/opinion/other-ways.tsx',
    user: CONTACT,
    address: task,
    open: byButton(/^(?:Anmäl jäv|Declare a conflict of interest)$/),
  },
  { file: 'pages/tasks/opinion/submit.tsx', user: CONTACT, address: task, open: byKeys('Control+Enter') },
  {
    file: 'session/time-left.tsx',
    user: CONTACT,
    address: task,
    open: (page) => page.clock.fastForward('26:00'),
  },
  {
    file: 'pages/tasks/opinion/other-ways.tsx',
    user: 'contact-person-20',
    address: ({ answered }) => `/uppgifter/${answered}/kvitto`,
    open: takesBack,
  },
];

/** Files that draw a dialog of their own, as their source says. */
export const filesWithDialogs = (): readonly string[] =>
  readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && !SHARED.includes(name))
    .filter((name) => /<(?:ModalDialog|DialogForm|ModalOverlay)\b/.test(readFileSync(join(WEB, name), 'utf8')));

/** What dialogs are made of. */
const SHARED: readonly string[] = ['parts/modal.tsx', 'parts/modal-dialog.tsx', 'pages/network/dialog-form.tsx'];

/** Opens a dialog and waits until it is whole. */
export async function showDialog(page: Page, { open }: ShownDialog): Promise<void> {
  await open(page);
  await page.getByRole('dialog').waitFor();
  await rests(page);
}

export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
