import { describe, expect, it } from '@jest/globals';
import { contact, coordinator, norwegian, scanner } from '../support/story/people.js';
import { inStory } from '../support/story/story.js';
import { casesAreTold } from '../support/story/told-cases.js';
import { advancedTherapy, medicine } from '../support/story/world.js';

const process = { processVersion: 'NYE_METODER_2013', company: 'Exempelselskapet AS' } as const;
const together = { behind: ['helse-nord', 'helse-midt-norge', 'helse-vest', 'helse-sor-ost'] };

describe('a method in Nye metoder on its whole way', () => {
  it('from an alert over a no, a new price and a yes to phasing out, by Norway’s own calendar', () =>
    inStory('2019-03-04', async (story) => {
      const product = advancedTherapy('Nordlexa', 'Sjelden øyesykdom', process);
      const method = await story.opens(norwegian('hta-assessor'), 'norwegian-method', product, 'METHOD_ALERTED', {});
      await method.expectContext({ caseKind: 'atmp' });
      expect(await method.dueOn('input-on-medicine')).toBe('2019-04-01');
      expect((await method.onBoard()).stage).toBe('nomination');
      await story.on('2019-04-02');
      expect(await method.journal('INPUT_CLOSED')).toHaveLength(1);
      await method.as(norwegian('hta-assessor')).does('SUITABILITY_JUDGED', { suitable: true });
      expect(await method.tasksOf('ordering-forum')).toEqual(['order-method-assessment']);
      await method.as(norwegian('ordering-forum')).does('HTA_ORDERED', { kind: 'rapid', assessor: 'DMP' });
      expect((await method.as(contact('12')).isRefused('HTA_STARTED')).code).toBe('role-not-allowed');
      await method.as(norwegian('hta-assessor')).does('DOCUMENTATION_ASKED');
      await story.on('2019-06-03');
      await method.as(norwegian('hta-assessor')).does('DOCUMENTATION_RECEIVED');
      await method.as(norwegian('hta-assessor')).does('HTA_STARTED');
      // 180 days from 3 June: Saturday 30 November, so Monday 2 December.
      expect(await method.dueOn('norwegian-assessment')).toBe('2019-12-02');
      await method.as(norwegian('hospital-purchaser')).does('PRICE_TALKS_STARTED');
      await story.on('2019-12-11');
      await method.as(norwegian('hta-assessor')).does('HTA_FINISHED');
      // Fourteen days end on 25 December; 26 is free too, and 27 a Friday.
      expect(await method.dueOn('clear-assessment')).toBe('2019-12-27');
      await story.on('2020-01-06');
      // Epiphany is an ordinary day there.
      await method.as(norwegian('ordering-forum')).does('HTA_CLEARED');
      await method.as(norwegian('nye-metoder-secretariat')).does('HTA_SENT_TO_DECISION');
      const forum = method.as(norwegian('decision-forum'));
      await forum.does('DECISION_DEFERRED', { reasons: 'Prisnotat mangler.' });
      const no = { ...together, outcome: 'not-introduced', reasons: 'Prisen er for høy.' };
      expect((await forum.isRefused('DECISION_MADE', no)).code).toBe('price-talks-go-on');
      await method.as(norwegian('hospital-purchaser')).does('PRICE_NOTE_DELIVERED');
      expect((await forum.isRefused('DECISION_MADE', { ...no, behind: ['helse-nord'] })).code).toBe(
        'health-authorities-missing',
      );
      await forum.does('DECISION_MADE', no);
      expect((await method.onBoard()).outcome).toBe('not-introduced');
      expect((await method.as(norwegian('health-authority')).isRefused('INTRODUCTION_STARTED')).code).toBe(
        'use-not-decided',
      );

      await story.on('2021-03-01');
      await method.as(norwegian('hospital-purchaser')).does('PRICE_OFFER_MADE');
      await method.expectState('handling.decided.reconsideration', 'price.talks.offered');
      await method.as(norwegian('nye-metoder-secretariat')).does('HTA_SENT_TO_DECISION');
      await method.as(norwegian('hospital-purchaser')).does('PRICE_NOTE_DELIVERED');
      await story.on('2021-04-26');
      const yes = { ...together, outcome: 'introduced-conditional', reassessBy: '2025-04-25' };
      await forum.does('DECISION_REVISED', { ...yes, conditions: ['Register for alle'] });
      await method.as(norwegian('health-authority')).does('INTRODUCTION_STARTED');
      await method.as(norwegian('hospital-purchaser')).does('AGREEMENT_SIGNED');

      await story.on('2025-04-28');
      await method.expectState('handling.decided.reconsideration');
      expect(await method.tasksOf('ordering-forum')).toEqual(['judge-method-request']);
      await method.as(norwegian('nye-metoder-secretariat')).does('HTA_SENT_TO_DECISION');
      await forum.does('DECISION_REAFFIRMED', { ...together, outcome: 'introduced-conditional' });
      await story.on('2027-02-01');
      await forum.does('DECISION_REPEALED', { reasons: 'Erstattet av en bedre metode.' });
      await method.expectState('handling.repealed');
      expect((await method.onBoard()).stage).toBe('ended');
    }));
});

describe('a foreign case beside a Swedish one', () => {
  it('is seen from both, and what is decided abroad moves nothing here', () =>
    inStory('2021-02-01', async (story) => {
      const here = await story.isNominated(medicine('Fjellexa', 'Svår astma'));
      const abroad = await story.opens(
        scanner,
        'norwegian-method',
        medicine('Fjellexa', 'Alvorlig astma', process),
        'METHOD_PROPOSED',
        { proposedBy: 'Helse Bergen' },
      );
      await here.as(coordinator).does('LINK_CASE', { cases: [abroad.caseId], relation: 'foreign-counterpart' });
      await casesAreTold(here);
      expect((await here.related()).map(({ id, processVersion }) => [id, processVersion])).toEqual([
        [abroad.caseId, 'NYE_METODER_2013'],
      ]);
      expect((await abroad.related()).map(({ id }) => id)).toEqual([here.caseId]);
      const before = await story.stored(here.caseId);
      for (const [act, facts] of [
        ['SUITABILITY_JUDGED', { suitable: true }],
        ['HTA_ORDERED', { kind: 'full' }],
        ['HTA_STARTED', {}],
        ['HTA_FINISHED', {}],
        ['HTA_CLEARED', {}],
        ['HTA_SENT_TO_DECISION', {}],
        ['DECISION_MADE', { ...together, outcome: 'introduced' }],
      ] as const)
        await abroad.as(scanner).does(act, facts);
      expect((await abroad.onBoard()).outcome).toBe('introduced');
      expect((await story.stored(here.caseId)).headHash).toBe(before.headHash);
      expect((await here.related())[0]).toMatchObject({ outcome: 'introduced' });
    }));
});
