import type { Page, Route } from 'playwright-core';
import type { Actor } from '#casework';
import {
  caseCourse,
  conflictView,
  signedInView,
  type CaseCourse,
  type ConflictView,
  type OpeningActList,
} from '#contract';
import { ChartRegistry, definitions, isCaseKind, type ChartDefinition } from '#process';
import { toCaseView } from '../../../apps/api/src/cases/case-view.js';
import { toActList } from '../../../apps/api/src/cases/offered-acts.js';
import { mandateLabel, rightsOf } from '../../../apps/api/src/sign-in/session-view.js';
import type { ImaginedCase } from './imagined-cases.js';

/** The charts with guards that always hold: whose act it is stays, what a case must have come to does not. */
const open = new ChartRegistry(
  definitions.map((definition): ChartDefinition => ({
    ...definition,
    rules: Object.fromEntries(
      Object.entries(definition.rules).map(([name, rule]) => [name, { ...rule, check: () => null }]),
    ),
  })),
);

/** What the API says of an imagined case, by the API's own makers of views. */
export function answersFor({ aggregate, details, actor }: ImaginedCase, now: Date) {
  const caller = { actor, locale: 'sv' as const, root: '/app/api' };
  return {
    // What is no case has no case page, but one of its own.
    view: isCaseKind(aggregate.profile.kind) ? toCaseView({ details, main: null }, caller, now) : null,
    declaration: details.mainChart === 'conflict' ? declarationOf(details) : null,
    acts: toActList(open, aggregate, undefined, caller, now),
    course: courseOf(details),
  };
}

export type Answers = ReturnType<typeof answersFor>;

/** The road is not what is looked at: a case that nothing has happened to yet. */
function courseOf({ mainInstanceId, mainChart, mainVersion }: ImaginedCase['details']): CaseCourse {
  return caseCourse.parse({
    processLabel: 'Påhittad process',
    chart: mainChart,
    version: mainVersion,
    instanceId: mainInstanceId,
    inForce: null,
    steps: [],
    tracks: [],
    tasks: [],
    closedAreas: [],
    counts: { entries: 0, inferred: 0 },
    _links: [],
  });
}

const declarationOf = ({ id, mainInstanceId, product }: ImaginedCase['details']): ConflictView =>
  conflictView.parse({
    id,
    instanceId: mainInstanceId,
    personId: id,
    personName: product,
    assignment: 'evaluation',
    assignmentLabel: 'Utvärdering',
    form: 'member',
    formLabel: 'Ledamot eller medarbetare',
    state: 'declared',
    stateLabel: 'Lämnad',
    since: '2026-02-02',
    dueOn: null,
    cases: [],
    declaredFor: [],
    statements: [],
    _links: [],
  });

const EMPTY = { _meta: { totalRecords: 0, page: 1, limit: 100, count: 0 }, _links: [] };

/** Whom the app takes the reader for, and what there is for them to open. */
export interface ImaginedDesk {
  readonly cases: ReadonlyMap<string, Answers>;
  readonly actor: Actor;
  /** What they may begin; asked for when the page asks. */
  readonly openings: () => OpeningActList;
}

/**
 * Imagined cases have no outcomes. Said in the page itself: each of 1,500 forms asks, and a question that is caught on its way and
 * answered from outside costs more than the form.
 */
const NO_PREVIEWS = `{
  const asked = window.fetch;
  window.fetch = (what, how) => /\\/act-previews$/.test(what)
    ? Promise.resolve(new Response('{}', { status: 404, headers: { 'content-type': 'application/json' } }))
    : asked.call(window, what, how);
}`;

/** Answers a page's requests about who is signed in and about imagined cases; everything else reaches the real API. */
export async function answerFrom(page: Page, desk: () => ImaginedDesk): Promise<void> {
  await page.addInitScript(NO_PREVIEWS);
  await page.route('**/app/session', async (route) => {
    const answer = await route.fetch();
    const { csrfToken, ...signedIn } = signedInView.parse(await answer.json());
    const { actor } = desk();
    const mandates = actor.mandates.map((mandate) => ({ ...mandate, label: mandateLabel(mandate, 'sv') }));
    await route.fulfill({ response: answer, json: { ...signedIn, csrfToken, mandates, rights: rightsOf(actor) } });
  });
  await page.route('**/app/api/opening-acts', (route) => route.fulfill({ json: desk().openings() }));
  await page.route(/\/app\/api\/conflicts\/[0-9a-f-]{36}$/, (route) => {
    const declaration = desk().cases.get(route.request().url().slice(-36))?.declaration;
    return declaration ? route.fulfill({ json: declaration }) : route.continue();
  });
  await page.route('**/app/api/documents?*', (route) => route.fulfill({ json: { documents: [], ...EMPTY } }));
  await page.route('**/app/api/cases/**', (route) => {
    const [, id = '', what] = /\/cases\/([^/?]+)(?:\/([^?]+))?/.exec(route.request().url()) ?? [];
    return fulfilled(route, desk().cases.get(id) ?? null, what);
  });
}

function fulfilled(route: Route, answers: Answers | null, what: string | undefined): Promise<void> {
  if (answers === null) return route.continue();
  if (what === undefined && answers.view) return route.fulfill({ json: answers.view });
  if (what === 'acts') return route.fulfill({ json: answers.acts });
  if (what === 'course') return route.fulfill({ json: answers.course });
  if (what === 'journal-entries') return route.fulfill({ json: { entries: [], ...EMPTY } });
  return route.fulfill({ status: 404, json: {} });
}
