import { describe, expect, it } from '@jest/globals';
import { sha256, toPointer } from '#casework';
import { attach, pointerTo, type Pointer } from '#passages';
import { TextVersionsPg } from '#persistence';
import type { JsonRecord } from '#process';
import { opinion, REASONS } from '../support/story/facts.js';
import { chair, contact, coordinator, preparer } from '../support/story/people.js';
import type { CaseStory } from '../support/story/case-story.js';
import { inStory, type Story } from '../support/story/story.js';
import { medicine } from '../support/story/world.js';

const TARVEXA = medicine('Tarvexa', 'Svår hemofili A');
const FIRST = [
  'Utkast till rekommendation om Tarvexa',
  'Rådet rekommenderar att Tarvexa bör användas vid svår hemofili A.\r\nEffekten har studerats i en okontrollerad studie.',
  'Patienten ska följas i minst fem år.',
].join('\n\n');
const SECOND = [
  'Utkast till rekommendation om Tarvexa',
  'Texten är ändrad efter regionernas synpunkter.',
  'Effekten har studerats i en okontrollerad studie med 134 deltagare. Rådet rekommenderar att Tarvexa bör användas vid svår hemofili A.',
].join('\n\n');

/** A passage of a text, as who comments on it sends it. */
function passage(text: string, quote: string): JsonRecord {
  const body = text.replaceAll('\r\n', '\n').normalize('NFC');
  const start = body.indexOf(quote);
  return { ...pointerTo(body, { start, end: start + quote.length }) };
}

/** A case whose draft is out with the regions as a text. */
async function withTextOut(story: Story): Promise<CaseStory> {
  const tarvexa = await story.isNominated(TARVEXA);
  await tarvexa.isIncluded('2026-02-26');
  await tarvexa.as(preparer).does('START_DRAFT');
  await tarvexa.as(coordinator).does('SEND_TO_HEARING', { question: 'Hur ser ni på utkastet?' });
  await tarvexa.at('opinion-round').as(preparer).does('PUT_OUT_TEXT', { title: 'Utkast', body: FIRST });
  return tarvexa;
}

describe('opinions on a text', () => {
  it('follow the text when it changes, show what was lost, and are answered before the council', () =>
    inStory('2026-02-02', async (story) => {
      const tarvexa = await withTextOut(story);
      const round = tarvexa.at('opinion-round');
      const skane = tarvexa.at('opinion', '12').as(contact('12'));
      const dalarna = tarvexa.at('opinion', '20').as(contact('20'));
      const study = 'Effekten har studerats i en okontrollerad studie.';
      await skane.does('COMMENT', { version: 1, passage: passage(FIRST, study), text: 'Hur många deltog?' });
      await skane.does('COMMENT', { version: 1, passage: passage(FIRST, 'bör användas'), text: 'Skriv kan.' });
      await dalarna.does('COMMENT', { version: 1, passage: passage(FIRST, 'minst fem år'), text: 'För länge.' });
      await skane.does('AMEND_COMMENT', { number: 2, text: 'Skriv kan användas.' });
      await dalarna.does('COMMENT', { version: 1, passage: passage(FIRST, study), text: 'Misstag.' });
      await dalarna.does('WITHDRAW_COMMENT', { number: 2 });
      expect((await dalarna.isRefused('WITHDRAW_COMMENT', { number: 2 })).code).toBe('no-such-comment');

      await round.as(preparer).does('REVISE_TEXT', { body: SECOND, changes: 'Studien är beskriven.' });
      await tarvexa.at('opinion', '12').expectContext({ textVersion: 2 });
      const versions = await new TextVersionsPg(story.dataSource).ofCase(tarvexa.caseId);
      expect(versions.map(({ version, title }) => [version, title])).toEqual([
        [1, 'Utkast'],
        [2, 'Utkast'],
      ]);
      expect(versions[0]?.body).not.toContain('\r');
      expect((await tarvexa.journal('PUT_OUT_TEXT'))[0]?.facts).toEqual({
        title: 'Utkast',
        body: sha256(versions[0]?.body ?? ''),
      });
      const found = await placed(tarvexa, versions[0]?.body ?? '', versions[1]?.body ?? '');
      expect(found).toEqual({
        '12-1': 'Effekten har studerats i en okontrollerad studie',
        '12-2': 'bör användas',
        '20-1': null,
      });

      await tarvexa.as(coordinator).does('REQUEST_ITEM', { kind: 'recommendation', basis: ['underlag-1'] });
      const item = tarvexa.at('council-item');
      const schedule = { meetingOn: '2026-05-21' };
      expect((await item.as(coordinator).isRefused('SCHEDULE', schedule)).code).toBe('text-not-settled');
      await tarvexa.regionsAnswer();
      await round.as(coordinator).does('CLOSE_ROUND');
      expect(
        (await skane.isRefused('COMMENT', { version: 2, passage: passage(SECOND, 'studie'), text: 'Sent.' })).code,
      ).toBe('round-closed');
      expect(await tarvexa.tasksOf('coordinator')).toContain('answer-comments');
      expect(await round.as(coordinator).isRefused('COMPILE_ROUND')).toEqual({
        code: 'comments-unanswered',
        facts: { n: 3 },
      });
      expect((await item.as(coordinator).isRefused('SCHEDULE', schedule)).code).toBe('text-not-settled');

      const answer = (region: string, number: number, how: string) =>
        round.as(preparer).does('ANSWER_COMMENT', { region, number, answer: how, reason: 'Se ny lydelse.' });
      await answer('12', 1, 'considered');
      await answer('12', 2, 'not-considered');
      expect(
        (
          await round
            .as(preparer)
            .isRefused('ANSWER_COMMENT', { region: '20', number: 2, answer: 'partly', reason: 'X.' })
        ).code,
      ).toBe('no-such-comment');
      await answer('20', 1, 'partly');
      expect(await tarvexa.tasksOf('coordinator')).not.toContain('answer-comments');
      await item.as(coordinator).does('SCHEDULE', schedule);
      await round.as(coordinator).does('COMPILE_ROUND');
      await round.expectState('answered');
      await tarvexa.expectState('handling.included.preparation.finalDraft');
      await round.as(coordinator).does('PUBLISH_ANSWERS', { namesRegions: false });
      await round.expectContext({ namesRegions: false });
      expect((await tarvexa.outbox('publish')).at(-1)?.payload).toMatchObject({ what: 'comment-answers' });
      const heard = (await tarvexa.journal('TEXT_SETTLED')).map(({ chart }) => chart);
      expect(heard).toEqual(['medicine-case', 'council-item']);
    }));

  it('point at what stands there, in a version there is, and at nothing else', () =>
    inStory('2026-02-02', async (story) => {
      const tarvexa = await withTextOut(story);
      const skane = tarvexa.at('opinion', '12').as(contact('12'));
      const right = passage(FIRST, 'minst fem år');
      const invented = [
        { ...right, quote: 'minst tio år' },
        { ...right, prefix: 'Ingen ska följas i ' },
        { ...right, start: 3 },
        { ...right, start: 9_000 },
      ];
      for (const wrong of invented)
        expect(await skane.isRefused('COMMENT', { version: 1, passage: wrong, text: 'Nej.' })).toEqual({
          code: 'facts-invalid',
          facts: { problems: [{ path: 'passage', code: 'no-such-passage' }] },
        });
      expect((await skane.isRefused('COMMENT', { version: 2, passage: right, text: 'Nej.' })).code).toBe(
        'no-such-text-version',
      );
      expect((await skane.isRefused('COMMENT', { version: 1.5, passage: right, text: 'Nej.' })).code).toBe(
        'no-such-text-version',
      );
      expect(
        (
          await tarvexa
            .at('opinion', '12')
            .as(contact('20'))
            .isRefused('COMMENT', { version: 1, passage: right, text: 'X.' })
        ).code,
      ).toBe('scope-not-allowed');
      await skane.does('COMMENT', { version: 1, passage: right, text: 'Varför fem?' }, { key: 'comment-12-1' });
      await skane.does('COMMENT', { version: 1, passage: right, text: 'Varför fem?' }, { key: 'comment-12-1' });
      expect(await tarvexa.at('opinion', '12').context()).toMatchObject({ comments: [{ number: 1 }] });
    }));

  it('hold up an item that was on the table already, but no other kind of item', () =>
    inStory('2026-02-02', async (story) => {
      const tarvexa = await story.isNominated(TARVEXA);
      const round = await tarvexa.isAccepted();
      const item = await tarvexa.isDeliberated('inclusion', { on: '2026-02-12' });
      await round.as(preparer).does('PUT_OUT_TEXT', { title: 'Motivering', body: 'Behandlingen berör hela landet.' });
      const decision = { outcome: 'included', reasons: REASONS };
      expect((await item.as(chair).isRefused('DECIDE', decision)).code).toBe('text-not-settled');
      await tarvexa.as(coordinator).does('REQUEST_ITEM', { kind: 'statement' });
      await tarvexa.at('council-item').as(coordinator).does('SCHEDULE', { meetingOn: '2026-03-12' });
      await round.as(coordinator).does('CANCEL_ROUND', { reason: 'Fel text.' });
      expect((await item.as(chair).isRefused('DECIDE', decision)).code).toBe('not-in-this-state');
      await item.expectContext({ textAbout: null });
    }));

  it('leave a round without a text as it was, and a text never changes', () =>
    inStory('2026-02-02', async (story) => {
      const tarvexa = await story.isNominated(TARVEXA);
      const round = await tarvexa.isAccepted();
      const skane = tarvexa.at('opinion', '12').as(contact('12'));
      expect((await skane.isRefused('COMMENT', { version: 1, passage: passage('a', 'a'), text: 'X.' })).code).toBe(
        'no-text-put-out',
      );
      expect((await round.as(preparer).isRefused('REVISE_TEXT', { body: 'Ny.' })).code).toBe('no-text-put-out');
      const tooLong = await round.as(preparer).isRefused('PUT_OUT_TEXT', { title: 'Lång', body: 'å'.repeat(32_769) });
      expect(tooLong.facts).toEqual({ problems: [{ path: 'body', code: 'too-many-bytes', limit: 65_536 }] });
      await round.as(preparer).does('PUT_OUT_TEXT', { title: 'Hel', body: 'å'.repeat(32_768) });
      expect((await round.as(preparer).isRefused('PUT_OUT_TEXT', { title: 'Igen', body: 'b' })).code).toBe(
        'text-already-out',
      );
      await skane.does('SUBMIT', opinion('yes'));
      for (const change of [`UPDATE text_version SET body = 'x'`, `DELETE FROM text_version`])
        await expect(story.query(change)).rejects.toThrow(/permission denied/);
    }));
});

/** The words at each comment's place in the newer text; null where it is orphaned. */
async function placed(of: CaseStory, before: string, now: string): Promise<Record<string, string | null>> {
  const { state } = await of.story.stored(of.caseId);
  const found: Record<string, string | null> = {};
  for (const { chart, key, context } of state.instances.values()) {
    if (chart !== 'opinion') continue;
    for (const comment of context['comments'] as readonly JsonRecord[]) {
      if (comment['withdrawn'] === true) continue;
      const place = attach(toPointer(comment['passage']) as Pointer, now, before);
      found[`${key}-${Number(comment['number'])}`] =
        place.status === 'orphaned' ? null : now.slice(place.start, place.end);
    }
  }
  return found;
}
