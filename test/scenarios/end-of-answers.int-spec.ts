import { describe, expect, it } from '@jest/globals';
import { FIXED_PARTS } from '../support/story/facts.js';
import { chair, company, coordinator, evaluator, negotiator, scanner } from '../support/story/people.js';
import { inStory } from '../support/story/story.js';
import { medicine } from '../support/story/world.js';

describe('an answer ends', () => {
  it('6. Zynteglo: a no, then the authorisation is withdrawn, and the recommendation is archived', () =>
    inStory('2019-04-01', async (story) => {
      const zynteglo = await story.isNominated(medicine('Zynteglo', 'Transfusionskrävande betatalassemi'));
      await zynteglo.isIncluded('2019-05-16');
      await story.on('2019-06-03');
      await zynteglo.isAuthorised({ submittedOn: '2018-10-01', opinionOn: '2019-03-28', grantedOn: '2019-05-29' });
      await zynteglo.dossierIsAccepted('2019-09-02');
      await zynteglo.isEvaluated({ from: '2019-10-07', publishedOn: '2020-01-13' });
      await zynteglo.isRecommended(
        { outcome: 'do-not-use', refrainReason: 'cost-versus-benefit' },
        { on: '2020-02-13', dispatchedOn: '2020-02-20' },
      );
      expect(
        (await zynteglo.tasks('acknowledge-recommendation')).filter(({ status }) => status === 'open'),
      ).toHaveLength(21);

      await story.on('2022-01-31');
      const review = await zynteglo.isOnAgenda('reassessment', '2022-02-17');
      await zynteglo.isPresented(review, { on: '2022-02-17' });
      await review.as(chair).does('DECIDE', { outcome: 'stands', reasons: 'Inget nytt underlag.' });
      await story.on('2022-03-24');
      await zynteglo.as(scanner).does('MA_WITHDRAWN');
      await zynteglo.expectState('regulatory.withdrawnAuthorisation', 'handling.reassessment');
      expect(await zynteglo.notices('safety-notice')).toBe(1);
      await zynteglo.as(coordinator).does('RECOMMENDATION_WITHDRAWN', { reason: 'Läkemedlet är inte längre godkänt.' });
      await zynteglo.expectState('handling.ended');
      await zynteglo.expectContext({ outcome: null, archivedOutcome: 'do-not-use', endedBecause: 'withdrawn' });
      expect(await zynteglo.onBoard()).toMatchObject({ stage: 'ended', outcome: null });
      expect((await zynteglo.outbox('publish')).some(({ payload }) => payload['what'] === 'archive')).toBe(true);
      expect(await zynteglo.tasksOf('contact-person')).toEqual([]);
      await story.on('2025-01-07');
      expect(await zynteglo.journal('REVIEW_OVERDUE')).toHaveLength(0);
    }));

  it('17. Version change: a 2016 level-1 case keeps its own words and still reaches its end', () =>
    inStory('2016-02-01', async (story) => {
      const tarvexa = await story.isNominated(
        medicine('Tarvexa', 'Svår hemofili A', { processVersion: 'LEVELS_2015' }),
      );
      await tarvexa.as(coordinator).does('ACCEPT_NOMINATION', { allRegionsAnswered: true });
      await tarvexa.councilDecides(
        'inclusion',
        { outcome: 'level_1' },
        { on: '2016-03-10', dispatchedOn: '2016-03-14' },
      );
      await tarvexa.expectContext({ level: 'level_1' });
      await tarvexa.isAuthorised({ submittedOn: '2015-01-05', opinionOn: '2015-10-05', grantedOn: '2015-12-07' });
      await tarvexa.dossierIsAccepted('2016-05-09');
      await tarvexa.isEvaluated({ from: '2016-06-07', publishedOn: '2016-09-05' });
      await tarvexa.isDrafted();
      const item = await tarvexa.isDeliberated('recommendation', { on: '2017-10-12' });
      const yes = { ...FIXED_PARTS, outcome: 'use', reasons: 'God effekt.' };
      expect(await item.as(chair).isRefused('DECIDE', yes)).toEqual({ code: 'no-introduction-protocol', facts: {} });
      await tarvexa.as(coordinator).does('PROTOCOL_ADOPTED', { protocol: 'införandeprotokoll' });
      await item.as(chair).does('DECIDE', yes);
      await tarvexa.isDispatched(item, '2017-10-17');

      await story.on('2019-02-04');
      const newer = await story.isNominated(medicine('Nivexa', 'Svår astma'));
      await newer.as(coordinator).does('ACCEPT_NOMINATION', { allRegionsAnswered: true });
      const inclusion = await newer.isDeliberated('inclusion', { on: '2019-03-14' });
      expect(await inclusion.as(chair).isRefused('DECIDE', { outcome: 'level_1', reasons: 'Som förr.' })).toMatchObject(
        { code: 'facts-invalid' },
      );

      await story.on('2019-07-18');
      await tarvexa.expectState('handling.reassessment');
      const end = await tarvexa.councilDecides(
        'end',
        { outcome: 'ended' },
        { on: '2019-09-12', dispatchedOn: '2019-09-13' },
      );
      await tarvexa.expectState('handling.ended');
      await tarvexa.expectContext({
        level: 'level_1',
        protocolAdopted: true,
        archivedOutcome: 'use',
        endedBecause: 'introduced-as-recommended',
      });
      expect([(await tarvexa.instance()).version, (await end.instance()).version]).toEqual([1, 1]);
      expect((await newer.instance()).version).toBe(2);
      await tarvexa.region('14').expectState('closed');
      expect(await tarvexa.deadlinesOf()).toEqual([]);
    }));

  it('22. Subsidy ends (Translarna): refused with an exception the day after, and kept', () =>
    inStory('2018-02-05', async (story) => {
      const translarna = await story.isNominated(medicine('Translarna', 'Duchennes muskeldystrofi'));
      await translarna.isIncluded('2018-03-15');
      await translarna.isAuthorised({ submittedOn: '2012-10-31', opinionOn: '2014-05-22', grantedOn: '2014-07-31' });
      await translarna.as(company('Exempelbolaget')).does('COMPANY_DECLINES', { reason: 'Underlag lämnas inte.' });
      await translarna.isRecommended(
        { outcome: 'do-not-use', refrainReason: 'no-dossier' },
        { on: '2018-09-13', dispatchedOn: '2018-09-20' },
      );
      await story.on('2018-11-01');
      await translarna.as(company('Exempelbolaget')).does('SUBSIDY_APPLIED', { concerns: 'new' });
      await translarna.as(evaluator).does('APPLICATION_COMPLETE');
      await story.on('2019-04-12');
      expect(await translarna.dueOn('subsidy')).toBe('2019-04-30');
      await translarna
        .as(evaluator)
        .does('SUBSIDY_DECIDED', { decision: 'approved_time_limited', until: '2022-06-30' });
      await story.on('2019-04-29');
      await translarna.as(evaluator).does('SUBSIDY_EFFECTIVE', { decision: 'approved_time_limited' });
      expect(await translarna.dueOn('subsidy-until')).toBe('2022-06-30');
      await translarna.councilDecides(
        'reassessment',
        { outcome: 'stands' },
        { on: '2020-12-10', dispatchedOn: '2020-12-11' },
      );

      await translarna.talksBegin('2022-05-12');
      await story.on('2022-06-10');
      await translarna.as(negotiator).does('NEGOTIATION_FAILED');
      const agenda = [];
      for (const kind of ['reassessment', 'recommendation'])
        agenda.push(await translarna.isOnAgenda(kind, '2022-07-01'));
      await story.on('2022-06-30');
      await translarna.expectState('benefits.subsidy.timeLimited');
      await story.on('2022-07-01');
      await translarna.expectState('benefits.subsidy.ended', 'handling.reassessment');
      await translarna.expectContext({ reassessmentBecause: 'SUBSIDY_ENDED', subsidyEndedOn: '2022-07-01' });
      const [reassessment, recommendation] = agenda;
      if (!reassessment || !recommendation) throw new Error('two items');
      await translarna.isPresented(reassessment, { on: '2022-07-01' });
      await reassessment.as(chair).does('DECIDE', { outcome: 'revise', reasons: 'Subventionen har upphört.' });
      await translarna.isDrafted();
      await translarna.isPresented(recommendation, { on: '2022-07-01' });
      await recommendation.as(chair).does('DECIDE', {
        ...FIXED_PARTS,
        outcome: 'do-not-use',
        modifiers: ['with-exception'],
        refrainReason: 'subsidy-ended',
        reasons: 'Inget nytt avtal.',
        withException: [{ text: 'Patienter som redan behandlas.', decidedBy: 'Behandlande klinik' }],
      });
      await translarna.isDispatched(recommendation, '2022-07-01');
      await translarna.expectContext({
        outcome: 'do-not-use',
        modifiers: ['with-exception'],
        publishedOn: '2022-07-01',
        recommendationVersion: 2,
      });

      await story.on('2023-09-15');
      await translarna.as(scanner).does('RENEWAL_NEGATIVE');
      await translarna
        .as(coordinator)
        .does('NEW_EVIDENCE', { reason: 'EMA avråder från förnyat godkännande.', document: 'underlag-2' });
      await translarna.councilDecides(
        'reassessment',
        { outcome: 'stands' },
        { on: '2023-10-05', dispatchedOn: '2023-10-05' },
      );
      await translarna.expectState('handling.inForce.available', 'regulatory.authorised.renewalQuestioned');
      await translarna.expectContext({ outcome: 'do-not-use', keptOn: '2023-10-05', publishedOn: '2022-07-01' });
    }));
});
