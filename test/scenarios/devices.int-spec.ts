import { describe, expect, it } from '@jest/globals';
import { answerOf, DeviceStory } from '../support/story/device-story.js';
import { chair, contact, coordinator, evaluator, preparer, procurer } from '../support/story/people.js';
import { inStory } from '../support/story/story.js';
import { device } from '../support/story/world.js';

const single = { object: 'product', members: ['Exablate Prime'] };

describe('a device that should be used', () => {
  it('7. MRgFUS: SHOULD_USE with national cooperation on equipment; the purchasing strategy is approved first', () =>
    inStory('2025-02-03', async (story) => {
      const mrgfus = await DeviceStory.isNominated(story, device('Exablate Prime', 'Svår essentiell tremor'), single, [
        { kind: 'programme-area', name: 'NPO nervsystemets sjukdomar' },
      ]);
      await mrgfus.isTakenIn('2025-03-20', { patientAssociation: 'Svensk förening för essentiell tremor' });
      await mrgfus.expectContext({ patientAssociation: 'Svensk förening för essentiell tremor' });
      expect(await mrgfus.notices('inclusion-decided')).toBe(1);
      expect(await mrgfus.tasksOf('procurer')).toEqual(['start-purchasing-strategy']);
      await mrgfus.isCeMarked();
      await mrgfus.isLegallyChecked('ok');
      await mrgfus.councilDecides('orderEvaluation', { outcome: 'order', assessor: 'tlv' }, { on: '2025-04-10' });
      await mrgfus.evaluationIsPublished('2025-10-06');
      await mrgfus.draftIsHeard();

      const item = await mrgfus.itemIsReady('2026-02-12');
      const yes = answerOf({
        outcome: 'should-use',
        modifiers: ['with-limits'],
        conditions: ['Erbjuds patienter med svår essentiell tremor som inte kan opereras.'],
        organisation: 'Regionerna samverkar nationellt om antalet behandlande enheter.',
      });
      expect(await item.as(chair).isRefused('DECIDE', yes)).toMatchObject({ code: 'purchasing-strategy-not-approved' });
      const purchase = await mrgfus.strategyIsApproved('procure');
      await item.as(chair).does('DECIDE', yes);
      await mrgfus.isDispatched(item, '2026-02-20');
      await mrgfus.expectContext({ outcome: 'should-use', publishedOn: '2026-02-20', strategy: 'procure' });
      await purchase.expectState('procurementStrategy');
      await mrgfus.at('review-clock').expectContext({ optional: true });
      expect(await mrgfus.tasksOf('coordinator')).not.toContain('sales-statistics');
      expect((await mrgfus.onBoard()).kind).toBe('medtech');
    }));

  it('9. Device with a data-protection fault: SHOULD_USE is refused, WAIT until it is fixed', () =>
    inStory('2022-02-07', async (story) => {
      const monitor = await DeviceStory.isNominated(story, device('Pulsmätaren', 'Förmaksflimmer'), {
        object: 'product',
      });
      await monitor.isTakenIn('2022-03-17');
      await monitor.isCeMarked();
      await monitor.strategyIsApproved('coordinate');
      await monitor.councilDecides('orderEvaluation', { outcome: 'order' }, { on: '2022-04-21' });
      await monitor.evaluationIsPublished('2022-08-22');
      await monitor.draftIsHeard();
      const item = await monitor.itemIsReady('2022-09-15');
      const yes = answerOf({ outcome: 'should-use' });
      expect(await item.as(chair).isRefused('DECIDE', yes)).toMatchObject({ code: 'legal-check-missing' });
      await monitor.isLegallyChecked('fault');
      await monitor.expectState('legalCheck.fault');
      for (const outcome of ['should-use', 'can-use', 'no-statement'])
        expect(await item.as(chair).isRefused('DECIDE', answerOf({ outcome, alternatives: ['Andra mätare'] }))).toEqual(
          { code: 'legal-fault', facts: { outcome } },
        );
      await monitor.councilDecides(
        'wait',
        { outcome: 'wait', conditions: ['Personuppgifterna stannar inom EU.'] },
        { on: '2022-09-29' },
      );
      await monitor.expectState('handling.included.interim.inForce');
      await story.on('2023-01-16');
      await monitor.as(preparer).does('FAULT_REMEDIED', { how: 'Uppgifterna lagras nu i Sverige.' });
      await monitor.expectState('legalCheck.remedied');
      await item.as(chair).does('DECIDE', yes);
      await monitor.isDispatched(item, '2023-01-23');
      await monitor.expectContext({ outcome: 'should-use', waitKind: null });
      await story.on('2024-01-08');
      await monitor.isLegallyChecked('fault');
      await monitor.expectState('handling.reassessment', 'legalCheck.fault');
      await monitor.expectContext({ outcome: 'should-use', reassessmentBecause: 'LEGAL_CHECKED' });
    }));

  it('29. CAN_USE on a device without any listed alternative is refused; for a medicine it is not asked', () =>
    inStory('2024-02-05', async (story) => {
      const pump = await DeviceStory.isNominated(story, device('Pumpen', 'Diabetes typ 1'), { object: 'product' });
      await pump.isTakenIn('2024-03-14');
      await pump.isCeMarked();
      await pump.isLegallyChecked('not-applicable');
      await pump.strategyIsApproved('none');
      await pump.councilDecides('orderEvaluation', { outcome: 'order' }, { on: '2024-04-11' });
      await pump.evaluationIsPublished('2024-08-19');
      await pump.draftIsHeard();
      const item = await pump.itemIsReady('2024-09-12');
      expect(await item.as(chair).isRefused('DECIDE', answerOf({ outcome: 'can-use' }))).toEqual({
        code: 'alternatives-missing',
        facts: {},
      });
      const unsaid = { outcome: 'can-use', alternatives: ['En annan pump'], noFollowUpBecause: undefined };
      expect(await item.as(chair).isRefused('DECIDE', answerOf(unsaid))).toMatchObject({ code: 'follow-up-unsaid' });
      await item.as(chair).does('DECIDE', answerOf({ outcome: 'can-use', alternatives: ['En annan pump'] }));
    }));
});

describe('an old group is taken out of use', () => {
  it('26. Disinvestment (weighted blankets): own review, DO_NOT_USE outside studies, phased out by regions; kept, revised, kept', () =>
    inStory('2020-01-20', async (story) => {
      const blankets = await DeviceStory.isNominated(
        story,
        device('Tyngdtäcken', 'Sömnbesvär'),
        { object: 'group', caseKind: 'disinvest' },
        [{ kind: 'network', name: 'Hjälpmedelschefernas nätverk' }],
      );
      await blankets.as(contact('14')).does('CO_NOMINATED', { senders: [{ kind: 'region', region: '14' }] });
      await blankets.isTakenIn('2020-03-19');
      const { senders } = await blankets.context();
      expect(senders).toHaveLength(3);
      await blankets.isCeMarked();
      await blankets.councilDecides(
        'waiveEvaluation',
        { outcome: 'waive', assessedBy: 'MTP-rådet' },
        { on: '2020-04-16' },
      );
      await blankets.draftIsHeard();
      const item = await blankets.itemIsReady('2020-10-15');
      const no = answerOf({
        outcome: 'do-not-use',
        refrainReason: 'insufficient-evidence',
        withException: [{ text: 'Inom ramen för studier.', decidedBy: 'Studiens huvudman' }],
      });
      expect(await item.as(chair).isRefused('DECIDE', no)).toMatchObject({ code: 'assessor-not-heard' });
      await blankets.as(preparer).does('ASSESSOR_OPINION', { opinion: 'Studierna visar ingen säker effekt.' });
      await item.as(chair).does('DECIDE', no);
      await blankets.isDispatched(item, '2020-10-22');

      const phaseOut = async (region: string, on: string, until: string): Promise<void> => {
        const place = blankets.region(region);
        await story.on(on);
        await place.as(contact(region)).does('ACKNOWLEDGE');
        const decision = { value: 'follow', body: 'Hälso- och sjukvårdsnämnden', diaryNumber: `HSN ${region}` };
        expect(await place.as(contact(region)).isRefused('REGIONAL_DECISION', decision)).toEqual({
          code: 'phase-out-has-no-end',
          facts: {},
        });
        await place.as(contact(region)).does('REGIONAL_DECISION', { ...decision, until });
        await place.expectState('phasingOut');
        expect(await blankets.dueOn('phase-out', place)).toBe(until);
      };
      await phaseOut('07', '2020-11-02', '2020-12-31');
      await story.on('2020-12-14');
      await blankets
        .as(contact('12'))
        .does('REGION_REQUESTS_REVIEW', { reason: 'Processen har fått kritik.', document: 'underlag-2' });
      await blankets.councilDecides(
        'reassessment',
        { outcome: 'stands' },
        { on: '2021-01-14', dispatchedOn: '2021-01-14' },
      );
      await blankets.expectContext({ outcome: 'do-not-use', keptOn: '2021-01-14' });
      await blankets.region('07').as(contact('07')).does('PHASED_OUT');
      await blankets.region('07').expectState('phasedOut');
      await phaseOut('12', '2021-02-01', '2022-06-30');

      await story.on('2022-05-02');
      await blankets.as(coordinator).does('NEW_EVIDENCE', {
        reason: 'En grupp om beprövad erfarenhet har lämnat sin rapport.',
        document: 'underlag-2',
      });
      await blankets.councilDecides('reassessment', { outcome: 'revise' }, { on: '2022-05-19' });
      await blankets.expectContext({ underReassessment: true, outcome: 'do-not-use' });
      await blankets.as(chair).does('DECIDE_WITHOUT_EVALUATION', { reason: 'Rapporten räcker.' });
      await blankets.as(preparer).does('START_DRAFT');
      expect((await blankets.as(preparer).isRefused('FINAL_DRAFT')).code).toBe('consultees-not-heard');
      await blankets.consulteesAreHeard();
      await blankets.councilDecides(
        'recommendation',
        answerOf({ outcome: 'do-not-use', refrainReason: 'insufficient-evidence' }),
        { on: '2022-10-13', dispatchedOn: '2022-10-25' },
      );
      await blankets.expectContext({ publishedOn: '2022-10-25', recommendationVersion: 2 });

      await story.on('2024-03-11');
      await blankets
        .as(coordinator)
        .does('OTHER_GUIDELINE', { reason: 'Den nationella riktlinjen säger annat.', document: 'underlag-2' });
      await blankets.councilDecides(
        'reassessment',
        { outcome: 'stands', reasons: 'Riktlinjen gäller vuxna i särskilda fall. Rådet bedömer nytta mot kostnad.' },
        { on: '2024-04-18', dispatchedOn: '2024-04-18' },
      );
      await blankets.expectContext({ keptOn: '2024-04-18', outcome: 'do-not-use' });
    }));
});

describe('a device on its whole way', () => {
  it('from a form that only informs to a repealed recommendation', () =>
    inStory('2021-01-11', async (story) => {
      const opened = await story.opens(
        evaluator,
        'device-case',
        device('Sömnmattan', 'Sömnapné'),
        'COMPANY_FORM_RECEIVED',
        { object: 'method' },
      );
      const mat = new DeviceStory(story, opened.caseId, opened.of);
      await mat.expectState('handling.watched.informed');
      await story.on('2021-03-01');
      await mat.expectState('handling.watched.informed');
      expect((await mat.as(preparer).isRefused('PROPOSED_FOR_SCREENING')).code).toBe('not-in-this-state');
      await mat.as(evaluator).does('THEME_SURVEYED', { theme: 'Sömn', members: ['Mattan'] });
      await mat.as(preparer).does('PROPOSED_FOR_SCREENING');
      expect(await mat.dueOn('screening')).toBe('2021-03-29');
      const unmet = {
        proposal: 'take-up',
        criteria: [{ criterion: 'severity', met: false, reason: 'Lindriga besvär.' }],
        preconditions: [{ precondition: 'ce-marked-or-close', met: true }],
      };
      expect((await mat.as(preparer).isRefused('SCREENED', unmet)).code).toBe('no-criterion-met-yet');
      await mat.isScreened();
      await mat.councilDecides('inclusion', { outcome: 'included' }, { on: '2021-04-15' });
      await mat.as(preparer).does('CE_MARKED', { regulation: 'MDD', validTo: '2024-05-26' });
      expect(await mat.dueOn('certificate-recheck')).not.toBeNull();
      await mat.isLegallyChecked('ok');
      await mat.councilDecides('orderEvaluation', { outcome: 'order' }, { on: '2021-05-20' });
      await mat.evaluationIsPublished('2021-10-04');

      await mat.as(preparer).does('START_DRAFT');
      expect((await mat.as(preparer).isRefused('FINAL_DRAFT')).code).toBe('consultees-not-heard');
      await mat.as(coordinator).does('SEND_TO_CONSULTEES', { bodies: ['Exempelförbundet'] });
      expect(await mat.dueOn('consultees')).toBe('2021-10-18');
      await story.on('2021-10-19');
      await mat.expectState('handling.included.preparation.drafting');
      await mat.as(preparer).does('FINAL_DRAFT');
      const purchase = await mat.strategyIsApproved('procure');
      await purchase.as(procurer).does('JOINT', { lead: '01', regions: ['01'] });
      const item = await mat.itemIsReady('2021-11-18');
      await item
        .as(chair)
        .does('DECIDE', answerOf({ outcome: 'should-use', followUp: [{ measure: 'Antal', owner: 'Sömnregistret' }] }));
      await mat.isDispatched(item, '2021-11-25');

      const stockholm = mat.region('01');
      await stockholm.as(contact('01')).does('ACKNOWLEDGE');
      await stockholm
        .as(contact('01'))
        .does('REGIONAL_DECISION', { value: 'follow', body: 'Nämnden', diaryNumber: 'HSN 1' });
      await stockholm.expectState('decided');
      await mat.at('follow-up').as(coordinator).does('PLAN_FOLLOW_UP', { none: true, reason: 'Registret är nedlagt.' });

      await story.on('2023-05-26');
      await mat.at('review-clock').expectState('reviewQuestion');
      await mat
        .at('review-clock')
        .as(coordinator)
        .does('REVIEW_ANSWERED', { review: 'yes', reason: 'Nya studier finns.' });
      await mat.expectState('handling.reassessment');
      await mat.councilDecides(
        'reassessment',
        { outcome: 'repealed' },
        { on: '2023-06-15', dispatchedOn: '2023-06-22' },
      );
      await mat.expectState('handling.ended');
      await mat.expectContext({ outcome: null, archivedOutcome: 'should-use', endedBecause: 'repealed' });
      await stockholm.expectState('closed');
      await story.on('2023-11-28');
      await mat.expectContext({ recheckDue: true });
    }));

  it('from the pilot under the medicines’ council to MTP-rådet, whose checks then hold', () =>
    inStory('2018-02-05', async (story) => {
      const pilot = device('Hybridpumpen', 'Diabetes typ 1', { processVersion: 'DEVICE_PILOT_2018' });
      const opened = await story.opens(coordinator, 'device-case', pilot, 'PILOT_SELECTED', { object: 'product' });
      const pump = new DeviceStory(story, opened.caseId, pilot);
      await pump.councilDecides('inclusion', { outcome: 'included' }, { on: '2018-03-15' });
      await pump.isCeMarked();
      await pump.councilDecides('orderEvaluation', { outcome: 'order' }, { on: '2018-04-19' });
      await pump.evaluationIsPublished('2018-10-05');
      await pump.isDrafted();
      await pump.councilDecides(
        'recommendation',
        answerOf({ outcome: 'can-use', alternatives: ['Likvärdiga system'] }),
        { on: '2018-11-08', dispatchedOn: '2018-11-15' },
      );
      await pump.expectContext({ council: 'nt-radet', outcome: 'can-use' });

      await story.on('2020-03-02');
      await pump.as(coordinator).does('HANDED_OVER', { to: 'MTP-rådet' });
      await pump.expectContext({ council: 'mtp-radet', outcome: 'can-use' });
      await pump.as(coordinator).does('NEW_COMPETITOR', { reason: 'Fler system finns.', document: 'underlag-2' });
      await pump.councilDecides('reassessment', { outcome: 'revise' }, { on: '2020-04-16' });
      await pump.draftIsHeard();
      const item = await pump.itemIsReady('2020-06-11');
      const yes = answerOf({ outcome: 'can-use', alternatives: ['Likvärdiga system'] });
      expect((await item.as(chair).isRefused('DECIDE', yes)).code).toBe('legal-check-missing');
      await pump.isLegallyChecked('ok');
      expect((await item.as(chair).isRefused('DECIDE', yes)).code).toBe('purchasing-strategy-not-approved');
      await pump.strategyIsApproved('coordinate');
      await item.as(chair).does('DECIDE', yes);
    }));
});
