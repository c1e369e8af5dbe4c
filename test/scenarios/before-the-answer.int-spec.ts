import { describe, expect, it } from '@jest/globals';
import { adviceGap, isoDate } from '#process';
import { chair, contact, coordinator, evaluator, expert, scanner } from '../support/story/people.js';
import { REASONS } from '../support/story/facts.js';
import { inStory } from '../support/story/story.js';
import type { Product } from '../support/story/world.js';

const LEQEMBI: Product = {
  product: 'Leqembi',
  substance: 'lekanemab',
  indication: 'Tidig Alzheimers sjukdom',
  company: 'Exempelbolaget',
};
const YESCARTA: Product = {
  product: 'Yescarta',
  substance: 'axikabtagen-ciloleucel',
  indication: 'Storcelligt B-cellslymfom',
  company: 'Exempelbolaget',
};
const TECENTRIQ: Product = {
  product: 'Tecentriq',
  substance: 'atezolizumab',
  indication: 'Icke-småcellig lungcancer, andra linjen',
  company: 'Exempelbolaget',
  processVersion: 'LEVELS_2015',
};

describe('what the regulator does', () => {
  it('4. Leqembi: a negative opinion, a re-examination for fewer patients, an authorisation, and a wait', () =>
    inStory('2024-05-02', async (story) => {
      const leqembi = await story.isNominated(LEQEMBI);
      await leqembi.isIncluded('2024-06-13');
      await leqembi.as(scanner).does('MA_SUBMITTED', {}, { on: '2023-01-10' });
      await story.on('2024-07-26');
      await leqembi.as(scanner).does('CHMP_NEGATIVE');
      await leqembi.expectState('handling.included.evaluation.awaitingDossier', 'regulatory.chmpNegative');
      expect(await leqembi.as(evaluator).isRefused('DOSSIER_RECEIVED')).toEqual({
        code: 'no-positive-opinion',
        facts: {},
      });
      expect(await leqembi.dueOn('dossier')).toBeNull();

      await story.on('2024-08-05');
      await leqembi.as(scanner).does('RE_EXAMINATION');
      await story.on('2024-11-14');
      await leqembi.as(scanner).does('CHMP_POSITIVE', { population: 'Högst en kopia av APOE4.' });
      await leqembi.expectContext({ population: 'Högst en kopia av APOE4.' });
      // 30 days after the opinion is a Saturday.
      expect(await leqembi.dueOn('dossier')).toBe('2024-12-16');
      await leqembi.dossierIsAccepted('2024-12-02');

      await story.on('2025-04-15');
      await leqembi.as(scanner).does('EC_GRANTED');
      await leqembi.expectState('handling.included.interim.none');
      expect(await leqembi.tasksOf('coordinator')).toContain('propose-wait');
      await leqembi.councilDecides(
        'wait',
        { outcome: 'wait', conditions: ['TLV:s värdering är klar.'] },
        { on: '2025-05-15' },
      );
      await leqembi.expectState('handling.included.interim.inForce', 'handling.included.evaluation.queued');
      expect(await leqembi.tasksOf('coordinator')).not.toContain('propose-wait');
    }));

  it('23. Late WAIT: authorised in August 2018, advised on 8 March 2019, and the gap counts about six months', () =>
    inStory('2018-03-01', async (story) => {
      const yescarta = await story.isNominated(YESCARTA);
      await yescarta.isIncluded('2018-05-17');
      const gap = async () => adviceGap(await yescarta.context(), story.today);
      await yescarta.as(scanner).does('MA_SUBMITTED', {}, { on: '2017-07-29' });
      await story.on('2018-06-29');
      await yescarta.as(scanner).does('CHMP_POSITIVE');
      expect(await gap()).toBeNull();
      await story.on('2018-08-23');
      await yescarta.as(scanner).does('EC_GRANTED');
      expect(await gap()).toBe(0);
      await yescarta.isOnAgenda('wait', '2019-03-08');
      await story.on('2019-03-07');
      expect(await gap()).toBe(196);
      const item = yescarta.at('council-item');
      await yescarta.isPresented(item, { on: '2019-03-08' });
      await item
        .as(chair)
        .does('DECIDE', { outcome: 'wait', conditions: ['TLV:s värdering är klar.'], reasons: REASONS });
      await story.on('2019-06-03');
      expect(await gap()).toBe(197);
      await yescarta.expectContext({ authorisedOn: '2018-08-23', firstAdviceOn: '2019-03-08' });
    }));

  it('28. Report delivered late, in the month of approval: the opinion round and the task to propose a wait are open the same day', () =>
    inStory('2016-09-05', async (story) => {
      const tecentriq = await story.opens(scanner, 'horizon-item', TECENTRIQ, 'SIGNAL_RECORDED', {
        substance: TECENTRIQ.substance,
        indication: TECENTRIQ.indication,
        source: 'database',
        expectedApprovalOn: '2017-09-21',
      });
      const item = tecentriq.at('horizon-item');
      const criteria = [{ criterion: 'large-population', met: true, reason: 'Många patienter.' }];
      await item.as(scanner).does('CRITERIA_SCORED', { criteria, phase: 'phase-3', relevantInSweden: true });
      await item.as(scanner).does('PASS', { groups: ['lungcancer'] });
      await item.as(expert).does('EXPERT_ANSWERED', { group: 'lungcancer', view: 'select', conflict: 'none' });
      await item.as(scanner).does('EXPERTS_WEIGHED', { result: 'selected', reason: 'Stort behov.' });
      await item.as(scanner).does('REPORT_STARTED');
      expect(await tecentriq.dueOn('report-target', item)).toBe('2017-03-21');

      await story.on('2017-06-19');
      expect(await tecentriq.tasksOf('coordinator')).toEqual(['report-late']);
      await item.as(scanner).does('SEND_TO_EXPERTS', { draft: 'rapport-1' });
      await item.as(expert).does('EXPERT_COMMENTED', { comment: 'Inget att tillägga.' });
      await story.on('2017-07-05');
      await item.as(coordinator).does('APPROVE_REPORT');
      await story.on('2017-09-22');
      await item.as(coordinator).does('DELIVER_REPORT');
      await item.expectContext({ completedOn: '2017-07-05', deliveredOn: '2017-09-22' });

      await tecentriq.expectState('handling.consultation', 'regulatory.preSubmission');
      await tecentriq.at('opinion-round').expectState('open');
      await tecentriq.as(scanner).does('MA_SUBMITTED', {}, { on: '2016-04-20' });
      await tecentriq.as(scanner).does('CHMP_POSITIVE', {}, { on: '2017-07-20' });
      await tecentriq.as(scanner).does('EC_GRANTED', {}, { on: '2017-09-21' });
      const opened = [...(await tecentriq.tasks('answer-opinion')), ...(await tecentriq.tasks('propose-wait'))];
      expect(opened).toHaveLength(22);
      expect(
        opened.every(({ status, openedAt }) => status === 'open' && openedAt.getTime() === story.clock.now().getTime()),
      ).toBe(true);
      await tecentriq.at('opinion', '14').as(contact('14')).does('ACKNOWLEDGE');
    }));
});

describe('use before advice', () => {
  it('30. Supply before process (Veklury): shared out in June 2020, authorised in July, and no recommendation before November 2021', () =>
    inStory('2020-05-11', async (story) => {
      const veklury = await story.isNominated({
        product: 'Veklury',
        substance: 'remdesivir',
        indication: 'Covid-19',
        company: 'Exempelbolaget',
      });
      const showsNone = async (): Promise<void> => {
        expect((await veklury.onBoard()).outcome).toBeNull();
        expect(await veklury.journal('RECOMMENDATION_PUBLISHED')).toEqual([]);
      };
      await story.on('2020-06-10');
      await veklury
        .as(coordinator)
        .does('SUPPLY_ALLOCATED', { regions: ['01', '12', '14', '03'], expertGroup: 'Nationell expertgrupp' });
      await veklury.expectContext({ supplyAllocated: true, supplyAllocatedOn: '2020-06-10', outcome: null });
      await showsNone();
      await veklury.isIncluded('2020-06-25');
      await story.on('2020-07-03');
      await veklury.isAuthorised({ submittedOn: '2020-06-05', opinionOn: '2020-06-25', grantedOn: '2020-07-03' });
      expect(await veklury.tasksOf('coordinator')).toContain('propose-wait');
      await showsNone();
      await veklury.dossierIsAccepted('2020-08-24');
      await veklury.isEvaluated({ from: '2021-03-15', publishedOn: '2021-06-14' });
      await showsNone();
      const yes = {
        outcome: 'should-use',
        modifiers: ['with-limits'],
        ownedConditions: [{ text: 'Inom sju dagar från första symtom.', owner: 'Infektionsläkarna' }],
      };
      await veklury.isRecommended(yes, { on: '2021-11-11', dispatchedOn: '2021-11-18' });
      await veklury.expectContext({
        outcome: 'should-use',
        publishedOn: '2021-11-18',
        firstAdviceOn: '2021-11-18',
        recommendationVersion: 1,
      });
      const published = (await veklury.journal('RECOMMENDATION_PUBLISHED')).filter(
        ({ chart }) => chart === 'medicine-case',
      );
      expect(published.map(({ occurred }) => occurred.date)).toEqual(['2021-11-18']);
    }));
});

describe('the evaluator has a queue', () => {
  it('19. Queue: an accepted dossier is ranked third, another order is moved ahead, and the clock has not started', () =>
    inStory('2019-09-02', async (story) => {
      const orders = [];
      for (const number of [1, 2]) {
        const order = await story.isNominated({
          ...YESCARTA,
          product: `Tarvexa ${number}`,
          indication: `Indikation ${number}`,
        });
        await order.isIncluded(number === 1 ? '2019-09-19' : '2019-10-10');
        await order.as(scanner).does('MA_SUBMITTED');
        await order.as(scanner).does('CHMP_POSITIVE');
        orders.push(order);
      }
      const [first, second] = orders;
      if (!first || !second) throw new Error('two orders');
      await first.dossierIsAccepted('2019-10-14');
      await second.dossierIsAccepted('2019-10-21');
      const ranked = (rank: number, expectedStartOn: string) => ({ outcome: 'ranked', rank, expectedStartOn });
      await first.councilDecides('rankOrders', ranked(3, '2020-01-13'), { on: '2019-11-14' });
      await first.expectContext({ orderRank: 3, expectedStartOn: '2020-01-13' });

      const ahead = await second.isOnAgenda('rankOrders', '2019-12-12');
      const behind = await first.isOnAgenda('rankOrders', '2019-12-12');
      await second.isPresented(ahead, { on: '2019-12-12' });
      await first.isPresented(behind, { on: '2019-12-12' });
      await ahead.as(chair).does('DECIDE', { ...ranked(3, '2020-01-13'), reasons: REASONS });
      await behind.as(chair).does('DECIDE', { ...ranked(4, '2020-03-16'), reasons: REASONS });
      await first.expectContext({ orderRank: 4, expectedStartOn: '2020-03-16' });
      await second.expectContext({ orderRank: 3, expectedStartOn: '2020-01-13' });
      expect((await first.journal('RANK_CHANGED')).map(({ facts }) => facts['rank'])).toEqual([3, 4]);
      expect(await first.notices('re-ranked')).toBe(2);

      await first.expectState('handling.included.evaluation.queued');
      expect(await first.dueOn('assessment')).toBeNull();
      expect((await first.onBoard()).balls).toContainEqual({
        holder: 'evaluator',
        since: '2019-10-14',
        state: 'handling.included.evaluation.queued',
      });
      await story.on('2020-03-16');
      await first.as(evaluator).does('START_ASSESSMENT');
      expect(await first.dueOn('assessment')).toBe('2020-06-15');
      await first.expectContext({
        dossierAcceptedOn: isoDate('2019-10-14'),
        assessmentStartedOn: isoDate('2020-03-16'),
      });
    }));
});
