import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { OfferedActView } from '#contract';
import { charts, ROLES, type Role } from '#process';
import { askedOf } from '../../apps/web/src/acts/asked.js';
import { emptyRecord, fieldsOf } from '../../apps/web/src/acts/fields.js';
import { describeWithChromium } from '../support/chromium.js';
import { answerFrom, answersFor, type Answers } from '../support/screens/answer-as.js';
import {
  actorOf,
  casesBegunBy,
  openingsFor,
  readForm,
  recordsBegunBy,
  type Beginning,
} from '../support/screens/beginnings.js';
import { imaginedCases, type ImaginedCase } from '../support/screens/imagined-cases.js';
import { actsOfRole } from '../support/screens/offering-states.js';
import { readPanel, type ShownAct } from '../support/screens/read-panel.js';
import { WebDesk } from '../support/web-desk.js';

/** Whoever has an act of any chart. */
const rolesWithActs = ROLES.filter((role) => charts.all().some((chart) => actsOfRole(chart, role).length > 0));

/** Whoever begins something by an act. */
const rolesThatBegin = ROLES.filter(
  (role) =>
    role !== 'system' &&
    charts
      .all()
      .some(({ definition: { acts } }) =>
        Object.values(acts).some(({ opens, roles }) => opens === true && roles.includes(role)),
      ),
);

/** What one begins where a letter leads and one's own tasks do, and nowhere for others: by the test that presses it. */
const PRESSED_ELSEWHERE: readonly (readonly [chartAndAct: string, spec: string, test: string])[] = [
  [
    'conflict INTERESTS_DECLARED',
    'web-declarations.e2e-spec.ts',
    'stands among the person’s own work, and is handed in where the letter leads',
  ],
];

/**
 * Every act of every chart has its button for each role that may perform it: on the case page, on the page of a declaration, or
 * where something is begun; and behind the button its form. What is walked are the charts and the permission table; what the
 * pages get are the API's own views of them.
 */
describeWithChromium('every act of every chart on the screens', () => {
  let desk: WebDesk;
  let page: Page;
  let all: readonly ImaginedCase[];
  let mine: readonly ImaginedCase[] = [];
  let reader: Role = 'coordinator';
  const answers = new Map<string, Answers>();
  /** Forms that have been opened: the same act asks the same in most versions, and of every role. */
  const opened = new Set<string>();
  const begun = new Set<string>();
  /** What has had its button, as `chart act role`: in a state that takes it, and where something is begun by it. */
  const pressed = { inStates: new Set<string>(), atBeginnings: new Set<string>() };

  beforeAll(async () => {
    desk = await WebDesk.open();
    all = imaginedCases(desk.api.clock.now());
    page = await desk.page('coordinator');
    await answerFrom(page, () => ({
      cases: answers,
      actor: mine[0]?.actor ?? actorOf(reader),
      openings: () => openingsFor(reader, desk.api.clock.now()),
    }));
  }, 60_000);
  afterAll(async () => desk.close());

  /** From page to page as a link inside the app goes; who is signed in is asked anew only when the document is loaded. */
  const go = (address: string): Promise<void> =>
    page.evaluate(`history.pushState({}, '', '${address}'); dispatchEvent(new PopStateEvent('popstate'))`);

  async function open({ aggregate: { id, profile }, details: { product } }: ImaginedCase): Promise<void> {
    const isDeclaration = profile.kind === 'conflict';
    await go(isDeclaration ? `/jav/${id}` : `/arenden/${id}`);
    if (isDeclaration) await page.locator('.crumbs', { hasText: new RegExp(`${product}$`) }).waitFor();
    else await page.locator('h1', { hasText: new RegExp(`^${product} `) }).waitFor();
    await page.locator('section.acts').locator('summary, .filters select').first().waitFor();
  }

  async function beginningFaults(one: Beginning): Promise<readonly string[]> {
    await go(one.address);
    const { send, fields } = await readForm(page, one.label);
    if (send !== one.label) return [`${one.chart} ${one.act} is sent by ${send}`];
    if (fields.length > 0 && startsWith(fields, one.asked ?? [])) return [];
    return [`${one.chart} ${one.act} asks ${JSON.stringify(fields)} and not ${JSON.stringify(one.asked)}`];
  }

  const buttonsMissing = (acts: readonly OfferedActView[], shown: readonly ShownAct[]): readonly OfferedActView[] => {
    const left = shown.map(({ button }) => button);
    return acts.filter(({ label }) => {
      const at = left.indexOf(label);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };

  it.each(rolesWithActs)(
    'are there for %s',
    async (role: Role) => {
      mine = all.filter((one) => one.role === role);
      answers.clear();
      const faults: string[] = [];
      for (const one of mine) answers.set(one.aggregate.id, answersFor(one, desk.api.clock.now()));
      await page.goto(`${desk.url}/hjalp`);
      for (const one of mine) {
        const { id, version } = one.chart.definition;
        const name = `${id}@${version} as ${role}`;
        one.acts.forEach((act) => pressed.inStates.add(`${id} ${act} ${role}`));
        const offered = (answers.get(one.aggregate.id)?.acts.acts ?? []).filter(({ act }) => one.acts.includes(act));
        const refused = offered.filter(({ allowed }) => !allowed);
        faults.push(...refused.map(({ act, whyNot }) => `${name}: ${act} is refused, ${whyNot?.sentence ?? ''}`));
        await open(one);
        const unseen = offered.filter((act) => !opened.has(formKey(act)));
        const shown = await readPanel(page, [...new Set(unseen.map(({ label }) => label))]);
        faults.push(...buttonsMissing(offered, shown).map(({ act }) => `${name}: ${act} has no button`));
        faults.push(...unseen.flatMap((act) => formFaults(act, shown).map((fault) => `${name}: ${act.act} ${fault}`)));
        unseen.forEach((act) => opened.add(formKey(act)));
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );

  it.each(rolesThatBegin)(
    'are there for %s where something is begun',
    async (role: Role) => {
      [mine, reader] = [[], role];
      const now = desk.api.clock.now();
      const [some] = all;
      if (some) answers.set(some.aggregate.id, answersFor(some, now));
      await page.goto(`${desk.url}/arenden/nytt`);
      const cases = casesBegunBy(role, now);
      await page
        .locator(cases.length > 0 ? '.ways-in a' : '.empty')
        .first()
        .waitFor({ state: 'attached' });
      const ways = await page
        .locator('.ways-in a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(new Set(ways)).toEqual(new Set(cases.map(({ address }) => address)));
      const faults: string[] = [];
      const records = recordsBegunBy(role, some?.aggregate.id ?? '').filter((one) => !isPressedElsewhere(one));
      for (const one of [...cases, ...records]) {
        const key = `${one.address} ${JSON.stringify(one.asked)}`;
        pressed.atBeginnings.add(`${one.chart} ${one.act} ${role}`);
        // What a case is begun by asks the same of every role; a record's page is another for who may not.
        if (one.asked === null || !begun.has(key)) faults.push(...(await beginningFaults(one)));
        begun.add(key);
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );

  it('leave nothing out', () => {
    const elsewhere = new Set(PRESSED_ELSEWHERE.map(([chartAndAct]) => chartAndAct));
    for (const [, spec, test] of PRESSED_ELSEWHERE)
      expect(readFileSync(new URL(spec, import.meta.url), 'utf8')).toContain(`it('${test}'`);
    const started = new Set(charts.all().flatMap((chart) => startedActs(chart.definition.root)));
    const missing = charts.all().flatMap((chart) => {
      const { id, acts } = chart.definition;
      const met = new Set(ROLES.flatMap((role) => actsOfRole(chart, role)));
      return Object.entries(acts).flatMap(([act, { roles, opens }]) =>
        roles
          .filter((role) => role !== 'system')
          .flatMap((role) => {
            const name = `${id} ${act} ${role}`;
            const isBegun = pressed.atBeginnings.has(name) || elsewhere.has(`${id} ${act}`);
            if (opens === true && !isBegun) return [`${name} begins nothing`];
            // What no state but the first one takes is done for people by the act of another chart that starts it.
            const isStarted = !met.has(act) && started.has(`${id} ${act}`);
            return isBegun || isStarted || pressed.inStates.has(name) ? [] : [name];
          }),
      );
    });
    expect(missing).toEqual([]);
  });

  it('have all been opened once', () => {
    const walked = new Set(
      all.flatMap(
        ({
          chart: {
            definition: { id },
          },
          acts,
        }) => acts.map((act) => `${id} ${act}`),
      ),
    );
    expect(new Set([...opened].map((key) => key.split('\n')[0])).size).toBe(walked.size);
    expect(walked.size).toBeGreaterThan(400);
  });
});

const isPressedElsewhere = ({ chart, act }: Beginning): boolean =>
  PRESSED_ELSEWHERE.some(([chartAndAct]) => chartAndAct === `${chart} ${act}`);

const formKey = ({ chart, act, factsSchema }: OfferedActView): string =>
  `${chart} ${act}\n${JSON.stringify(factsSchema)}`;

/** What is wrong with the form of an act, as far as its schema says. */
function formFaults({ label, factsSchema }: OfferedActView, shown: readonly ShownAct[]): readonly string[] {
  const fields = fieldsOf(factsSchema);
  const asked = askedOf(fields, emptyRecord(fields)).map((field) => field.label);
  const forms = shown.flatMap(({ button, form }) => (button === label && form ? [form] : []));
  if (forms.length === 0) return ['opens no form'];
  if (forms.some((form) => form.send === label && startsWith(form.fields, asked))) return [];
  return [`opens a form that asks ${JSON.stringify(forms[0]?.fields)} and not ${JSON.stringify(asked)}`];
}

const startsWith = (shown: readonly string[], asked: readonly string[]): boolean =>
  asked.every((label, at) => shown[at] === label || shown[at] === `${label} (valfritt)`);

/** First acts of what charts begin, as `chart act`; read out of the definitions, wherever an effect stands in them. */
function startedActs(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { type, chart, act } = { type: null, chart: null, act: null, ...part };
  const own = type === 'start' ? [`${String(chart)} ${String(act)}`] : [];
  return [...own, ...Object.values(part).flatMap((inner) => startedActs(inner))];
}
