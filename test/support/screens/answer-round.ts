import type { Page } from 'playwright-core';
import { taskPage } from '#contract';
import type { OpinionCase } from '../opinion-case.js';
import type { WebDesk } from '../web-desk.js';

interface GivenAnswer {
  readonly stance: 'yes' | 'no';
  /** The button by which it is given; another one when the last day has passed. */
  readonly by: 'Lämna yttrande' | 'Lämna yttrande för sent';
  /** How wide the window is, in pixels. */
  readonly width?: number;
}

/** A task of the opinion of a region, whoever asks. @returns its id */
export async function taskOf({ api, id }: OpinionCase, user: string, opinion: string): Promise<string> {
  const listed = taskPage.parse((await api.ask(user, 'GET', '/tasks?limit=100')).json());
  const found = listed.tasks.find(({ caseId, instanceId }) => caseId === id && instanceId === opinion);
  if (!found) throw new Error(`${user} has no task for the opinion`);
  return found.id;
}

/** A region's contact person answers on the page of their task and comes to the receipt, which stays open. */
export async function answersOnScreen(
  desk: WebDesk,
  at: OpinionCase,
  region: string,
  { stance, by, width = 1440 }: GivenAnswer,
): Promise<Page> {
  const user = `contact-person-${region}`;
  const page = await desk.page(user, { width });
  await page.goto(`${desk.url}/uppgifter/${await taskOf(at, user, at.opinion(region))}`);
  await page.locator(`label:has(#stance-${stance})`).click();
  await page.locator('label:has(#criterion-1)').click();
  await page.locator('#reason-1').fill('Svår sjukdom utan annan behandling.');
  await page.locator('#decided-by').fill('Hälso- och sjukvårdsdirektören');
  await page.getByRole('button', { name: by, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: by, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /Yttrandet är inlämnat|efter sista dagen/ }).waitFor();
  return page;
}
