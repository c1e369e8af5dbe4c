import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { OfferedActView } from '#contract';
import { charts, ROLES, type ActDefinition, type Role } from '#process';
import { askedOf } from '../../apps/web/src/acts/asked.js';
import { emptyRecord, fieldsOf } from '../../apps/web/src/acts/fields.js';
import { describeWithChromium } from '../support/chromium.js';
import { answerFrom, answersFor, type Answers } from '../support/screens/answer-as.js';
import { imaginedCases, runsOnCases, type ImaginedCase } from '../support/screens/imagined-cases.js';
import { actsOfRole, firstActs } from '../support/screens/offering-states.js';
import { readPanel, type ShownAct } from '../support/screens/read-panel.js';
import { WebDesk } from '../support/web-desk.js';

/** Whoever has an act that is met on a case. */
const rolesWithActs = ROLES.filter((role) =>
  charts.all().some((chart) => runsOnCases(chart) && actsOfRole(chart, role).length > 0),
);

/**
 * Every act of every chart has its button on the case page for each role that may perform it, and behind the button
 * its form. What is walked are the charts and the permission table; what the page gets are the API's own views of them.
 */
describeWithChromium('every act of every chart on the screens', () => {
  let desk: WebDesk;
  let page: Page;
  let all: readonly ImaginedCase[];
  let mine: readonly ImaginedCase[] = [];
  const answers = new Map<string, Answers>();
  /** Forms that have been opened: the same act asks the same in most versions, and of every role. */
  const opened = new Set<string>();

  beforeAll(async () => {
    desk = await WebDesk.open();
    all = imaginedCases(desk.api.clock.now()).filter(({ chart }) => runsOnCases(chart));
    page = await desk.page('coordinator');
    await answerFrom(page, () => ({ cases: answers, mandates: mine[0]?.actor.mandates ?? [] }));
  }, 60_000);
  afterAll(async () => desk.close());

  /** From page to page as a link inside the app goes; who is signed in is asked anew only when the document is loaded. */
  async function open({ aggregate: { id, profile } }: ImaginedCase): Promise<void> {
    await page.evaluate(`history.pushState({}, '', '/arenden/${id}'); dispatchEvent(new PopStateEvent('popstate'))`);
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${profile.product} `) }).waitFor();
    await page.locator('section.acts').locator('summary, .filters select').first().waitFor();
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

  it('leave out what nobody meets, and nothing else', () => {
    const begun = new Set(charts.all().flatMap((chart) => startedActs(chart.definition.root)));
    const unexplained = charts.all().flatMap((chart) =>
      firstActs(chart)
        .filter((act) => !isBegun(chart.definition.acts[act]) && !begun.has(`${chart.definition.id} ${act}`))
        .map((act) => `${chart.definition.id}@${chart.definition.version} ${act}`),
    );
    expect(unexplained).toEqual([]);
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

/** What opens a case has a page of its own; what the system also begins, by a function of another chart, it begins for people. */
const isBegun = (act: ActDefinition | undefined): boolean =>
  act?.opens === true || act?.roles.includes('system') === true;

/** First acts of what charts begin, as `chart act`; read out of the definitions, wherever an effect stands in them. */
function startedActs(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { type, chart, act } = { type: null, chart: null, act: null, ...part };
  const own = type === 'start' ? [`${String(chart)} ${String(act)}`] : [];
  return [...own, ...Object.values(part).flatMap((inner) => startedActs(inner))];
}
