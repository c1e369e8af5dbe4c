import { beforeEach, describe, expect, it } from '@jest/globals';
import { PerformAct, rowId, VirtualClock, type CaseStore, type SettingsStore } from '#casework';
import { isoDate, onDay, type JsonRecord } from '#process';
import { smallCharts } from '../charts/small-charts.js';
import { contactPerson, coordinator, evaluator, importer, negotiator, opening, smallProfile } from '../small-case.js';

const defaults: SettingsStore = { own: () => Promise.resolve({}) };

/** What every store of cases promises, seen through the use case that all acts go through. */
export function describeCaseStore(name: string, makeStore: () => CaseStore): void {
  describe(`a case store: ${name}`, () => {
    let store: CaseStore;
    let clock: VirtualClock;
    let perform: PerformAct;
    let ownKey: string;

    beforeEach(() => {
      // Stores may share a database, and keys are an actor's for good.
      ownKey = rowId();
      store = makeStore();
      clock = new VirtualClock(new Date('2026-03-02T09:00:00Z'));
      perform = new PerformAct(smallCharts(), store, defaults, clock);
    });

    const open = async (): Promise<string> => (await perform.open(evaluator, opening())).caseId;
    const note = (caseId: string, more: JsonRecord & { ifMatch?: number; idempotencyKey?: string } = {}) =>
      perform.run(evaluator, { caseId, act: 'NOTED', facts: {}, ...more });
    const refusal = async (work: Promise<unknown>) =>
      work.then(
        () => null,
        (error: unknown) => error,
      );

    it('gives back what an act left, instances in the order they were started', async () => {
      const caseId = await open();
      const answer = await perform.run(evaluator, { caseId, act: 'ASKED', facts: {} });
      expect(answer).toMatchObject({
        revision: 2,
        seq: 2,
        stage: 'opinions',
        state: ['work.zeta.asking', 'work.alpha.calm'],
        replayed: false,
      });
      expect(answer.entries).toHaveLength(23);
      const memory = await store.load(caseId);
      const fresh = await store.loadFresh(caseId);
      expect(fresh).toEqual(memory);
      expect([...(fresh?.state.instances.keys() ?? [])]).toEqual([...(memory?.state.instances.keys() ?? [])]);
      expect([...(fresh?.state.instances.values() ?? [])].map(({ key }) => key).slice(2, 5)).toEqual([
        '01',
        '03',
        '04',
      ]);
      expect(await store.loadMany([caseId, caseId, rowId()])).toHaveLength(1);
    });

    it('knows no case that was never opened', async () => {
      expect(await store.load(rowId())).toBeNull();
      expect(await refusal(note(rowId()))).toMatchObject({ code: 'case-not-found' });
      expect(await refusal(note(`'; DROP TABLE managed_case`))).toMatchObject({ code: 'case-not-found' });
    });

    it('refuses a stale revision and changes nothing', async () => {
      const caseId = await open();
      await note(caseId, { ifMatch: 1 });
      expect(await refusal(note(caseId, { ifMatch: 1 }))).toMatchObject({
        code: 'stale-revision',
        facts: { expected: 1, current: 2 },
      });
      expect(await store.loadFresh(caseId)).toMatchObject({ revision: 2, lastSeq: 2 });
    });

    it('refuses by role, region, facts, day and chart, each with its code', async () => {
      const caseId = await open();
      expect(await refusal(perform.run(coordinator, { caseId, act: 'NOTED', facts: {} }))).toMatchObject({
        code: 'role-not-allowed',
      });
      expect(await refusal(note(caseId, { act: 'CONSTRUCTED' }))).toMatchObject({ code: 'act-unknown' });
      expect(await refusal(note(caseId, { act: 'constructor' }))).toMatchObject({ code: 'act-unknown' });
      expect(await refusal(note(caseId, { instanceId: rowId() }))).toMatchObject({ code: 'instance-not-found' });
      expect(await refusal(note(caseId, { facts: { text: 'a\u0000b', more: 1 } }))).toMatchObject({
        code: 'facts-invalid',
        facts: {
          problems: [
            { path: 'text', code: 'control-character' },
            { path: 'more', code: 'unknown' },
          ],
        },
      });
      expect(await refusal(note(caseId, { reason: '\u0000' }))).toMatchObject({ code: 'facts-invalid' });
      expect(await refusal(note(caseId, { occurred: { ...onDay(isoDate('2026-03-03')) } }))).toMatchObject({
        code: 'date-in-future',
      });
      expect(
        await refusal(note(caseId, { occurred: { date: isoDate('2026-03-02'), precision: 'month' } })),
      ).toMatchObject({ code: 'facts-invalid' });
      expect(await refusal(perform.run(coordinator, { caseId, act: 'RESUMED', facts: {} }))).toMatchObject({
        code: 'act-not-allowed',
        facts: { reason: { code: 'not-in-this-state' } },
      });
      const { entries } = await perform.run(evaluator, { caseId, act: 'ASKED', facts: {} });
      const skane = entries.find(({ act }, index) => act === 'OPINION_ASKED' && index === 11);
      const answer = { caseId, instanceId: skane?.instanceId, act: 'OPINION_SUBMITTED', facts: { answer: 'yes' } };
      expect(await refusal(perform.run(contactPerson('01'), answer))).toMatchObject({
        code: 'scope-not-allowed',
        facts: { region: '12' },
      });
      await expect(perform.run(contactPerson('12'), answer)).resolves.toMatchObject({ revision: 3 });
      expect(await store.loadFresh(caseId)).toMatchObject({ revision: 3 });
    });

    it('opens cases only by an act that opens, on a chart there is', async () => {
      expect(await refusal(perform.open(evaluator, opening({ act: 'NOTED' })))).toMatchObject({
        code: 'act-not-allowed',
      });
      expect(await refusal(perform.open(evaluator, opening({ chart: 'procurement' })))).toMatchObject({
        code: 'chart-unknown',
      });
      const profile = smallProfile({ processVersion: 'IN_OUT_2018' });
      expect(await refusal(perform.open(evaluator, opening({ profile })))).toMatchObject({ code: 'chart-unknown' });
      expect(await refusal(perform.open(coordinator, opening()))).toMatchObject({ code: 'role-not-allowed' });
    });

    it('lets nobody but the system write history', async () => {
      expect(await refusal(perform.open(evaluator, opening({ origin: 'history' })))).toMatchObject({
        code: 'role-not-allowed',
      });
    });

    it('imports a history once', async () => {
      const request = opening({ profile: smallProfile({ historyId: ownKey, origin: 'history' }), origin: 'history' });
      await perform.open(importer, request);
      expect(await refusal(perform.open(importer, request))).toMatchObject({ code: 'stale-revision' });
    });

    it('gives the first answer again for the same key, even when the case has moved on', async () => {
      const caseId = await open();
      const first = await note(caseId, { idempotencyKey: ownKey, ifMatch: 1 });
      await perform.run(evaluator, { caseId, act: 'CASE_CLOSED', facts: {} });
      expect(await note(caseId, { idempotencyKey: ownKey, ifMatch: 1 })).toEqual({ ...first, replayed: true });
      expect(await refusal(note(caseId, { idempotencyKey: ownKey, facts: { text: 'another' } }))).toMatchObject({
        code: 'idempotency-key-reused',
      });
      expect(await store.loadFresh(caseId)).toMatchObject({ revision: 3 });
    });

    it('performs a request once that arrives many times at the same moment', async () => {
      const caseId = await open();
      const answers = await Promise.all(Array.from({ length: 5 }, () => note(caseId, { idempotencyKey: ownKey })));
      expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1);
      const opened = await Promise.all(
        Array.from({ length: 5 }, () => perform.open(evaluator, opening({ idempotencyKey: `${ownKey}-opening` }))),
      );
      expect(new Set(opened.map(({ caseId: id }) => id)).size).toBe(1);
      expect(opened.filter(({ replayed }) => !replayed)).toHaveLength(1);
    });

    it('keeps one actor’s keys apart from another’s', async () => {
      const caseId = await open();
      await note(caseId, { idempotencyKey: ownKey });
      const other = { ...evaluator, personId: coordinator.personId };
      await expect(
        perform.run(other, { caseId, act: 'NOTED', facts: {}, idempotencyKey: ownKey }),
      ).resolves.toMatchObject({ replayed: false, seq: 3 });
    });

    it('takes a hundred acts on one case at the same time, one after the other', async () => {
      const caseId = await open();
      const answers = await Promise.all(Array.from({ length: 100 }, () => note(caseId)));
      expect(answers.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, index) => index + 2));
      expect(await store.loadFresh(caseId)).toMatchObject({ revision: 101, lastSeq: 101 });
    });

    it('lets two processes act on one case without losing or doubling an act', async () => {
      const caseId = await open();
      const other = new PerformAct(smallCharts(), store, defaults, clock);
      await Promise.all(
        [...Array(20).keys()].map((n) =>
          (n % 2 === 0 ? perform : other).run(evaluator, { caseId, act: 'NOTED', facts: {} }),
        ),
      );
      const after = await store.loadFresh(caseId);
      expect(after).toMatchObject({ revision: 21, lastSeq: 21 });
      expect([...(after?.state.instances.values() ?? [])][0]?.context).toEqual({ notes: 20 });
    });

    it('splits secret facts off before anything else sees them', async () => {
      const caseId = await open();
      const facts = { currency: 'SEK', price: 424242, bids: [{ bidder: 'A', amount: 515151 }] };
      await perform.run(negotiator, { caseId, act: 'PRICED', facts });
      expect(JSON.stringify([...((await store.loadFresh(caseId))?.state.instances.values() ?? [])])).not.toMatch(
        /424242|515151/,
      );
    });
  });
}
