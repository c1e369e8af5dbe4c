import { describe, expect, it } from '@jest/globals';
import type { JsonRecord } from '#process';
import { chair, coordinator, evaluator, negotiator, procurer, registrar, signatory } from '../support/story/people.js';
import { inStory } from '../support/story/story.js';
import { medicine } from '../support/story/world.js';

describe('talks about a price', () => {
  it('5. Libmeldy: the Nordic countries negotiate together, and the national council still decides', () =>
    inStory('2020-09-07', async (story) => {
      const libmeldy = await story.isNominated(medicine('Libmeldy', 'Metakromatisk leukodystrofi'));
      await libmeldy.isIncluded('2020-10-22', { orderEvaluation: false });
      await libmeldy.councilDecides(
        'orderEvaluation',
        { outcome: 'order', rank: 1, assessor: 'nordic' },
        { on: '2020-11-19' },
      );
      await libmeldy.expectContext({ evaluationSource: 'nordic' });
      await story.on('2020-12-17');
      await libmeldy.isAuthorised({ submittedOn: '2019-12-03', opinionOn: '2020-10-15', grantedOn: '2020-12-17' });
      await libmeldy.as(evaluator).does('COMPANY_ASKED');
      await libmeldy.dossierIsAccepted('2021-01-25');
      await libmeldy.isEvaluated({ from: '2021-12-06', publishedOn: '2022-02-21' });

      await libmeldy.councilDecides(
        'startNegotiation',
        { outcome: 'negotiate', negotiationReason: 'cost-above-willingness' },
        { on: '2022-03-17' },
      );
      const nordic = { variant: 'nordic', countries: ['SE', 'DK', 'FI', 'IS', 'NO'] };
      expect(await libmeldy.as(negotiator).isRefused('VARIANT_CHOSEN', nordic)).toMatchObject({
        code: 'nordic-parties-missing',
      });
      await libmeldy.as(negotiator).does('VARIANT_CHOSEN', { ...nordic, representative: 'Nordiskt Läkemedelsforum' });
      await libmeldy
        .as(negotiator)
        .does('GROUP_SET', { regionalMembers: ['01', '12'], purpose: 'precondition-for-recommendation' });
      await libmeldy.as(negotiator).does('TALKS_STARTED');
      await libmeldy.termsAreOpened('2022-12-12');
      await libmeldy.expectContext({ negotiationVariant: 'nordic', outcome: null });
      await libmeldy.expectState('negotiation.openForSignature', 'handling.included.preparation.gathering');

      const yes = { outcome: 'should-use', modifiers: ['with-limits'], agreement: 'yes' };
      expect(await libmeldy.as(chair).isRefused('RECOMMENDATION_PUBLISHED', yes)).toMatchObject({
        code: 'role-not-allowed',
      });
      const item = await libmeldy.isRecommended(yes, { on: '2023-01-19', dispatchedOn: '2023-01-20' });
      await libmeldy.expectContext({ outcome: 'should-use', publishedOn: '2023-01-20' });
      await item.expectContext({ decidedOn: '2023-01-19', outcome: 'should-use' });

      const skane = libmeldy.at('signature', '12');
      await skane.as(signatory('12')).does('START_LEGAL_REVIEW');
      expect(
        await skane
          .as(signatory('14'))
          .isRefused('SIGN', { delegation: 'Delegationsordning 2022', agreementVersion: 'avtal-1' }),
      ).toEqual({
        code: 'scope-not-allowed',
        facts: { region: '12' },
      });
      expect(
        await skane
          .as(signatory('12'))
          .isRefused('SIGN', { delegation: 'Delegationsordning 2022', agreementVersion: 'avtal-0' }),
      ).toMatchObject({
        code: 'agreement-version-differs',
      });
      await skane
        .as(signatory('12'))
        .does('SIGN', { delegation: 'Delegationsordning 2022', agreementVersion: 'avtal-1' });
      await libmeldy.expectState('agreements.inForce');
    }));

  it('14. Pandemic pause: three-party talks that have not begun are held, those under way go on, and review clocks run on', () =>
    inStory('2018-04-02', async (story) => {
      const inForce = await story.isNominated(medicine('Tarvexa', 'Svår hemofili A'));
      await inForce.isIncluded('2018-05-17');
      await story.on('2018-06-01');
      await inForce.isAuthorised({ submittedOn: '2017-05-02', opinionOn: '2018-04-26', grantedOn: '2018-06-01' });
      await inForce.dossierIsAccepted('2018-06-04');
      await inForce.isEvaluated({ from: '2018-06-11', publishedOn: '2018-08-27' });
      await inForce.isRecommended({ outcome: 'use' }, { on: '2018-09-13', dispatchedOn: '2018-09-20' });
      const clock = inForce.at('review-clock');
      expect(await inForce.dueOn('review', clock)).toBe('2020-09-21');

      await story.on('2020-02-03');
      const underWay = await story.isNominated(medicine('Nivexa', 'Svår astma'));
      await underWay.isIncluded('2020-02-20');
      await underWay.talksBegin('2020-03-05');
      const threeParty = { variant: 'three-party', regions: ['01', '12'], companyAgrees: true, tlvAttends: true };
      const proxies = ['01', '12'].map((region) => ({ region, document: `fullmakt-${region}` }));
      const refusal = async (facts: JsonRecord) => underWay.as(negotiator).isRefused('VARIANT_CHOSEN', facts);
      expect(await refusal({ variant: 'three-party' })).toMatchObject({ code: 'three-parties-disagree' });
      expect(await refusal({ ...threeParty, companyAgrees: false })).toMatchObject({ code: 'three-parties-disagree' });
      expect(await refusal({ ...threeParty, tlvAttends: false })).toMatchObject({ code: 'tlv-not-in-the-room' });
      expect(await refusal({ ...threeParty, proxies: proxies.slice(0, 1) })).toEqual({
        code: 'proxy-missing',
        facts: { regions: ['12'] },
      });
      await underWay.as(negotiator).does('VARIANT_CHOSEN', { ...threeParty, proxies });
      await inForce.councilDecides(
        'startNegotiation',
        { outcome: 'negotiate', negotiationReason: 'uncertainty' },
        { on: '2020-03-19' },
      );
      await inForce.as(negotiator).does('VARIANT_CHOSEN', { ...threeParty, proxies });
      expect(await inForce.dueOn('negotiation-group')).toBe('2020-03-26');

      await story.on('2020-03-23');
      await inForce
        .as(coordinator)
        .does('HOLD', { reasonCode: 'class-wide', publicReason: 'Trepartsöverläggningar som inte har börjat vilar.' });
      expect(await inForce.dueOn('negotiation-group')).toBeNull();
      expect(await inForce.onBoard()).toMatchObject({ onHold: true });
      expect(await underWay.dueOn('talks-first-reminder')).toBe('2020-04-06');
      expect(await inForce.dueOn('review', clock)).toBe('2020-09-21');

      await story.on('2020-06-22');
      await clock.expectState('itemRequested');
      await inForce.expectState('handling.reassessment', 'hold.onHold');
      await inForce.as(coordinator).does('RESUME');
      // Three working days were left of five when the pause began.
      expect(await inForce.dueOn('negotiation-group')).toBe('2020-06-25');
      await inForce.expectContext({ holds: [{ from: '2020-03-23', until: '2020-06-22' }] });
      await story.on('2020-09-21');
      await clock.expectState('itemRequested');
      await story.on('2020-09-22');
      await clock.expectState('overdue');
    }));
});

describe('a purchase', () => {
  it('12. Award then review: no contract on day 9, nor after an application on day 10 until ten days after the court decision are over', () =>
    inStory('2024-01-08', async (story) => {
      const tarvexa = await story.isNominated(medicine('Tarvexa', 'Svår hemofili A'));
      await tarvexa.isAuthorised({ submittedOn: '2023-01-02', opinionOn: '2023-10-12', grantedOn: '2023-12-15' });
      await tarvexa.as(procurer).does('PROCUREMENT_STARTED');
      const purchase = tarvexa.at('procurement');
      await purchase.as(procurer).does('CHOOSE', { choice: 'procure', approvedBy: 'Styrgruppen' });
      await purchase
        .as(procurer)
        .does('JOINT', { lead: '01', regions: ['12'], proxies: [{ region: '12', document: 'fullmakt-12' }] });
      await purchase.as(procurer).does('PUBLISH', {
        documents: ['upphandlingsdokument'],
        procedure: 'open',
        estimatedValue: 40_000_000,
        threshold: 2_400_000,
        tendersDueOn: '2024-02-29',
      });
      await story.on('2024-03-01');
      await purchase.expectState('evaluating');
      await story.on('2024-04-02');
      await purchase.as(procurer).does('AWARD_DECISION', {
        reasons: 'Lägst pris.',
        notices: [{ bidder: 'Exempelbolaget', channel: 'electronic' }],
      });
      expect(await tarvexa.dueOn('standstill', purchase)).toBe('2024-04-12');
      const contract = { region: '01', contract: 'avtal-1', delegation: 'Delegationsordning 2024' };

      await story.on('2024-04-11');
      expect(await purchase.as(signatory('01')).isRefused('SIGNED', contract)).toEqual({
        code: 'standstill',
        facts: { earliestOn: '2024-04-13' },
      });
      await story.on('2024-04-12');
      const review = { court: 'Förvaltningsrätten', caseNumber: '1234-24' };
      await purchase.as(registrar).does('REVIEW_APPLIED', review);
      await story.on('2024-04-22');
      await purchase.expectState('underReview.pending');
      expect(await purchase.as(signatory('01')).isRefused('SIGNED', contract)).toEqual({
        code: 'review-pending',
        facts: {},
      });

      await story.on('2024-06-03');
      await purchase
        .as(registrar)
        .does('COURT_DECIDED', { caseNumber: '1234-24', outcome: 'dismiss', document: 'dom-1234-24' });
      for (const day of ['2024-06-03', '2024-06-13']) {
        await story.on(day);
        expect(await purchase.as(signatory('01')).isRefused('SIGNED', contract)).toEqual({
          code: 'standstill',
          facts: { earliestOn: '2024-06-14' },
        });
        expect(await purchase.as(procurer).isRefused('STANDSTILL_OVER')).toMatchObject({ code: 'standstill' });
      }
      await story.on('2024-06-14');
      await purchase.expectState('contracting');
      await purchase.as(signatory('01')).does('SIGNED', contract);
      await purchase.expectContext({ contracts: [{ ...contract, on: '2024-06-14' }] });
      await tarvexa.expectContext({ purchasingStrategy: 'procure', contractSignedOn: '2024-06-14' });
    }));
});
