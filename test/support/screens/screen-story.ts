import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { actList, performedAct, type OfferedActView } from '#contract';
import { createDataSource } from '#persistence';
import type { ChartId, JsonRecord } from '#process';
import { fieldsOf } from '../../../apps/web/src/acts/fields.js';
import { openUseCases } from '../../../apps/worker/src/use-cases.js';
import { openAct } from '../fill-form.js';
import { morningOf } from '../opinion-case.js';
import type { WebDesk } from '../web-desk.js';
import { fillFacts } from './fill-facts.js';

/** An act of somebody, with what they know besides what the form itself asks for. */
export interface ScreenAct {
  readonly by: string;
  readonly chart: ChartId;
  readonly act: string;
  readonly facts?: JsonRecord;
  /** The day it happened, when that is not today. */
  readonly on?: string;
}

/** A case whose every act is performed on its page by the person whose turn it is; days go by the virtual clock. */
export class ScreenStory {
  private pages = new Map<string, Page>();
  private last: string | null = null;
  /** Who has acted, for what a journey shows at its end. */
  readonly performed: string[] = [];

  private constructor(
    readonly desk: WebDesk,
    readonly caseId: string,
  ) {}

  /** @param opening  the body of the request that opens the case */
  static async begins(desk: WebDesk, by: string, opening: object): Promise<ScreenStory> {
    const opened = await desk.api.ask(by, 'POST', '/cases', { body: opening });
    expect([opened.statusCode, opened.statusCode === 201 ? null : opened.json()]).toEqual([201, null]);
    return new ScreenStory(desk, performedAct.parse(opened.json()).caseId);
  }

  /** Time goes on; what has passed by then is fired, as by a worker. Sessions end meanwhile, so everybody signs in anew. */
  async on(day: string): Promise<void> {
    for (const page of this.pages.values()) await page.close();
    this.pages = new Map();
    this.desk.api.clock.set(morningOf(day));
    const source = createDataSource(this.desk.api.databaseUrl, { role: 'ordna_app', poolMax: 2 });
    await source.initialize();
    const { fireDeadlines } = openUseCases(source, this.desk.api.clock);
    for (let left = true; left;) {
      const { fired, failed } = await fireDeadlines.run(500);
      if (failed[0]) throw failed[0].error;
      left = fired > 0;
    }
    await source.destroy();
  }

  /** Presses the act on the case page, fills in its form and sends it. */
  async does({ by, chart, act, facts = {}, on }: ScreenAct): Promise<void> {
    const page = await this.pageOf(by);
    const offered = await this.offered(by, chart, act);
    const form = await openAct(page, offered.label);
    if (!form) throw new Error(`${act} has no button for ${by}`);
    const fields = fieldsOf(offered.factsSchema);
    const needed = fields.flatMap(({ name, required }) =>
      required ? [[name, offered.factsExample[name] ?? null]] : [],
    );
    await fillFacts(form, fields, { ...Object.fromEntries(needed), ...facts });
    if (on !== undefined) await form.locator('input[aria-label="Datum"]').fill(on);
    await form.getByRole('button', { name: offered.label, exact: true }).click();
    await this.isDone(page, form, offered.label);
    this.performed.push(`${by}: ${act}`);
  }

  private async isDone(page: Page, form: Locator, label: string): Promise<void> {
    const done = page.locator('section.acts .said', { hasText: `Klart: ${label}` });
    const fault = form.locator('.faultbox');
    await done.or(fault).first().waitFor();
    if (await fault.isVisible()) throw new Error(`${label}: ${await fault.innerText()}`);
  }

  async offered(by: string, chart: ChartId, act: string): Promise<OfferedActView> {
    const answer = await this.desk.api.ask(by, 'GET', `/cases/${this.caseId}/acts`);
    const { acts } = actList.parse(answer.json());
    const found = acts.find((one) => one.chart === chart && one.act === act && one.allowed);
    if (found) return found;
    const known = acts.find((one) => one.chart === chart && one.act === act);
    throw new Error(`${act} is not possible for ${by}: ${known?.whyNot?.sentence ?? 'no state takes it'}`);
  }

  /** The case page as it is now: a page that has just followed an act of its own stands as it is, any other is opened anew. */
  private async pageOf(user: string): Promise<Page> {
    const known = this.pages.get(user);
    const page = known ?? (await this.desk.page(user));
    if (known === undefined || this.last !== user) await page.goto(`${this.desk.url}/arenden/${this.caseId}`);
    this.pages.set(user, page);
    this.last = user;
    return page;
  }
}
