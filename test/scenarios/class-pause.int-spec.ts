import { describe, expect, it } from '@jest/globals';
import { PerformAct, type Actor } from '#casework';
import { CaseStorePg, ClearancesPg, RecordsBesidePg, SettingsPg } from '#persistence';
import { charts } from '#process';
import { atOneMeeting, type CaseStory } from '../support/story/case-story.js';
import { given, type StoryFacts } from '../support/story/facts.js';
import { coordinator, negotiator } from '../support/story/people.js';
import { inStory, type Story } from '../support/story/story.js';
import { casesAreTold } from '../support/story/told-cases.js';
import { medicine } from '../support/story/world.js';

const CLASS = 'PD-(L)1-hämmare';
const ON_HOLD = 'hold.onHold';
const THREE_PARTY = {
  variant: 'three-party',
  regions: ['01'],
  companyAgrees: true,
  tlvAttends: true,
  proxies: [{ region: '01', document: 'fullmakt-01' }],
};

/** The council wants three-party talks about each, which have not begun. */
async function talksToCome(
  story: Story,
  products: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, CaseStory>>> {
  const all = await Promise.all(
    Object.entries(products).map(([product, indication]) => story.isNominated(medicine(product, indication))),
  );
  for (const one of all) await one.as(coordinator).does('ACCEPT_NOMINATION', { allRegionsAnswered: true });
  const decided = (kind: string, decision: StoryFacts) => all.map((of) => ({ of, kind, decision }));
  await atOneMeeting({ on: '2020-02-20' }, decided('inclusion', { outcome: 'included' }));
  const negotiate = { outcome: 'negotiate', negotiationReason: 'uncertainty' };
  await atOneMeeting({ on: '2020-03-19' }, decided('startNegotiation', negotiate));
  for (const one of all) await one.as(negotiator).does('VARIANT_CHOSEN', THREE_PARTY);
  return Object.fromEntries(all.map((one) => [one.of.product, one]));
}

/** Acts on a case of the class as the program has them: its cases are found beside it. */
function onClass(
  story: Story,
  { caseId }: CaseStory,
): (actor: Actor, act: string, facts?: StoryFacts) => Promise<void> {
  const { dataSource, clock } = story;
  const beside = new RecordsBesidePg(dataSource, new ClearancesPg(dataSource), clock);
  const cases = new CaseStorePg(dataSource);
  const performAct = new PerformAct(charts, cases, new SettingsPg(dataSource), clock, undefined, null, beside);
  return async (actor, act, facts = {}) => {
    await performAct.run(actor, { caseId, act, facts: given(facts) });
  };
}

describe('a class rests and is taken up again', () => {
  it('with the cases of its matrix that the pause concerns, each of which tells that its class is why', () =>
    inStory('2020-02-03', async (story) => {
      const lung = 'Lungcancer';
      const products = { Nivolexa: lung, Pembrolexa: lung, Durvalexa: lung, Avelexa: 'Melanom' };
      const {
        Nivolexa: toCome,
        Pembrolexa: underWay,
        Durvalexa: own,
        Avelexa: stranger,
      } = await talksToCome(story, products);
      if (!toCome || !underWay || !own || !stranger) throw new Error('A medicine is missing');
      await underWay.as(negotiator).does('GROUP_SET', {
        regionalMembers: ['01', '14'],
        purpose: 'precondition-for-recommendation',
      });
      await underWay.as(negotiator).does('TALKS_STARTED');
      await own.as(coordinator).does('HOLD', { reasonCode: 'capacity' });
      const rule = await story.opens(
        coordinator,
        'class-case',
        medicine(CLASS, 'Alla', { processVersion: 'CLASS_PDL1_2018' }),
        'CLASS_RULE_DRAFTED',
        {
          classCase: 'pd-l1',
          productClass: CLASS,
          members: ['nivolexa ', 'Pembrolexa', 'Durvalexa'].map((product) => ({ product, indication: lung })),
          placeInTherapyOwner: 'Nationella vårdprogramgruppen för lungcancer',
        },
      );
      const does = onClass(story, rule);

      await story.on('2020-03-23');
      await does(negotiator, 'PAUSE_CLASS', {
        concerns: 'three-party-talks-to-come',
        publicReason: 'Överläggningar som inte har börjat vilar.',
      });
      await rule.expectState('members.paused');
      for (let delivery = 1; delivery <= 2; delivery += 1) expect(await casesAreTold(rule)).toBe(3);
      await toCome.expectState(ON_HOLD);
      await toCome.expectContext({
        holdReason: 'class-wide',
        holdClass: rule.caseId,
        holdClassName: CLASS,
        holdPublicReason: 'Överläggningar som inte har börjat vilar.',
      });
      expect(await toCome.journal('CLASS_PAUSED')).toMatchObject([{ occurred: { date: '2020-03-23' } }]);
      expect(await toCome.dueOn('negotiation-group')).toBeNull();
      await own.expectContext({ holdReason: 'capacity', holdClass: null });
      for (const one of [underWay, stranger]) await one.expectState('hold.running');
      expect(await rule.as(coordinator).isRefused('PAUSE_CLASS', { concerns: 'all-cases' })).toMatchObject({
        code: 'not-in-this-state',
      });

      await story.on('2020-06-22');
      await does(coordinator, 'RESUME_CLASS');
      await casesAreTold(rule);
      await toCome.expectState('hold.running');
      await toCome.expectContext({ holds: [{ from: '2020-03-23', until: '2020-06-22' }], holdClass: null });
      await own.expectState(ON_HOLD);

      await does(coordinator, 'PAUSE_CLASS', { concerns: 'all-cases', until: '2020-09-01' });
      await casesAreTold(rule);
      for (const one of [toCome, underWay]) await one.expectState(ON_HOLD);
      await stranger.expectState('hold.running');
      await story.on('2020-09-02');
      await rule.expectState('members.running');
      for (const one of [toCome, underWay]) await one.expectState('hold.running');
    }));
});
