import { describe, expect, it } from '@jest/globals';
import { CaseStory } from '../support/story/case-story.js';
import { answerOf, DeviceStory } from '../support/story/device-story.js';
import { chair, contact, coordinator, expert, negotiator, scanner } from '../support/story/people.js';
import { inStory } from '../support/story/story.js';
import { device, medicine } from '../support/story/world.js';

/**
 * One whole way for each process that no other story follows to its end: the medicine of 2018, the class, and the pilot of devices.
 * Devices under MTP-rådet, advanced therapies, levels 1-3, the hospital exemption, enquiries and Nye metoder have theirs beside.
 */
describe('a medicine on its whole way', () => {
  it('from the first signal over a yes and its introduction to the end of the cooperation', () =>
    inStory('2021-02-01', async (story) => {
      const product = medicine('Vägvexa', 'Svår psoriasis');
      const signal = { substance: 'vägvexumab', indication: product.indication, source: 'database' };
      const opened = await story.opens(scanner, 'horizon-item', product, 'SIGNAL_RECORDED', signal);
      const found = new CaseStory(story, opened.caseId, product);
      await found.as(scanner).does('CRITERIA_SCORED', {
        criteria: [{ criterion: 'innovative-treatment', met: true, reason: 'Ny princip.' }],
        phase: 'phase-3',
        relevantInSweden: true,
      });
      await found.as(scanner).does('PASS', { groups: ['Dermatologi'] });
      await story.on('2021-03-01');
      await found.as(scanner).does('EXPERTS_WEIGHED', { result: 'selected', reason: 'Angeläget.' });
      await found.as(scanner).does('REPORT_STARTED');
      await found.as(scanner).does('SEND_TO_EXPERTS', { draft: 'utkast' });
      await found.as(coordinator).does('APPROVE_REPORT');
      await found.as(coordinator).does('DELIVER_REPORT');
      expect((await found.instance()).chart).toBe('medicine-case');
      await found.regionsAnswer();
      await found.at('opinion-round').as(coordinator).does('CLOSE_ROUND');
      await found.at('opinion-round').as(coordinator).does('COMPILE_ROUND');
      await found.councilDecides(
        'inclusion',
        { outcome: 'included' },
        { on: '2021-05-20', dispatchedOn: '2021-05-21' },
      );
      await story.on('2021-06-01');
      await found.isAuthorised({ submittedOn: '2020-12-01', opinionOn: '2021-05-21', grantedOn: '2021-05-31' });
      const wait = { outcome: 'wait', conditions: ['TLV:s värdering är klar.'] };
      await found.councilDecides('wait', wait, { on: '2021-06-17', dispatchedOn: '2021-06-18' });
      await found.dossierIsAccepted('2021-07-01');
      await found.isEvaluated({ from: '2021-07-05', publishedOn: '2021-09-06' });
      await found.isRecommended(
        { outcome: 'can-use', whyNotShould: 'moderate-effect' },
        { on: '2021-10-14', dispatchedOn: '2021-10-18' },
      );
      const skane = found.region('12').as(contact('12'));
      await skane.does('ACKNOWLEDGE');
      await skane.does('REGIONAL_DECISION', { value: 'follow', body: 'Nämnden', diaryNumber: 'HSN 1' });
      await story.on('2023-07-19');
      await found.expectState('handling.reassessment');
      await found.councilDecides('end', { outcome: 'ended' }, { on: '2023-09-14', dispatchedOn: '2023-09-15' });
      await found.expectState('handling.ended');
      await found.region('12').expectState('closed');
      expect(await found.deadlinesOf()).toEqual([]);
    }));
});

describe('a class of medicines on its whole way', () => {
  it('from its draft over its rule in force to its end', () =>
    inStory('2018-11-05', async (story) => {
      const of = medicine('PD-(L)1-hämmare', 'Alla', { processVersion: 'CLASS_PDL1_2018' });
      const rule = await story.opens(coordinator, 'class-case', of, 'CLASS_RULE_DRAFTED', {
        classCase: 'pd-l1',
        productClass: 'PD-(L)1-hämmare',
        members: [{ product: 'Nivolexa', indication: 'Melanom', setting: 'adjuvant' }],
        placeInTherapyOwner: 'Nationella vårdprogramgruppen',
      });
      await rule.councilDecides('classRule', { outcome: 'class-rule' }, { on: '2018-11-22' });
      await rule.as(negotiator).does('CONTRACTS_SIGNED', { startOn: '2019-01-01', priceRule: 'lowest-cost-first' });
      await story.on('2019-01-02');
      await rule.as(coordinator).does('CLASS_RULE_PUBLISHED', {});
      await rule.expectState('rule.inForce');
      const adjuvant = rule.at('class-indication', 'Nivolexa · Melanom');
      await adjuvant.as(expert).does('NAC_OPINION', { supports: true, opinion: 'Effekten är visad.' });
      await adjuvant.expectState('covered');
      await story.on('2022-01-10');
      await rule.as(chair).does('CLASS_RULE_ENDED', { reason: 'Avtalen har gått ut.' });
      await rule.expectState('rule.ended');
      expect((await rule.onBoard()).stage).toBe('ended');
    }));
});

describe('a device of the pilot on its whole way', () => {
  it('from its choice under the medicines’ council to the repeal of its recommendation', () =>
    inStory('2018-02-05', async (story) => {
      const pilot = device('Tremorsonden', 'Essentiell tremor', { processVersion: 'DEVICE_PILOT_2018' });
      const opened = await story.opens(coordinator, 'device-case', pilot, 'PILOT_SELECTED', { object: 'product' });
      const probe = new DeviceStory(story, opened.caseId, pilot);
      await probe.councilDecides('inclusion', { outcome: 'included' }, { on: '2018-03-15' });
      await probe.isCeMarked();
      await probe.councilDecides('orderEvaluation', { outcome: 'order' }, { on: '2018-04-19' });
      await probe.evaluationIsPublished('2018-10-05');
      await probe.isDrafted();
      await probe.councilDecides(
        'recommendation',
        answerOf({ outcome: 'do-not-use', refrainReason: 'insufficient-evidence' }),
        { on: '2018-11-08', dispatchedOn: '2018-11-15' },
      );
      await probe.expectContext({ council: 'nt-radet', outcome: 'do-not-use' });
      await story.on('2019-02-04');
      await probe.as(coordinator).does('NEW_COMPETITOR', { reason: 'Fler produkter finns.', document: 'underlag-2' });
      await probe.councilDecides(
        'reassessment',
        { outcome: 'repealed' },
        { on: '2019-03-14', dispatchedOn: '2019-03-15' },
      );
      await probe.expectState('handling.ended');
      expect((await probe.onBoard()).stage).toBe('ended');
    }));
});
