import { describe, expect, it } from '@jest/globals';
import { AtmpStory } from '../support/story/atmp-story.js';
import type { CaseStory } from '../support/story/case-story.js';
import { NOMINATION } from '../support/story/facts.js';
import { contact, coordinator, groupColleague, groupMember, preparer } from '../support/story/people.js';
import { inStory, type Story } from '../support/story/story.js';
import type { Actor } from '#casework';
import { casesAreTold } from '../support/story/told-cases.js';
import { advancedTherapy } from '../support/story/world.js';

const process = { processVersion: 'HOSPITAL_EXEMPTION_2011', company: 'Exempelsjukhuset' } as const;
const skin = advancedTherapy('Odlad hud', 'Svåra brännskador', process);
const WITHIN = { madeInSweden: true, nonRoutine: true, individualPrescription: true, usedAtSwedishHospital: true };

const isProposed = (story: Story): Promise<CaseStory> =>
  story.opens(contact('03'), 'hospital-exemption', skin, 'EXEMPTION_PROPOSED', {
    hospital: 'Exempelsjukhuset',
    therapy: 'Hudceller från patienten själv',
  });

const isAsked = (story: Story, question: string): Promise<CaseStory> =>
  story.opens(contact('03'), 'exemption-enquiry', advancedTherapy('Odlad hud', question, process), 'ENQUIRY_ASKED', {
    question,
    askedBy: 'Exempelsjukhuset',
  });

describe('a use under the hospital exemption, from idea to its end', () => {
  it('has its permits, yearly reports and inspections, and ends when an authorised product fits', () =>
    inStory('2020-01-13', async (story) => {
      const use = await isProposed(story);
      expect((await use.onBoard()).stage).toBe('side-track');
      const uppsala = use.as(contact('03'));
      await uppsala.does('SCOPE_CHECK_STARTED');
      expect(await uppsala.isRefused('SCOPE_CONFIRMED', { ...WITHIN, nonRoutine: false })).toEqual({
        code: 'outside-exemption',
        facts: { missing: ['nonRoutine'] },
      });
      expect(await use.as(contact('12')).isRefused('SCOPE_CONFIRMED', WITHIN)).toEqual({
        code: 'another-regions-hospital',
        facts: { region: '03' },
      });
      expect((await uppsala.isRefused('SYSTEMATIC_EVALUATION')).code).toBe('needs-clinical-trial');
      await uppsala.does('SCOPE_CONFIRMED', WITHIN);
      const tooEarly = { permit: 'V 1', rulesVersion: 'SOHO_2024_1938' };
      expect((await uppsala.isRefused('TISSUE_PERMIT_GRANTED', tooEarly)).code).toBe('permit-rules-not-in-force');
      await story.on('2020-03-02');
      await uppsala.does('TISSUE_PERMIT_GRANTED', { permit: 'V 1' });
      await story.on('2020-06-01');
      await uppsala.does('MANUFACTURING_PERMIT_GRANTED', { permit: 'T 1', validUntil: '2023-06-01' });
      await use.expectContext({ tissueRules: 'LVFS_2008_12', manufacturingRules: 'LVFS_2011_3' });
      await uppsala.does('USE_STARTED');
      expect(await use.dueOn('exemption-report')).toBe('2021-06-01');
      await story.on('2021-06-02');
      await use.expectState('permit.inUse.reportOwed');
      expect(await use.tasksOf('coordinator')).toEqual(['report-exemption']);
      expect((await uppsala.isRefused('EXEMPTION_REPORTED', { cases: 4 })).code).toBe('facts-invalid');
      await uppsala.does('EXEMPTION_REPORTED', { fewerThanFive: true });
      await use.expectState('permit.inUse.reported');
      await story.on('2022-03-03');
      await use.expectState('inspection.due');
      await uppsala.does('INSPECTED', {}, { on: '2022-03-01' });
      expect(await use.dueOn('tissue-inspection')).toBe('2024-03-01');

      await story.on('2023-06-02');
      await use.expectState('permit.expired');
      await uppsala.does('RENEWAL_APPLIED');
      await use.as(coordinator).does('AUTHORISED_PRODUCT_EXISTS', { product: 'Hudlexa' });
      expect(await use.tasksOf('coordinator')).toEqual(['review-exemption']);
      const renewed = { permit: 'T 2' };
      expect((await uppsala.isRefused('MANUFACTURING_PERMIT_GRANTED', renewed)).code).toBe(
        'authorised-product-under-review',
      );
      const reviewed = (authorisedFits: boolean) =>
        use.as(preparer).does('EXEMPTION_REVIEWED', { authorisedFits, reasons: 'Jämförd med godkänd indikation.' });
      await reviewed(false);
      await uppsala.does('MANUFACTURING_PERMIT_GRANTED', renewed);
      await uppsala.does('USE_STARTED');
      await story.on('2024-02-05');
      await use.as(coordinator).does('AUTHORISED_PRODUCT_EXISTS', { product: 'Hudlexa' });
      await use.expectState('permit.inUse', 'review.due');
      await reviewed(true);
      await use.expectState('permit.superseded', 'review.none');
      await story.on('2028-01-10');
      await use.as(coordinator).does('REOPEN', { reason: 'Den godkända produkten är dragen.' });
      await uppsala.does('SCOPE_CHECK_STARTED');
      await uppsala.does('SCOPE_CONFIRMED', WITHIN);
      await uppsala.does('TISSUE_PERMIT_GRANTED', { permit: 'V 2' });
      await use.expectContext({ tissueRules: 'SOHO_2024_1938' });
    }));
});

describe('an enquiry on how the exemption may be used', () => {
  it('is interpreted together, answered for all, and used again', () =>
    inStory('2024-01-15', async (story) => {
      const use = await isProposed(story);
      const first = await isAsked(story, 'Är tio patienter om året rutin?');
      expect(await first.dueOn('enquiry-check')).toBe('2024-01-22');
      await first.as(coordinator).does('TAKEN_UP');
      const said = (seat: string, stance: string) => ({ seat, stance, text: 'Antalet avgör inte ensamt.' });
      const says = (seat: string, stance: string, who: Actor = groupColleague) =>
        first.as(who).does('INTERPRETATION_GIVEN', said(seat, stance));
      const agreed = { interpretation: 'Antalet avgör inte ensamt.', rules: ['LVFS 2011:3'] };
      await says('lund', 'proposes', groupMember);
      expect(await first.as(groupColleague).isRefused('INTERPRETATION_GIVEN', said('lund', 'supports'))).toEqual({
        code: 'cell-seat-has-spoken',
        facts: { seat: 'lund' },
      });
      expect((await first.as(groupMember).isRefused('INTERPRETATION_GIVEN', said('malmo', 'supports'))).code).toBe(
        'facts-invalid',
      );
      await says('uppsala', 'supports', groupMember);
      expect((await first.as(groupMember).isRefused('INTERPRETATION_AGREED', agreed)).code).toBe(
        'interpretation-not-shared',
      );
      await says('umea', 'objects');
      expect(await first.as(groupMember).isRefused('INTERPRETATION_AGREED', agreed)).toEqual({
        code: 'interpretation-objected-to',
        facts: { seats: ['umea'] },
      });
      await first.as(coordinator).does('AUTHORITY_ASKED', { authority: 'Läkemedelsverket', question: 'Vad är rutin?' });
      await story.on('2024-02-12');
      await first.as(coordinator).does('AUTHORITY_ANSWERED', { answer: 'Varje fall bedöms för sig.' });
      await says('umea', 'supports');
      await first.as(groupMember).does('INTERPRETATION_AGREED', agreed);
      await first.as(coordinator).does('ANSWER_PUBLISHED', { answer: 'Nej, inte ensamt.' });
      await first.expectContext({ answerVersion: 1, reused: 0 });

      const second = await isAsked(story, 'Får vi behandla elva?');
      await second.as(coordinator).does('EARLIER_ANSWER_FITS', { enquiry: [first.caseId] });
      expect(await casesAreTold(second)).toBe(1);
      await second.expectState('enquiry.answeredBefore');
      await first.expectContext({ reused: 1 });
      const relation = 'earlier-answer';
      expect((await second.related()).map((one) => [one.id, one.relation])).toEqual([[first.caseId, relation]]);
      expect((await first.related()).map((one) => [one.id, one.relation])).toEqual([[second.caseId, relation]]);

      await first.as(coordinator).does('LINK_CASE', { cases: [use.caseId], relation: 'exemption-enquiry' });
      expect(await casesAreTold(first)).toBe(1);
      await use.expectContext({ links: [{ caseId: first.caseId, relation: 'exemption-enquiry', on: '2024-02-12' }] });
      await use.expectState('permit.idea', 'review.none');
      await first.as(coordinator).does('RULES_CHANGED', { reason: 'EU:s nya regler börjar gälla.' });
      await first.expectState('enquiry.interpreting');
      await first.expectContext({ interpretations: [] });
    }));
});

describe('cases that belong together', () => {
  it('know of each other, and a link to no case is refused', () =>
    inStory('2024-01-15', async (story) => {
      const use = await isProposed(story);
      const { caseId } = await story.opens(
        contact('03'),
        'atmp-case',
        advancedTherapy('Hudlexa', 'Svåra brännskador'),
        'NOMINATED',
        NOMINATION,
      );
      const authorised = new AtmpStory(story, caseId, advancedTherapy('Hudlexa', 'Svåra brännskador'));
      const link = { cases: ['inget ärende'], relation: 'hospital-exemption' };
      expect((await authorised.as(coordinator).isRefused('LINK_CASE', link)).code).toBe('no-such-case-id');
      await authorised.as(coordinator).does('LINK_CASE', { ...link, cases: [use.caseId] });
      await authorised.as(coordinator).does('LINK_CASE', { ...link, cases: [use.caseId] });
      await casesAreTold(authorised);
      expect((await authorised.related()).map(({ id, relation }) => [id, relation])).toEqual([
        [use.caseId, 'hospital-exemption'],
      ]);
      expect((await use.related()).map(({ product }) => product)).toEqual(['Hudlexa']);
    }));

  it('of another kind do not open on a chart', () =>
    inStory('2024-01-15', async (story) => {
      const wrong = [
        ['medicine-case', advancedTherapy('Hudlexa', 'Brännskador')],
        ['atmp-case', { ...advancedTherapy('Tabletten', 'Feber'), kind: 'medicine' as const }],
      ] as const;
      for (const [chart, of] of wrong)
        await expect(story.opens(contact('03'), chart, of, 'NOMINATED', NOMINATION)).rejects.toMatchObject({
          code: 'chart-unknown',
        });
    }));
});
