import { describe, expect, it } from '@jest/globals';
import { FIXED_PARTS, REASONS } from '../support/story/facts.js';
import { chair, coordinator, expert, negotiator, scanner } from '../support/story/people.js';
import { answeredWithoutEvaluation } from '../support/story/case-story.js';
import { inStory } from '../support/story/story.js';
import { casesAreTold } from '../support/story/told-cases.js';
import { medicine } from '../support/story/world.js';

describe('a class gets a rule of its own', () => {
  it('18. Class rule (PD-(L)1): single recommendations archived on one day, new indications in the matrix, a named wait stays', () =>
    inStory('2018-02-05', async (story) => {
      const products = ['Nivolexa', 'Pembrolexa', 'Durvalexa'];
      const singles = await answeredWithoutEvaluation(
        await Promise.all(products.map((product) => story.isNominated(medicine(product, 'Lungcancer')))),
        [{ outcome: 'use' }, { outcome: 'use' }, { outcome: 'do-not-use', refrainReason: 'insufficient-evidence' }],
        { includedOn: '2018-03-15', waivedOn: '2018-04-12', decidedOn: '2018-06-14', publishedOn: '2018-06-14' },
      );
      const waiting = await story.isNominated(medicine('Avelexa', 'Urotelial cancer'));
      await waiting.isIncluded('2018-09-20');
      await waiting.isAuthorised({ submittedOn: '2017-01-09', opinionOn: '2018-07-26', grantedOn: '2018-09-20' });
      await waiting.councilDecides(
        'wait',
        { outcome: 'wait', conditions: ['TLV:s värdering är klar.'] },
        { on: '2018-10-18' },
      );

      await story.on('2018-11-05');
      const rule = await story.opens(
        coordinator,
        'class-case',
        medicine('PD-(L)1-hämmare', 'Alla', { processVersion: 'CLASS_PDL1_2018' }),
        'CLASS_RULE_DRAFTED',
        {
          classCase: 'pd-l1',
          productClass: 'PD-(L)1-hämmare',
          members: [
            ...['Nivolexa', 'Pembrolexa'].map((product) => ({ product, indication: 'Lungcancer' })),
            { product: 'Durvalexa', indication: 'Lungcancer' },
            { product: 'Avelexa', indication: 'Urotelial cancer' },
            { product: 'Pembrolexa', indication: 'Melanom', setting: 'adjuvant' },
          ],
          placeInTherapyOwner: 'Nationella vårdprogramgruppen för lungcancer',
        },
      );
      await rule.councilDecides('classRule', { outcome: 'class-rule' }, { on: '2018-11-22' });
      await rule.as(negotiator).does('CONTRACTS_SIGNED', { startOn: '2019-01-01', priceRule: 'lowest-cost-first' });
      const replaces = [...singles, waiting].map(({ caseId }, at) => ({
        case: caseId,
        product: [...products, 'Avelexa'][at] ?? '',
        indication: at === products.length ? 'Urotelial cancer' : 'Lungcancer',
      }));
      expect(await rule.as(coordinator).isRefused('CLASS_RULE_PUBLISHED', { replaces })).toEqual({
        code: 'contracts-not-started',
        facts: { from: '2019-01-01' },
      });
      await story.on('2019-01-02');
      const stray = { case: waiting.caseId, product: 'Avelexa', indication: 'Lungcancer' };
      expect(await rule.as(coordinator).isRefused('CLASS_RULE_PUBLISHED', { replaces: [...replaces, stray] })).toEqual({
        code: 'not-in-class-matrix',
        facts: { row: 'Avelexa · Lungcancer' },
      });
      await rule.as(coordinator).does('CLASS_RULE_PUBLISHED', { replaces });
      await rule.expectState('rule.inForce');
      for (const product of ['Nivolexa', 'Pembrolexa'])
        await rule.at('class-indication', `${product} · Lungcancer`).expectState('covered');
      await rule.at('class-indication', 'Pembrolexa · Melanom').expectState('awaitingOpinion');

      await story.on('2019-01-03');
      const [nivolexa, pembrolexa, durvalexa] = singles;
      for (let delivery = 1; delivery <= 2; delivery += 1) expect(await casesAreTold(rule)).toBe(4);
      expect(await story.query(`SELECT id FROM outbox WHERE type = 'tell-case' AND done_at IS NULL`)).toEqual([]);
      for (const archived of [nivolexa, pembrolexa]) {
        await archived?.expectState('handling.ended');
        await archived?.expectContext({
          outcome: null,
          archivedOutcome: 'use',
          endedBecause: 'coveredByClass',
          classCase: 'pd-l1',
        });
        expect(await archived?.journal('CLASS_RULE_ISSUED')).toMatchObject([{ occurred: { date: '2019-01-02' } }]);
      }
      await durvalexa?.expectContext({ outcome: 'do-not-use' });
      await waiting.expectState('handling.included.interim.inForce');

      await rule
        .as(scanner)
        .does('INDICATION_APPROVED', { product: 'Pembrolexa', indication: 'Esofaguscancer', setting: 'metastatic' });
      await rule.at('class-indication', 'Pembrolexa · Esofaguscancer').expectState('covered');
      const again = { product: 'Pembrolexa', indication: 'Esofaguscancer' };
      expect(
        await rule.as(scanner).isRefused('INDICATION_APPROVED', { ...again, setting: 'metastatic' }),
      ).toMatchObject({ code: 'already-in-matrix' });
      expect(await rule.as(coordinator).isRefused('MEMBER_ADDED', { member: again })).toMatchObject({
        code: 'already-in-matrix',
      });
      await rule.as(coordinator).does('MEMBER_ADDED', { member: { ...again, product: 'Nivolexa' } });
      await rule.at('class-indication', 'Nivolexa · Esofaguscancer').expectState('covered');
      await rule.expectContext({ matrixUpdatedOn: '2019-01-03' });
      await rule
        .as(scanner)
        .does('INDICATION_APPROVED', { product: 'Nivolexa', indication: 'Melanom, adjuvant', setting: 'adjuvant' });
      const adjuvant = rule.at('class-indication', 'Nivolexa · Melanom, adjuvant');
      await adjuvant.expectState('awaitingOpinion');
      expect(await adjuvant.as(chair).isRefused('COVER')).toEqual({ code: 'no-opinion-from-nac', facts: {} });
      await adjuvant.as(expert).does('NAC_OPINION', { supports: true, opinion: 'Effekten är visad.' });
      await adjuvant.expectState('covered');
      expect((await rule.journal()).filter(({ act }) => act === 'REPORT_PUBLISHED')).toEqual([]);
    }));
});

describe('an evaluation is waived', () => {
  it('for an answer that then waits for the opinion of the named assessor', () =>
    inStory('2018-02-05', async (story) => {
      const nivolexa = await story.isNominated(medicine('Nivolexa', 'Lungcancer'));
      await nivolexa.isIncluded('2018-03-15', { orderEvaluation: false });
      await nivolexa.isAuthorised({ submittedOn: '2016-10-07', opinionOn: '2017-04-20', grantedOn: '2017-05-30' });
      await nivolexa.councilDecides('waiveEvaluation', { outcome: 'waive', assessedBy: 'NAC' }, { on: '2018-04-12' });
      await nivolexa.isDrafted();
      const item = await nivolexa.isDeliberated('recommendation', { on: '2018-06-14' });
      const yes = { ...FIXED_PARTS, outcome: 'use', reasons: REASONS };
      expect(await item.as(chair).isRefused('DECIDE', yes)).toEqual({
        code: 'assessor-not-heard',
        facts: { assessor: 'NAC' },
      });
      await nivolexa.as(expert).does('ASSESSOR_OPINION', { opinion: 'Effekten är god.' });
      await item.as(chair).does('DECIDE', yes);
    }));
});
