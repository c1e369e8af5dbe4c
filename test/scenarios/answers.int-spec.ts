import { describe, expect, it } from '@jest/globals';
import { BoardPg } from '#persistence';
import { FIXED_PARTS } from '../support/story/facts.js';
import { chair, coordinator, evaluator, negotiator, scanner } from '../support/story/people.js';
import { answeredWithoutEvaluation, atOneMeeting, type CaseStory } from '../support/story/case-story.js';
import { inbox } from '../support/story/records.js';
import { inStory } from '../support/story/story.js';
import { medicine } from '../support/story/world.js';

const UNTIL_EVALUATED = { outcome: 'wait', conditions: ['TLV:s värdering är klar.'] };

describe('one product, several answers', () => {
  it('1. Kymriah: two cases wait, one becomes a yes and the other a no without basis; beside it Yescarta, which can be used', () =>
    inStory('2018-03-01', async (story) => {
      const children = await story.isNominated(medicine('Kymriah', 'Akut lymfatisk leukemi hos barn'));
      const lymphoma = await story.isNominated(medicine('Kymriah', 'Diffust storcelligt B-cellslymfom'));
      const yescarta = await story.isNominated(medicine('Yescarta', 'Diffust storcelligt B-cellslymfom'));
      const all = [children, lymphoma, yescarta];
      for (const one of all) {
        await one.as(coordinator).does('ACCEPT_NOMINATION', { allRegionsAnswered: true });
      }
      await atOneMeeting(
        { on: '2018-05-17' },
        all.map((of) => ({ of, kind: 'inclusion', decision: { outcome: 'included' } })),
      );
      await story.on('2018-08-23');
      for (const one of all)
        await one.isAuthorised({ submittedOn: '2017-11-06', opinionOn: '2018-06-28', grantedOn: '2018-08-23' });
      for (const one of all) await one.dossierIsAccepted('2018-09-03');
      await story.on('2018-11-05');
      for (const one of all) await one.as(evaluator).does('START_ASSESSMENT');

      await atOneMeeting(
        { on: '2019-03-08' },
        all.map((of) => ({ of, kind: 'wait', decision: UNTIL_EVALUATED })),
      );
      for (const one of all) await one.expectContext({ waitKind: 'wait', waitOn: '2019-03-08', outcome: null });

      await children.reportIsPublished('2019-04-10');
      await children.isRecommended({ outcome: 'use' }, { on: '2019-05-09', dispatchedOn: '2019-05-14' });
      await lymphoma.as(evaluator).does('CANNOT_EVALUATE', { reason: 'Studien har ingen kontrollgrupp.' });
      await children.expectContext({ outcome: 'use', publishedOn: '2019-05-14', waitKind: null });
      await lymphoma.expectState('handling.included.interim.inForce', 'handling.included.evaluation.noBasis');
      expect((await lymphoma.onBoard()).outcome).toBeNull();

      await lymphoma.isRecommended(
        { outcome: 'do-not-use', refrainReason: 'no-basis' },
        { on: '2019-06-13', dispatchedOn: '2019-06-18' },
      );
      await yescarta.reportIsPublished('2019-06-24');
      await yescarta.isRecommended(
        { outcome: 'can-use', whyNotShould: 'uncertain-evidence' },
        { on: '2019-08-29', dispatchedOn: '2019-09-06' },
      );
      await yescarta.expectContext({ outcome: 'can-use', publishedOn: '2019-09-06', recommendationVersion: 1 });

      const { rows } = await new BoardPg(story.dataSource).list(
        { text: 'kymriah' },
        'product',
        { page: 1, limit: 10 },
        story.today,
      );
      const answers = new Map([
        ['Akut lymfatisk leukemi hos barn', 'use'],
        ['Diffust storcelligt B-cellslymfom', 'do-not-use'],
      ]);
      expect(new Map(rows.map(({ indication, outcome }) => [indication, outcome]))).toEqual(answers);
      const dashboard = (await inbox(story, 'contact-person', '14')).filter(({ product }) => product === 'Kymriah');
      expect(dashboard.map(({ kind }) => kind)).toEqual(['acknowledge-recommendation', 'acknowledge-recommendation']);
      expect(new Set(dashboard.map(({ indication }) => indication))).toEqual(new Set(answers.keys()));
      await children.region('14').expectContext({ outcome: 'use' });
      await lymphoma.region('14').expectContext({ outcome: 'do-not-use' });
    }));

  it('2. Zolgensma: ordered long before approval, waits twice, a year of talks, and a yes with limits that revises two others', () =>
    inStory('2018-10-01', async (story) => {
      const oldOnes = await Promise.all(
        ['Spinraza', 'Evrysdi'].map((product) => story.isNominated(medicine(product, 'Spinal muskelatrofi'))),
      );
      const others = await answeredWithoutEvaluation(oldOnes, [{ outcome: 'use' }, { outcome: 'use' }], {
        includedOn: '2018-10-18',
        waivedOn: '2018-11-15',
        decidedOn: '2019-02-14',
        publishedOn: '2019-02-28',
      });
      const zolgensma = await story.isNominated(medicine('Zolgensma', 'Spinal muskelatrofi'));
      await zolgensma.isIncluded('2019-03-14');
      await zolgensma.expectState('handling.included.evaluation.awaitingDossier');
      await zolgensma.as(scanner).does('MA_SUBMITTED');
      await story.on('2020-03-26');
      expect(await zolgensma.dueOn('dossier')).toBeNull();
      await zolgensma.as(scanner).does('CHMP_POSITIVE');
      expect(await zolgensma.dueOn('dossier')).toBe('2020-04-27');
      await story.on('2020-05-18');
      await zolgensma.as(scanner).does('EC_GRANTED', { kind: 'conditional' });
      expect(await zolgensma.notices('dossier-overdue')).toBe(1);

      await zolgensma.dossierIsAccepted('2020-06-11');
      await zolgensma.councilDecides('wait', UNTIL_EVALUATED, { on: '2020-06-25' });
      await zolgensma.isEvaluated({ from: '2020-10-19', publishedOn: '2021-01-28' });
      await zolgensma.talksBegin('2021-02-11');
      await zolgensma.councilDecides(
        'wait',
        { outcome: 'wait', conditions: ['Förhandlingen är klar.'] },
        { on: '2021-03-11' },
      );
      await zolgensma.expectContext({ waitOn: '2021-03-11', waitConditions: ['Förhandlingen är klar.'] });
      // A year from the first day of the wait, which is Midsummer's Eve: renewing its text does not make it young.
      expect(await zolgensma.dueOn('wait-to-manager')).toBe('2021-06-28');
      await zolgensma.expectState('handling.included.interim.inForce', 'negotiation.talks');

      await story.on('2021-10-04');
      expect(await zolgensma.notices('talks-age')).toBe(7);
      await zolgensma
        .as(negotiator)
        .does('PRICE_OFFER_REJECTED', { reason: 'Betalning efter utfall går inte att följa upp.' });
      await story.on('2021-12-13');
      await zolgensma.as(negotiator).does('PRICE_OFFER_MADE', { offer: 'Prissänkning med 12 procent.' });
      for (const other of others) {
        await other.as(coordinator).does('NEW_COMPETITOR', {
          reason: 'Zolgensma tas i bruk för en del av patienterna.',
          document: 'underlag-2',
        });
        await other.expectState('handling.reassessment');
      }
      const revise = (of: CaseStory) => ({ of, kind: 'reassessment', decision: { outcome: 'revise' } });
      await atOneMeeting({ on: '2022-01-13' }, others.map(revise));
      expect(await zolgensma.notices('talks-age')).toBe(8);
      await zolgensma.termsAreOpened('2022-01-14');
      for (const one of [zolgensma, ...others]) await one.isDrafted();
      const owner = 'Neuromuskulära centrum';
      const ownedConditions = ['Vikt högst 13,5 kg.', 'Två kopior av SMN2.'].map((text) => ({ text, owner }));
      const limits = { modifiers: ['with-limits'], ownedConditions };
      const yes = { ...FIXED_PARTS, outcome: 'should-use', ...limits, agreement: 'yes' };
      const second = { ...FIXED_PARTS, outcome: 'use', modifiers: ['second-choice'] };
      await atOneMeeting({ on: '2022-01-27', dispatchedOn: '2022-02-01' }, [
        { of: zolgensma, kind: 'recommendation', decision: yes },
        ...others.map((of) => ({ of, kind: 'recommendation', decision: second })),
      ]);
      for (const one of [zolgensma, ...others]) expect((await one.context())['publishedOn']).toBe('2022-02-01');
      await zolgensma.expectContext({
        outcome: 'should-use',
        modifiers: ['with-limits'],
        recommendationVersion: 1,
        waitKind: null,
      });
      await others[0]?.expectContext({ outcome: 'use', modifiers: ['second-choice'], recommendationVersion: 2 });

      const written = JSON.stringify(await zolgensma.journal());
      expect(written).not.toContain('utfall');
      expect(written).not.toContain('12 procent');
    }));

  it('3. Luxturna: a no for its price, a new price and new data, a revision on a supplemented report, and a yes', () =>
    inStory('2018-09-03', async (story) => {
      const luxturna = await story.isNominated(medicine('Luxturna', 'Ärftlig näthinnedystrofi'));
      await luxturna.isIncluded('2018-10-11');
      await story.on('2018-11-22');
      await luxturna.isAuthorised({ submittedOn: '2017-07-31', opinionOn: '2018-09-20', grantedOn: '2018-11-22' });
      await luxturna.dossierIsAccepted('2018-12-03');
      await luxturna.isEvaluated({ from: '2019-01-14', publishedOn: '2019-04-11' });
      await luxturna.isRecommended(
        { outcome: 'do-not-use', refrainReason: 'cost-versus-benefit' },
        { on: '2019-06-13', dispatchedOn: '2019-06-18' },
      );
      await luxturna.expectState('handling.inForce.available');

      await story.on('2020-11-02');
      await luxturna.as(coordinator).does('NEW_PRICE', { reason: 'Företaget vill förhandla.', document: 'underlag-2' });
      await luxturna.as(evaluator).does('NEW_DATA', { reason: 'Tre års uppföljning.', document: 'underlag-2' });
      await luxturna.expectState('handling.reassessment');
      await luxturna.councilDecides('reassessment', { outcome: 'revise' }, { on: '2020-11-19' });
      await luxturna.expectState('handling.included.evaluation.reported', 'handling.included.interim.none');
      await luxturna.expectContext({ outcome: 'do-not-use', underReassessment: true });

      await luxturna.as(evaluator).does('NEW_DATA', { reason: 'Tre års uppföljning.', document: 'underlag-2' });
      expect(await luxturna.dueOn('assessment-supplement')).toBe('2020-12-21');
      expect(await luxturna.dueOn('assessment')).toBeNull();
      await luxturna.reportIsPublished('2020-12-21');
      await luxturna.talksBegin('2021-01-21');
      await luxturna.isDrafted();
      const item = await luxturna.isDeliberated('recommendation', { on: '2021-05-20' });
      const yes = { ...FIXED_PARTS, outcome: 'should-use', reasons: 'Nytt pris och nya data.', agreement: 'yes' };
      expect(await item.as(chair).isRefused('DECIDE', yes)).toEqual({ code: 'negotiation-not-settled', facts: {} });
      await luxturna.termsAreOpened('2021-05-20');
      await item.as(chair).does('DECIDE', yes);
      await luxturna.isDispatched(item, '2021-06-03');
      await luxturna.as(coordinator).does('TREATMENT_COUNCIL_SET_UP', { name: 'Nationell behandlingskonferens' });
      await luxturna.expectContext({
        outcome: 'should-use',
        underReassessment: false,
        recommendationVersion: 2,
        treatmentCouncil: true,
      });
      await luxturna.region('12').expectState('impactAssessment');
      expect((await luxturna.journal('WAIT_DECIDED')).length).toBe(0);
    }));
});
