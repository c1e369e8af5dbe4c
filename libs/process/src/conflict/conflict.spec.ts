import { describe, expect, it } from '@jest/globals';
import {
  actsOf,
  charts,
  conflictIn,
  derive,
  isoDate,
  leavesOf,
  newInstance,
  step,
  type Actor,
  type Clearance,
  type Instance,
  type JsonRecord,
  type Role,
} from '#process';
import { deadEnds, unreached, walk } from '../../../../test/support/charts/walk.js';
import { matterOf } from '../../../../test/support/charts/matter.js';
import { clearanceIn } from './clearance.js';

const CASE = '00000000-0000-7000-8000-0000000000ff';
const OTHER = '00000000-0000-7000-8000-0000000000aa';
const ME = 'person-1';
const ASSESSOR = 'person-2';
const chart = charts.chart('conflict', 1);
const subject = { person: ME, assignment: 'medicines-council', form: 'member' };
const declared = { ...subject, hasTies: false };

interface Does {
  readonly act: string;
  readonly facts?: JsonRecord;
  readonly by?: Role;
  readonly person?: string;
  readonly on?: string;
}

function after(...acts: readonly Does[]): Instance {
  const first = newInstance(chart, { id: 'i', key: null, parentId: null, on: isoDate('2026-02-02') });
  return acts.reduce((instance, { act, facts = {}, by, person, on = '2026-02-02' }) => {
    const isMine = ['INTERESTS_DECLARED', 'CHANGE_REPORTED', 'DECLARATION_RENEWED', 'CASE_DECLARED'].includes(act);
    const who = person ?? (isMine ? ME : ASSESSOR);
    const role = by ?? (isMine ? 'council-member' : 'conflict-assessor');
    const stepped = step(chart, instance, { type: act, on: isoDate(on), facts, by: role, person: who });
    if ('allowed' in stepped) throw new Error(stepped.reason.code);
    return stepped.instance;
  }, first);
}

const standing = ({ value, context }: Instance): Clearance => clearanceIn(leavesOf(value).join(), context);
const declare: Does = { act: 'INTERESTS_DECLARED', facts: declared };
const begin: Does = { act: 'ASSESSMENT_STARTED' };
const dueOf = (instance: Instance) =>
  derive(chart, instance, [], {}).deadlines.map(({ kind, dueOn, raises }) => [kind, dueOn, raises]);

describe('a declaration of interests', () => {
  it('comes to every state of its chart, and on from each that is not the end', () => {
    const walked = walk(chart, {
      watch: ['assessment', 'renewing'],
      attempts: {
        DECLARATION_ASKED: [{ facts: subject, person: ASSESSOR }],
        INTERESTS_DECLARED: [{ facts: declared, person: ME }],
        ASSESSMENT_TAKEN_OVER: ['cleared', 'restricted', 'barred'].map((outcome) => ({
          facts: { ...subject, outcome, cases: [CASE] },
          person: ASSESSOR,
        })),
        RESTRICTED: [{ facts: { cases: [CASE] }, person: ASSESSOR }],
        CONSULTED: [{ facts: { outcome: 'Ingen invändning.' }, person: ASSESSOR }],
        CASE_DECLARED: [{ facts: { caseId: CASE, conflict: true }, person: ME }],
        RECUSAL_LIFTED: [{ facts: { cases: [CASE] }, person: ASSESSOR }],
        CHANGE_REPORTED: [{ facts: { hasTies: true }, person: ME }],
        DECLARATION_RENEWED: [{ facts: { hasTies: false }, person: ME }],
      },
    });
    expect(unreached(chart, walked)).toEqual([]);
    expect(deadEnds(walked)).toEqual([]);
  });

  it('is handed in by oneself and assessed by somebody else', () => {
    expect(() => after({ ...declare, person: 'person-3' })).toThrow('anothers-declaration');
    expect(() => after(declare, { ...begin, person: ME })).toThrow('own-conflict-assessed');
    expect(() => after(declare, begin, { act: 'CLEARED', person: ME })).toThrow('own-conflict-assessed');
    expect(() => after(declare, begin, { act: 'RESTRICTED', facts: { cases: [] } })).toThrow('restricted-from-nothing');
    const taken = { act: 'ASSESSMENT_TAKEN_OVER', facts: { ...subject, outcome: 'cleared' }, person: ME };
    expect(() => after(taken)).toThrow('own-conflict-assessed');
  });

  it('stays of its person, whoever an act names', () => {
    const other = { ...subject, person: 'person-3' };
    const asked: Does = { act: 'DECLARATION_ASKED', facts: subject };
    const others: Does = { act: 'INTERESTS_DECLARED', facts: { ...other, hasTies: true }, person: 'person-3' };
    for (const before of [asked, declare]) expect(() => after(before, others)).toThrow('anothers-declaration');
    expect(() => after(asked, { act: 'DECLARATION_ASKED', facts: other })).toThrow('anothers-declaration');
    const taken = { act: 'ASSESSMENT_TAKEN_OVER', facts: { ...other, outcome: 'cleared' }, person: ME };
    expect(() => after(asked, taken)).toThrow('own-conflict-assessed');
  });

  it('gives access once assessed, and none again from the day something has changed', () => {
    expect(standing(after(declare)).state).toBe('not-assessed');
    const cleared = after(declare, begin, { act: 'CLEARED' });
    expect(standing(cleared).state).toBe('cleared');
    const changed = after(declare, begin, { act: 'CLEARED' }, { act: 'CHANGE_REPORTED', facts: { hasTies: true } });
    expect([leavesOf(changed.value).join(), standing(changed).state]).toEqual(['declared', 'not-assessed']);
  });

  it('is renewed after three years, or gives no access thirty days later', () => {
    const cleared: readonly Does[] = [declare, begin, { act: 'CLEARED' }];
    expect(dueOf(after(...cleared))).toEqual([['renewal-cleared', '2029-02-02', 'RENEWAL_DUE']]);
    const due: Does = { act: 'RENEWAL_DUE', by: 'system', on: '2029-02-03' };
    expect(standing(after(...cleared, due)).state).toBe('cleared');
    expect(dueOf(after(...cleared, due))).toEqual([['renewal-limit-renewalDue', '2029-03-05', 'RENEWAL_EXPIRED']]);
    const over: Does = { act: 'RENEWAL_EXPIRED', by: 'system', on: '2029-03-06' };
    expect(standing(after(...cleared, due, over)).state).toBe('expired');
  });

  it('keeps the former assessment while a renewal is looked at, though no longer than for who does not renew', () => {
    const renewed = after(
      declare,
      begin,
      { act: 'CLEARED' },
      { act: 'RENEWAL_DUE', by: 'system', on: '2029-02-03' },
      { act: 'DECLARATION_RENEWED', facts: { hasTies: false }, on: '2029-02-10' },
    );
    expect([leavesOf(renewed.value).join(), standing(renewed).state]).toEqual(['declared', 'cleared']);
    expect(dueOf(renewed)).toContainEqual(['renewal-limit-declared', '2029-03-05', 'RENEWAL_EXPIRED']);
    const stepped = step(chart, renewed, {
      type: 'RENEWAL_EXPIRED',
      on: isoDate('2029-03-06'),
      facts: {},
      by: 'system',
    });
    if ('allowed' in stepped) throw new Error(stepped.reason.code);
    expect([leavesOf(stepped.instance.value).join(), standing(stepped.instance).state]).toEqual([
      'declared',
      'not-assessed',
    ]);
  });

  it('closes a case by a declaration for that case alone', () => {
    const out = after(
      declare,
      begin,
      { act: 'CLEARED' },
      { act: 'CASE_DECLARED', facts: { caseId: CASE, conflict: true } },
    );
    expect(standing(out)).toMatchObject({ state: 'cleared', cases: [CASE] });
  });

  describe('keeps a case closed', () => {
    const away: Does = { act: 'CASE_DECLARED', facts: { caseId: CASE, conflict: true } };
    const changed: Does = { act: 'CHANGE_REPORTED', facts: { hasTies: true } };
    const restricted: readonly Does[] = [declare, begin, { act: 'RESTRICTED', facts: { cases: [OTHER] } }];
    const outOf = (...acts: readonly Does[]) => [...standing(after(...acts)).cases].toSorted();
    const lift = (cases: readonly string[]): Does => ({ act: 'RECUSAL_LIFTED', facts: { cases: [...cases] } });

    it('to who reports a change, declares anew or renews, in every role', () => {
      expect(outOf(...restricted, changed)).toEqual([OTHER]);
      const anew = after(...restricted, changed, declare);
      expect(conflictIn('coordinator', { caseId: OTHER, kind: 'medicine' }, [standing(anew)])?.code).toBe(
        'conflict-in-case',
      );
      const over: readonly Does[] = [
        { act: 'RENEWAL_DUE', by: 'system', on: '2029-02-03' },
        { act: 'RENEWAL_EXPIRED', by: 'system', on: '2029-03-06' },
      ];
      expect(outOf(...restricted, ...over, declare)).toEqual([OTHER]);
    });

    it('that was declared while the declaration was being assessed', () => {
      expect(outOf(declare, begin, away, { act: 'CLEARED' })).toEqual([CASE]);
      expect(outOf(declare, begin, away, { act: 'RESTRICTED', facts: { cases: [OTHER] } })).toEqual([OTHER, CASE]);
      expect(outOf(...restricted, changed, begin, { act: 'BARRED' })).toEqual([OTHER]);
    });

    it('until who assesses opens it', () => {
      expect(outOf(...restricted, changed, begin, { act: 'CLEARED' })).toEqual([]);
      const stoodAside = [declare, begin, { act: 'CLEARED' }, away] as const;
      expect(outOf(...stoodAside, { act: 'CASE_DECLARED', facts: { caseId: CASE, conflict: false } })).toEqual([CASE]);
      expect(outOf(...stoodAside, lift([CASE]))).toEqual([]);
      expect(outOf(...stoodAside, lift([CASE]), changed, begin, { act: 'CLEARED' })).toEqual([]);
      expect(() => after(...stoodAside, { ...lift([CASE]), person: ME })).toThrow('own-conflict-assessed');
      expect(() => after(...stoodAside, lift([OTHER]))).toThrow('not-out-of-case');
      expect(chart.definition.acts['RECUSAL_LIFTED']?.roles).toEqual(['conflict-assessor']);
    });

    it('when the assignment has ended, and in the next one', () => {
      const ended = [...restricted, away, { act: 'ASSIGNMENT_ENDED' }] as const;
      expect(standing(after(...ended))).toMatchObject({ state: 'not-declared', cases: [OTHER, CASE] });
      const again = after(...ended, declare);
      expect([leavesOf(again.value).join(), standing(again).cases]).toEqual(['declared', [OTHER, CASE]]);
      expect(outOf(...ended, lift([OTHER, CASE]))).toEqual([]);
    });
  });

  it('keeps what the ties are out of everything but the confidential table', () => {
    const { acts } = chart.definition;
    for (const name of ['INTERESTS_DECLARED', 'CHANGE_REPORTED', 'DECLARATION_RENEWED', 'CASE_DECLARED'])
      expect(acts[name]?.facts['ties']?.secret).toBe(true);
    for (const name of ['CLEARED', 'RESTRICTED', 'BARRED']) expect(acts[name]?.facts['because']?.secret).toBe(true);
    const published = Object.values(acts).flatMap(({ facts }) => Object.values(facts).filter((one) => one.published));
    expect(published).toEqual([]);
  });
});

const clearance = (more: Partial<Clearance> = {}): Clearance => ({
  assignment: 'medicines-council',
  form: 'member',
  state: 'cleared',
  cases: [],
  declaredFor: [],
  ...more,
});

describe('what a declaration lets one do', () => {
  const on = { caseId: CASE, kind: 'medicine' } as const;
  it.each<[string, Role, readonly Clearance[] | undefined, string | null]>([
    ['nobody keeps declarations', 'council-chair', undefined, null],
    ['nothing was declared', 'council-chair', [], 'conflict-not-declared'],
    [
      'it was declared for something else',
      'council-chair',
      [clearance({ assignment: 'evaluation' })],
      'conflict-not-declared',
    ],
    ['it is not assessed', 'council-member', [clearance({ state: 'not-assessed' })], 'conflict-not-assessed'],
    ['there is a conflict for the assignment', 'rapporteur', [clearance({ state: 'barred' })], 'conflict-barred'],
    ['it has expired', 'council-chair', [clearance({ state: 'expired' })], 'conflict-expired'],
    ['there is none', 'council-chair', [clearance()], null],
    ['the case is another one', 'council-chair', [clearance({ state: 'restricted', cases: [OTHER] })], null],
    ['the case is this one', 'council-chair', [clearance({ state: 'restricted', cases: [CASE] })], 'conflict-in-case'],
    ['the case is closed in every role', 'coordinator', [clearance({ cases: [CASE] })], 'conflict-in-case'],
    ['the role decides nothing', 'coordinator', [], null],
    ['an evaluator declared', 'evaluator', [clearance({ assignment: 'evaluation' })], null],
    ['a negotiator did not', 'negotiator', [clearance({ assignment: 'evaluation' })], 'conflict-not-declared'],
    [
      'a patient representative said nothing of the case',
      'council-member',
      [clearance({ form: 'patient-representative' })],
      'conflict-case-not-declared',
    ],
    [
      'a patient representative did',
      'council-member',
      [clearance({ form: 'patient-representative', declaredFor: [CASE] })],
      null,
    ],
  ])('when %s', (_when, role, clearances, code) => {
    expect(conflictIn(role, on, clearances)?.code ?? null).toBe(code);
  });

  it('asks for the council that the case belongs to', () => {
    const device = { caseId: CASE, kind: 'medtech' } as const;
    expect(conflictIn('council-member', device, [clearance()])?.code).toBe('conflict-not-declared');
    expect(conflictIn('council-member', device, [clearance({ assignment: 'devices-council' })])).toBeNull();
  });

  it('is shown in the list of acts, and leaves declaring and stepping aside', () => {
    const item = charts.chart('council-item', 2);
    const instance = newInstance(item, { id: 'i', key: null, parentId: null, on: isoDate('2026-02-02') });
    const scheduled: Instance = { ...instance, value: 'scheduled', entered: { scheduled: isoDate('2026-02-02') } };
    const chair: Actor = { personId: ME, mandates: [{ role: 'council-chair' }], clearances: [] };
    const offered = actsOf(item, scheduled, matterOf(scheduled), chair, isoDate('2026-02-02'));
    const codeOf = (act: string) => offered.find((one) => one.act === act)?.reason?.code;
    expect(codeOf('MEETING_STARTED')).toBe('conflict-not-declared');
    expect(codeOf('CONFLICT_DECLARED')).toBeUndefined();
    expect(charts.chart('opinion', 1).definition.acts['RECUSE']?.evenInConflict).toBe(true);
  });
});
