import { describe, expect, it } from '@jest/globals';
import { AtmpStory } from '../support/story/atmp-story.js';
import { FIXED_PARTS, NOMINATION, REASONS } from '../support/story/facts.js';
import {
  chair,
  company,
  contact,
  coordinator,
  evaluator,
  negotiator,
  preparer,
  scanner,
} from '../support/story/people.js';
import { inStory, type Story } from '../support/story/story.js';
import { advancedTherapy } from '../support/story/world.js';

const carT = advancedTherapy('Kymrelexa', 'Akut lymfatisk leukemi');
const YES = { ...FIXED_PARTS, outcome: 'should-use', reasons: REASONS };

async function isNominated(story: Story, of = carT): Promise<AtmpStory> {
  const { caseId } = await story.opens(contact('12'), 'atmp-case', of, 'NOMINATED', NOMINATION);
  return new AtmpStory(story, caseId, of);
}

/** In cooperation, authorised and evaluated: what is left is what only an advanced therapy needs. */
async function isEvaluated(story: Story, of = carT): Promise<AtmpStory> {
  const therapy = await isNominated(story, of);
  await therapy.isIncluded('2018-03-15');
  await therapy.isAuthorised({ submittedOn: '2017-03-06', opinionOn: '2018-01-25', grantedOn: '2018-03-12' });
  await therapy.dossierIsAccepted('2018-09-03');
  await therapy.isEvaluated({ from: '2018-09-10', publishedOn: '2018-12-03' });
  return therapy;
}

describe('an advanced therapy on its whole way', () => {
  it('from the first signal to fifteen years after the last treated patient, long after the cooperation has ended', () =>
    inStory('2016-02-01', async (story) => {
      const signal = { substance: 'tisagenlexa', indication: carT.indication, source: 'database' };
      const opened = await story.opens(scanner, 'horizon-item', carT, 'SIGNAL_RECORDED', signal);
      const therapy = new AtmpStory(story, opened.caseId, carT);
      await therapy.as(scanner).does('CRITERIA_SCORED', {
        criteria: [{ criterion: 'innovative-treatment', met: true, reason: 'Ny princip.' }],
        phase: 'phase-3',
        relevantInSweden: true,
      });
      await therapy.as(scanner).does('PASS', { groups: ['Hematologi'] });
      await story.on('2016-03-01');
      await therapy.as(scanner).does('EXPERTS_WEIGHED', { result: 'selected', reason: 'Angeläget.' });
      await therapy.as(scanner).does('REPORT_STARTED');
      await therapy.as(scanner).does('SEND_TO_EXPERTS', { draft: 'utkast' });
      await therapy.as(coordinator).does('APPROVE_REPORT');
      await therapy.as(coordinator).does('DELIVER_REPORT');
      expect((await therapy.instance()).chart).toBe('atmp-case');
      await therapy.regionsAnswer();
      await therapy.at('opinion-round').as(coordinator).does('CLOSE_ROUND');
      await therapy.at('opinion-round').as(coordinator).does('COMPILE_ROUND');
      await therapy.councilDecides('inclusion', { outcome: 'included' }, { on: '2016-05-19' });
      expect(await therapy.tasksOf('coordinator')).toEqual(
        expect.arrayContaining([
          'judge-gmo',
          'link-hospital-exemption',
          'name-follow-up-register',
          'name-patient-selection',
          'name-treatment-centre',
          'settle-classification',
          'settle-manufacturing-role',
        ]),
      );

      await therapy.as(coordinator).does('CLASSIFICATION_REQUESTED');
      expect(await therapy.dueOn('classification')).toBe('2016-07-18');
      await story.on('2016-07-04');
      const classified = { atmpClass: 'gene-therapy', classifiedBy: 'EMA/CAT', reference: 'CAT 2016' };
      await therapy.as(coordinator).does('CLASSIFIED', classified);
      await therapy.as(preparer).does('MANUFACTURING_ROLE_SET', { role: 'hospital-part-of-chain' });
      await therapy.as(preparer).does('GMO_JUDGED', { verdict: 'contained-use' });
      await therapy.isAuthorised({ submittedOn: '2016-06-06', opinionOn: '2016-06-28', grantedOn: '2016-07-01' });
      await therapy.dossierIsAccepted('2016-08-01');
      await therapy.isEvaluated({ from: '2016-08-08', publishedOn: '2016-11-01' });
      await therapy.isDrafted();
      const item = await therapy.isDeliberated('recommendation', { on: '2017-02-16' });
      const refusal = () => item.as(chair).isRefused('DECIDE', YES);
      expect((await refusal()).code).toBe('no-treatment-centre');
      await therapy.as(contact('12')).does('CENTRE_NAMED', { region: '12', name: 'Skånes universitetssjukhus' });
      expect((await refusal()).code).toBe('patient-selection-undecided');
      await therapy.as(chair).does('SELECTION_SET', { body: 'treatment-council', owner: 'Behandlingsrådet' });
      expect((await refusal()).code).toBe('register-not-confirmed');
      await therapy.as(preparer).does('REGISTER_NAMED', { register: 'EBMT', years: 15 });
      await therapy.as(coordinator).does('REGISTER_CONFIRMED', { confirmedBy: 'Registerhållaren' });
      await item.as(chair).does('DECIDE', YES);
      await therapy.isDispatched(item, '2017-02-23');
      await therapy.at('long-term-follow-up').expectState('planned');

      const skane = await therapy.regionFollows('12');
      expect(await skane.as(contact('12')).isRefused('PREPARATIONS_DONE')).toMatchObject({
        code: 'no-qualified-centre',
        facts: { region: '12' },
      });
      await therapy.centreIsAudited('12');
      expect((await therapy.centre('12').as(coordinator).isRefused('QUALIFIED')).code).toBe('no-quality-agreement');
      await story.on('2017-05-02');
      await therapy.agreementIsSigned('12', '2022-05-02');
      await therapy.centre('12').as(coordinator).does('QUALIFIED');
      await therapy.expectState('centres.available');
      await skane.as(contact('12')).does('PREPARATIONS_DONE');
      expect(await skane.as(contact('12')).isRefused('FIRST_USE')).toMatchObject({ code: 'centre-not-open' });
      expect((await therapy.centre('12').as(contact('12')).isRefused('CENTRE_OPENED')).code).toBe(
        'no-contained-use-routine',
      );
      await therapy.centreIsOpened('12');
      await therapy.centre('12').as(contact('12')).does('FIRST_TREATMENT');
      await skane.as(contact('12')).does('FIRST_USE');
      await skane.expectState('introduced');
      const longTerm = therapy.at('long-term-follow-up');
      await longTerm.expectContext({ startedOn: '2017-05-02', endsOn: '2032-05-02' });

      const blekinge = await therapy.regionFollows('10', '12');
      await blekinge.as(contact('10')).does('PREPARATIONS_DONE');
      await blekinge.as(contact('10')).does('FIRST_USE');
      const gotland = await therapy.regionFollows('09', '01');
      expect(await gotland.as(contact('09')).isRefused('PREPARATIONS_DONE')).toMatchObject({ facts: { region: '01' } });
      await gotland.as(contact('09')).does('UNITS_SET', {
        referralRegion: '12',
        paidUnder: 'national',
        agreementNeeded: false,
      });
      await gotland.expectContext({ referralRegion: '12', paidUnder: 'national' });
      await gotland.as(contact('09')).does('PREPARATIONS_DONE');

      await story.on('2018-05-02');
      const report = { cases: 12, treatedDuringYear: true };
      await longTerm.as(coordinator).does('LONG_TERM_REPORTED', report);
      await longTerm.expectContext({ endsOn: '2033-05-02', reports: 1 });
      const yearly = therapy.at('follow-up').as(coordinator);
      await yearly.does('PLAN_FOLLOW_UP', { measures: [{ measure: 'Antal behandlade', owner: 'CAR-T-gruppen' }] });
      await yearly.does('COLLECTION_STARTED');
      expect((await yearly.isRefused('REPORT_RECEIVED', { casesCounted: 3 })).code).toBe('facts-invalid');
      await yearly.does('REPORT_RECEIVED', { fewerThanFive: true });
      expect(await therapy.journal('FOLLOW_UP_REPORTED')).toHaveLength(1);
      await story.on('2018-11-26');
      await therapy.expectState('handling.reassessment');
      expect(await therapy.tasksOf('coordinator')).toContain('report-treatment-council');
      const counted = { from: '2017-05-02', to: '2018-11-01', cases: 3 };
      expect((await therapy.as(coordinator).isRefused('SELECTION_REPORTED', counted)).code).toBe('facts-invalid');
      await therapy.as(coordinator).does('SELECTION_REPORTED', { ...counted, cases: undefined, fewerThanFive: true });
      await therapy.councilDecides(
        'reassessment',
        { outcome: 'ended' },
        { on: '2018-12-13', dispatchedOn: '2018-12-20' },
      );
      await therapy.expectState('handling.ended');
      await skane.expectState('closed');
      await longTerm.expectState('running');

      await story.on('2022-05-03');
      await therapy.centre('12').expectState('going.agreement.expired', 'going.status.suspended');
      await longTerm.expectContext({ missedReports: 3 });
      await story.on('2033-05-02');
      await longTerm.expectState('running');
      await story.on('2033-05-03');
      await longTerm.expectState('done');
    }));
});

describe('what is no advanced therapy after all', () => {
  it('is handled as other medicines: no centre, no register and no years of follow-up', () =>
    inStory('2018-01-08', async (story) => {
      const therapy = await isEvaluated(story);
      await therapy.as(coordinator).does('CLASSIFIED', { atmpClass: 'cell-therapy', classifiedBy: 'Företaget' });
      await therapy.as(coordinator).does('CLASSIFIED', { atmpClass: 'not-atmp', classifiedBy: 'EMA/CAT' });
      await therapy.expectState('classification.notAtmp');
      await therapy.isDrafted();
      await therapy.councilDecides('recommendation', YES, { on: '2019-02-14', dispatchedOn: '2019-02-21' });
      await expect(therapy.at('long-term-follow-up').instance()).rejects.toThrow('The case has no');
      const skane = await therapy.regionFollows('12');
      await skane.as(contact('12')).does('PREPARATIONS_DONE');
      await skane.as(contact('12')).does('FIRST_USE');
    }));
});

describe('a payment by outcome', () => {
  it('is signed only when every centre that treats can deliver the data', () =>
    inStory('2018-01-08', async (story) => {
      const therapy = await isEvaluated(story);
      await therapy.as(preparer).does('MANUFACTURING_ROLE_SET', { role: 'company-only' });
      await therapy.as(preparer).does('GMO_JUDGED', { verdict: 'not-gmo' });
      await therapy.talksBegin('2019-01-17');
      const terms = {
        outcomeMeasured: 'Lever utan återfall efter ett år',
        dataSource: 'Kvalitetsregistret',
        reporter: 'Behandlande centrum',
        everyMonths: 12,
        missingDataRule: 'Räknas som återfall',
        endsOn: '2024-06-30',
        owners: [{ region: '12', owner: 'Avtalsenheten' }],
        threshold: 'hemlig',
        paymentRule: 'hemlig',
      };
      await therapy.as(negotiator).does('OUTCOME_PAYMENT_PROPOSED', terms);
      const verify = () => therapy.as(negotiator).isRefused('DATA_SOURCE_VERIFIED');
      expect((await verify()).code).toBe('no-centre-ready');
      for (const region of ['12', '14']) {
        await therapy.as(preparer).does('CENTRE_NAMED', { region, name: `Sjukhuset i ${region}` });
        await therapy.centreIsAudited(region);
        await therapy.centre(region).as(coordinator).does('QUALIFIED');
      }
      await therapy.centre('12').as(contact('12')).does('DATA_SOURCE_CONFIRMED', { dataSource: 'Kvalitetsregistret' });
      expect(await verify()).toEqual({ code: 'data-source-not-confirmed', facts: { regions: ['14'] } });
      await therapy.centre('14').as(contact('14')).does('DATA_SOURCE_CONFIRMED', { dataSource: 'Kvalitetsregistret' });
      await therapy.as(negotiator).does('DATA_SOURCE_VERIFIED');
      expect((await therapy.as(negotiator).isRefused('PAYMENT_SIGNED')).code).toBe('nothing-to-sign');
      await therapy.termsAreOpened('2019-03-04');
      expect(await therapy.as(negotiator).isRefused('PAYMENT_SIGNED')).toEqual({
        code: 'payment-owner-missing',
        facts: { regions: ['14'] },
      });
      await therapy.centre('14').as(contact('14')).does('DATA_SOURCE_LOST', { reason: 'Registret läggs ned.' });
      expect((await therapy.as(negotiator).isRefused('PAYMENT_SIGNED')).code).toBe('data-source-not-confirmed');
      await therapy.centre('14').as(coordinator).does('CENTRE_CLOSED', { reason: 'Kan inte rapportera.' });
      await therapy.as(negotiator).does('PAYMENT_SIGNED');
      expect((await therapy.as(negotiator).isRefused('PAYMENT_CHOSEN', { model: 'rebate' })).code).toBe(
        'payment-already-signed',
      );
      await therapy.as(negotiator).does('MEASURING_STARTED');
      expect(await therapy.dueOn('outcome-report')).toBe('2020-03-04');
      await story.on('2020-03-02');
      await therapy.as(negotiator).does('OUTCOME_REPORTED', { cases: 9 });
      await therapy.as(company(carT.company)).does('PAYMENT_DISPUTED', { reason: 'Två fall saknas.' });
      await therapy.as(negotiator).does('PAYMENT_SETTLED');
      await story.on('2024-07-02');
      await therapy.expectState('payment.outcomeBased.ended');
      expect(JSON.stringify(await therapy.journal('OUTCOME_PAYMENT_PROPOSED'))).not.toContain('hemlig');
    }));
});

describe('a gene-modified product on trial', () => {
  it('treats nobody before the review has ended well, and its two last days are shown', () =>
    inStory('2018-01-08', async (story) => {
      const therapy = await isNominated(story);
      await therapy.isIncluded('2018-03-15');
      await therapy.as(preparer).does('MANUFACTURING_ROLE_SET', { role: 'company-only' });
      await therapy.as(preparer).does('CENTRE_NAMED', { region: '03', name: 'Akademiska sjukhuset' });
      await therapy.centreIsAudited('03');
      await therapy.centre('03').as(coordinator).does('QUALIFIED');
      const open = () => therapy.centre('03').as(contact('03')).isRefused('CENTRE_OPENED');
      expect((await open()).code).toBe('gmo-not-judged');
      await therapy.as(preparer).does('GMO_JUDGED', { verdict: 'trial' });
      expect([await therapy.dueOn('gmo-referral'), await therapy.dueOn('gmo-review')]).toEqual([
        '2018-04-14',
        '2018-06-13',
      ]);
      expect((await open()).code).toBe('gmo-under-review');
      await therapy.as(scanner).does('GMO_REVIEW_DECIDED', { decision: 'refused' });
      await therapy.centre('03').expectState('going.status.suspended');
      await therapy.centre('03').expectContext({ suspendedBecause: 'gmo-refused' });
      await therapy.expectState('centres.sought');
      expect((await therapy.centre('03').as(coordinator).isRefused('REINSTATED')).code).toBe('gmo-refused');
      await therapy.as(preparer).does('GMO_JUDGED', { verdict: 'trial' });
      await therapy.as(scanner).does('GMO_REVIEW_DECIDED', { decision: 'approved' });
      await therapy.centre('03').as(coordinator).does('REINSTATED');
      await therapy.centreIsOpened('03');
      expect((await therapy.as(contact('12')).isRefused('CENTRE_NAMED', { region: '14', name: 'Annans' })).code).toBe(
        'another-regions-centre',
      );
      await therapy.as(evaluator).does('MA_SUBMITTED');
    }));
});
