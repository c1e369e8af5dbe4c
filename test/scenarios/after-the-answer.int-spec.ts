import { describe, expect, it } from '@jest/globals';
import { addWorkingDays, isoDate, REGION_CODES } from '#process';
import { answered } from '../support/story/answered.js';
import { chair, contact, coordinator, scanner } from '../support/story/people.js';
import { inStory } from '../support/story/story.js';

describe('a recommendation is tried again', () => {
  it('13. Two-year date: published 29 February 2024, due on Monday 2 March 2026, overdue from 3 March', () =>
    inStory('2023-06-01', async (story) => {
      const tarvexa = await answered(
        story,
        'Tarvexa',
        { outcome: 'use' },
        { on: '2024-02-15', dispatchedOn: '2024-02-29' },
      );
      const clock = tarvexa.at('review-clock');
      await clock.expectContext({ publishedOn: '2024-02-29', reviewBy: '2026-02-28', dueOn: '2026-03-02' });
      await tarvexa.expectContext({ reviewDueOn: '2026-03-02' });
      expect(await tarvexa.dueOn('review-warning', clock)).toBe('2025-08-28');
      await story.on('2025-08-29');
      await clock.expectState('warned');
      await story.on('2025-11-29');
      await clock.expectState('itemRequested');
      await tarvexa.expectState('handling.reassessment');
      await story.on('2026-03-02');
      await clock.expectState('itemRequested');
      await story.on('2026-03-03');
      await clock.expectState('overdue');
      expect(await tarvexa.journal('REVIEW_OVERDUE')).toMatchObject([
        { occurred: { date: '2026-03-03' }, deadline: { kind: 'review', dueOn: '2026-03-02' } },
      ]);
      expect((await tarvexa.outbox('publish')).at(-1)?.payload).toMatchObject({ what: 'case' });
      await tarvexa.expectContext({ outcome: 'use' });
    }));

  it('20. Yearly own review (Spinraza): due after a year, STANDS with 66 cases counted, and two years never come first', () =>
    inStory('2017-01-09', async (story) => {
      const yes = { outcome: 'use', modifiers: ['with-limits'], reviewOn: '2018-12-21' };
      const spinraza = await answered(story, 'Spinraza', yes, { on: '2017-12-14', dispatchedOn: '2017-12-21' });
      expect(await spinraza.dueOn('review', spinraza.at('review-clock'))).toBe('2018-12-21');
      await story.on('2018-09-24');
      await spinraza.expectState('handling.reassessment');
      const stands = { outcome: 'stands', casesCounted: 66, reviewOn: '2019-12-13' };
      await spinraza.councilDecides('reassessment', stands, { on: '2018-12-13', dispatchedOn: '2018-12-14' });
      await spinraza.expectState('handling.inForce.available');
      await spinraza.expectContext({
        outcome: 'use',
        recommendationVersion: 1,
        keptOn: '2018-12-13',
        casesCounted: 66,
      });
      expect(await spinraza.dueOn('review', spinraza.at('review-clock'))).toBe('2019-12-13');

      await story.on('2019-09-16');
      await spinraza.expectState('handling.reassessment');
      await spinraza.councilDecides(
        'reassessment',
        { outcome: 'stands', casesCounted: 71 },
        { on: '2019-12-12', dispatchedOn: '2019-12-12' },
      );
      await story.on('2020-01-07');
      expect(await spinraza.journal('REVIEW_OVERDUE')).toEqual([]);
      expect((await spinraza.journal('REVIEW_ITEM_DUE')).map(({ occurred }) => occurred.date)).toEqual([
        '2018-09-22',
        '2019-09-14',
      ]);
      expect(await spinraza.dueOn('review', spinraza.at('review-clock'))).toBe('2021-12-13');
    }));

  it('25. Long silence (Qalsody): a statement and its update, an answer after two years, and new evidence before the next two', () =>
    inStory('2023-05-22', async (story) => {
      const qalsody = await story.isNominated({
        product: 'Qalsody',
        substance: 'tofersen',
        indication: 'ALS med SOD1-mutation',
        company: 'Exempelbolaget',
      });
      await qalsody.isIncluded('2023-06-15');
      await qalsody.expectState('handling.included.evaluation.awaitingDossier');
      await story.on('2024-02-22');
      await qalsody.as(scanner).does('MA_SUBMITTED', {}, { on: '2022-12-05' });
      await qalsody.as(scanner).does('CHMP_POSITIVE');
      expect(await qalsody.dueOn('dossier')).toBe('2024-03-25');
      await qalsody.councilDecides(
        'statement',
        { outcome: 'statement', reasons: 'TLV har begärt in underlag.' },
        { on: '2024-05-07', dispatchedOn: '2024-05-08' },
      );
      await qalsody.expectContext({ statementOn: '2024-05-08', statementUpdatedOn: '2024-05-08', outcome: null });
      await story.on('2024-05-29');
      await qalsody.as(scanner).does('EC_GRANTED');
      await qalsody.councilDecides(
        'statement',
        { outcome: 'statement', reasons: 'Underlag har kommit in.' },
        { on: '2024-07-03', dispatchedOn: '2024-07-04' },
      );
      await qalsody.expectContext({ statementOn: '2024-05-08', statementUpdatedOn: '2024-07-04', outcome: null });
      expect((await qalsody.outbox('publish')).filter(({ payload }) => payload['what'] === 'statement')).toHaveLength(
        2,
      );

      await qalsody.dossierIsAccepted('2024-09-02');
      await qalsody.isEvaluated({ from: '2024-11-04', publishedOn: '2025-03-10' });
      await qalsody.isRecommended(
        { outcome: 'do-not-use', refrainReason: 'cost-versus-benefit' },
        { on: '2025-05-15', dispatchedOn: '2025-05-22' },
      );
      await qalsody.expectContext({ outcome: 'do-not-use', publishedOn: '2025-05-22', reviewDueOn: '2027-05-24' });
      await story.on('2026-02-10');
      await qalsody
        .as(coordinator)
        .does('NEW_EVIDENCE', { reason: 'Långtidsuppföljning visar effekt.', document: 'underlag-2' });
      await qalsody.expectState('handling.reassessment');
      await qalsody.expectContext({ outcome: 'do-not-use' });
    }));
});

describe('the regions take it in', () => {
  it('21. Regional round: yes on 20 March when the last day was 15 March, so Västra Götaland awaits 15 August and the others go on', () =>
    inStory('2023-09-04', async (story) => {
      const tarvexa = await answered(
        story,
        'Tarvexa',
        { outcome: 'use' },
        { on: '2024-03-14', dispatchedOn: '2024-03-20' },
      );
      await story.on('2024-03-22');
      for (const code of REGION_CODES) await tarvexa.region(code).as(contact(code)).does('ACKNOWLEDGE');
      const vgr = tarvexa.region('14');
      await vgr.as(contact('14')).does('SUBMIT_TO_ROUND');
      await vgr.expectState('awaitingRound');
      await vgr.expectContext({ roundDate: '2024-08-15', expectedDecisionOn: '2024-11-15' });
      const follow = { value: 'follow', body: 'Läkemedelskommittén', diaryNumber: 'HSN 2024-1' };
      expect(await tarvexa.region('25').as(contact('25')).isRefused('SUBMIT_TO_ROUND')).toMatchObject({
        code: 'region-has-no-rounds',
      });
      for (const code of REGION_CODES.filter((one) => one !== '14' && one !== '25'))
        await tarvexa.region(code).as(contact(code)).does('REGIONAL_DECISION', follow);

      const overdueFrom = addWorkingDays(isoDate('2024-03-20'), 61);
      await story.on(overdueFrom);
      await tarvexa.region('25').expectContext({ overdue: true });
      await vgr.expectContext({ overdue: false });
      expect(await tarvexa.tasksOf('manager')).toEqual(['regional-overdue']);
      expect(await tarvexa.tasksOf('manager', '14')).toEqual([]);
      await tarvexa.expectContext({
        regions: Object.fromEntries(
          REGION_CODES.filter((one) => one !== '14' && one !== '25').map((code) => [code, 'follow']),
        ),
      });

      await story.on('2024-11-13');
      expect(await vgr.as(contact('14')).isRefused('REGIONAL_DECISION', follow)).toMatchObject({
        code: 'rank-missing',
      });
      await vgr.as(contact('14')).does('REGIONAL_DECISION', { ...follow, rank: 1, introductionFunding: true });
      await vgr.expectState('decided');
      expect((await tarvexa.journal('REGIONAL_OVERDUE')).map(({ key }) => key)).toEqual(['25']);
    }));

  it('24. Company steps out after a yes (Beyfortus): the recommendation stays, flagged, and the regions are on hold', () =>
    inStory('2023-01-02', async (story) => {
      const beyfortus = await answered(
        story,
        'Beyfortus',
        { outcome: 'use', modifiers: ['with-limits'] },
        { on: '2023-10-05', dispatchedOn: '2023-10-12' },
      );
      const skane = beyfortus.region('12');
      await story.on('2023-10-16');
      await skane.as(contact('12')).does('ACKNOWLEDGE');
      await skane
        .as(contact('12'))
        .does('REGIONAL_DECISION', { value: 'follow', body: 'Läkemedelskommittén', diaryNumber: 'HSN 2023-7' });
      await skane.as(contact('12')).does('UNITS_SET', { units: ['Barnkliniken'], agreementNeeded: false });
      await skane.as(contact('12')).does('PREPARATIONS_DONE');

      await story.on('2023-11-06');
      await beyfortus
        .as(coordinator)
        .does('COMPANY_STEPS_OUT', { reason: 'Företaget levererar inte på de rekommenderade villkoren.' });
      await beyfortus.expectState('handling.inForce.notAvailable');
      expect(await beyfortus.onBoard()).toMatchObject({ outcome: 'use', stage: 'introduction' });
      for (const code of REGION_CODES) {
        await beyfortus.region(code).expectContext({ onHold: true, heldSince: '2023-11-06' });
        expect(await beyfortus.deadlinesOf(beyfortus.region(code))).toEqual([]);
      }
      expect(await skane.as(contact('12')).isRefused('FIRST_USE')).toEqual({
        code: 'company-stepped-out',
        facts: { since: '2023-11-06' },
      });
      expect(await beyfortus.as(chair).isRefused('SUPPLY_RESUMED')).toMatchObject({ code: 'role-not-allowed' });

      await story.on('2024-09-02');
      expect(await beyfortus.journal('REGIONAL_OVERDUE')).toEqual([]);
      await beyfortus.as(coordinator).does('SUPPLY_RESUMED');
      await beyfortus.region('25').expectContext({ onHold: false });
      await skane.as(contact('12')).does('FIRST_USE');
      await skane.expectState('introduced');
    }));
});
