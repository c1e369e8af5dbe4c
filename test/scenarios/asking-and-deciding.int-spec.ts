import { describe, expect, it } from '@jest/globals';
import { addWorkingDays, isoDate } from '#process';
import { FIXED_PARTS, opinion } from '../support/story/facts.js';
import { chair, contact, coordinator, member, rapporteur, seats, table, type Seat } from '../support/story/people.js';
import { inStory } from '../support/story/story.js';
import { medicine } from '../support/story/world.js';

const TARVEXA = medicine('Tarvexa', 'Svår hemofili A');

describe('asking the regions', () => {
  it('10. Silent region: 20 answers and one without, the decision is possible and the record shows the silence', () =>
    inStory('2026-02-02', async (story) => {
      const tarvexa = await story.isNominated(TARVEXA);
      const round = await tarvexa.isAccepted();
      const lastDay = addWorkingDays(isoDate('2026-02-02'), 15);
      expect(lastDay).toBe('2026-02-23');
      expect(await tarvexa.dueOn('answers', round)).toBe(lastDay);
      await story.on('2026-02-16');
      await tarvexa.regionsAnswer({ silent: ['25'] });
      expect(await tarvexa.tasksOf('contact-person')).toEqual(['answer-opinion']);
      expect((await round.as(coordinator).isRefused('CLOSE_ROUND')).facts).toEqual({ regions: ['25'] });

      await story.on('2026-02-23');
      await round.expectState('open');
      await story.on('2026-02-24');
      await round.expectState('closed');
      await tarvexa.at('opinion', '25').expectState('noResponse');
      // Missed, and open still: a late answer is taken until the round is compiled.
      expect(await tarvexa.tasks('answer-opinion', '25')).toMatchObject([{ status: 'open', dueOn: lastDay }]);

      await round.as(coordinator).does('COMPILE_ROUND');
      expect(await tarvexa.tasks('answer-opinion', '25')).toMatchObject([{ status: 'cancelled', dueOn: lastDay }]);
      expect(await tarvexa.journal('ROUND_COMPILED')).toContainEqual(
        expect.objectContaining({
          chart: 'medicine-case',
          facts: { yes: 20, no: 0, neutral: 0, noResponse: 1, recused: 0, late: 0 },
        }),
      );
      await tarvexa.expectState('handling.inclusionDecision');

      await tarvexa.at('opinion', '25').as(contact('25')).does('SUBMIT_LATE', opinion('no'));
      await tarvexa.at('opinion', '25').expectState('lateSubmitted');
      await round.expectContext({ yes: 20, no: 0, noResponse: 1, late: 0 });
      await tarvexa.councilDecides('inclusion', { outcome: 'included' }, { on: '2026-03-12' });
      await tarvexa.expectState('handling.included');
    }));

  it('16. Double delivery of a SUBMIT message: one opinion, one receipt', () =>
    inStory('2026-02-02', async (story) => {
      const tarvexa = await story.isNominated(TARVEXA);
      await tarvexa.isAccepted();
      const skane = tarvexa.at('opinion', '12');
      const first = await skane.as(contact('12')).does('SUBMIT', opinion('yes'), { key: 'message-1' });
      const second = await skane.as(contact('12')).does('SUBMIT', opinion('yes'), { key: 'message-1' });
      expect(second).toEqual({ ...first, replayed: true });
      const atOnce = await Promise.all(
        [1, 2, 3].map(() =>
          tarvexa.at('opinion', '14').as(contact('14')).does('SUBMIT', opinion('no'), { key: 'message-2' }),
        ),
      );
      expect(atOnce.map(({ seq }) => seq)).toEqual([atOnce[0]?.seq, atOnce[0]?.seq, atOnce[0]?.seq]);

      expect(await tarvexa.journal('SUBMIT')).toHaveLength(2);
      expect(await tarvexa.notices('opinion-receipt')).toBe(2);
      await skane.expectContext({ answerVersion: 1 });
      await tarvexa.at('opinion-round').expectContext({ yes: 1, no: 1, pending: 19 });
      expect(await skane.as(contact('12')).isRefused('SUBMIT', opinion('yes'))).toMatchObject({
        code: 'already-submitted',
        facts: { version: 1 },
      });
    }));
});

describe('the council decides', () => {
  it('11. Conflict at the table (that its documents vanish: e2e/council-seats): the quorum is counted anew, and the minutes show it', () =>
    inStory('2026-02-02', async (story) => {
      const tarvexa = await story.isNominated(TARVEXA);
      await tarvexa.as(coordinator).does('ACCEPT_NOMINATION', { allRegionsAnswered: true });
      const item = await tarvexa.isOnAgenda('inclusion', '2026-03-12');
      await item.as(member).does('NO_CONFLICT_DECLARED', { seat: 'sodra-1' });
      await story.on('2026-03-05');
      await item.as(coordinator).does('OPEN_DOCUMENTS');

      await item.as(member).does('CONFLICT_DECLARED', { seat: 'sodra-1', type: 'interest' });

      await story.on('2026-03-12');
      const seven = table(['norra-2', 'mellansverige-2', 'stockholm-gotland-2', 'sydostra-2', 'vastra-2']);
      await item.as(chair).does('MEETING_STARTED', { attendance: asFact(seven) });
      await item.as(rapporteur).does('PRESENTED', { rapporteur: 'föredragande' });
      const decision = { outcome: 'included', reasons: 'Hög svårighetsgrad.' };
      expect(await item.as(chair).isRefused('DECIDE', decision)).toEqual({
        code: 'quorum-seats',
        facts: { seats: 12, present: 6, needed: 7 },
      });

      const deputy: Seat = {
        seat: 'sodra-ersättare',
        kind: 'deputy',
        present: true,
        healthCareRegion: 'sodra',
        standsInFor: 'sodra-1',
      };
      await item.as(chair).does('ATTENDANCE_CHANGED', { attendance: asFact([...seven, deputy]) });
      expect(await item.as(chair).isRefused('DECIDE', { ...decision, votes: { for: 8, against: 0 } })).toEqual({
        code: 'votes-do-not-add-up',
        facts: { votes: 8, deciding: 7 },
      });
      await item.as(chair).does('DECIDE', { ...decision, votes: { for: 7, against: 0 } });
      await tarvexa.isDispatched(item, '2026-03-13');
      const deciding = seats
        .map(({ seat }) => seat)
        .filter((seat) => seven.some((one) => one.seat === seat && one.present && seat !== 'sodra-1'));
      await item.expectContext({
        decidedBy: [...deciding, 'sodra-ersättare'],
        stayedOut: ['sodra-1'],
        conflictRecord: [
          { seat: 'sodra-1', type: 'interest', on: '2026-03-05', documentsWereOpen: true, deputy: null },
        ],
      });
    }));

  it('29. Medicine CAN_USE without any listed alternative is accepted, with a reason why it is not stronger', () =>
    inStory('2020-12-07', async (story) => {
      const enhertu = await story.isNominated(medicine('Enhertu', 'HER2-positiv bröstcancer, tredje linjen'));
      await enhertu.isIncluded('2021-01-14');
      await story.on('2021-01-18');
      await enhertu.isAuthorised({ submittedOn: '2020-05-25', opinionOn: '2020-12-10', grantedOn: '2021-01-18' });
      await enhertu.dossierIsAccepted('2021-02-01');
      await enhertu.isEvaluated({ from: '2021-02-15', publishedOn: '2021-05-12' });
      await enhertu.isDrafted();
      const item = await enhertu.isOnAgenda('recommendation', '2021-06-10');
      await story.on('2021-06-10');
      await item.as(chair).does('MEETING_STARTED', { attendance: table().map((seat) => ({ ...seat })) });
      expect(await item.as(rapporteur).isRefused('PRESENTED', { rapporteur: 'föredragande' })).toEqual({
        code: 'tlv-has-not-presented',
        facts: {},
      });
      await item.as(rapporteur).does('PRESENTED', { rapporteur: 'föredragande', byTlv: true });

      const canUse = { ...FIXED_PARTS, outcome: 'can-use', reasons: 'Rabatt är avtalad.' };
      expect(await item.as(chair).isRefused('DECIDE', canUse)).toEqual({
        code: 'decision-incomplete',
        facts: { missing: ['whyNotShould'] },
      });
      const explained = { ...canUse, whyNotShould: 'uncertain-evidence' };
      expect(
        await item.as(chair).isRefused('DECIDE', { ...explained, rarity: undefined, needAndSolidarity: undefined }),
      ).toMatchObject({ code: 'parts-missing' });
      await item.as(chair).does('DECIDE', explained);
      await enhertu.isDispatched(item, '2021-06-14');
      await enhertu.expectContext({ outcome: 'can-use' });
    }));
});

const asFact = (attendance: readonly Seat[]) => attendance.map((seat) => ({ ...seat }));
