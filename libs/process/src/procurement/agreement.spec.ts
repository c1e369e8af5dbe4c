import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  actsOf,
  ChartRegistry,
  compileChart,
  isoDate,
  REGION_CODES,
  type Instance,
  type JsonRecord,
  type Role,
} from '#process';
import { CaseRun } from '../../../../test/support/charts/case-run.js';
import { stubCase } from '../../../../test/support/charts/stub-case.js';
import { actsByState, deadEnds, unreached, walk } from '../../../../test/support/charts/walk.js';
import { matterOf } from '../../../../test/support/charts/matter.js';
import { optional, region, text } from '../fields.js';
import { agreementChart } from './agreement.js';
import { signatureChart } from './signature.js';

const signature = compileChart(signatureChart);
const agreement = compileChart(agreementChart);
const reason = { reason: 'Billigare alternativ' };
const endsOn = '2026-12-31';

describe('the chart of a region’s signature', () => {
  const walked = walk(signature, {
    key: '12',
    watch: ['agreementVersion'],
    attempts: {
      AGREEMENT_OFFERED: [{ facts: { agreementVersion: 'v1', endsOn } }],
      SIGN: [{ facts: { delegation: 'DO 7', agreementVersion: 'v1' } }],
      DECLINE: [{ facts: reason }],
      NOT_NEEDED: [{ facts: reason }],
      TERMINATE: [{ facts: reason }],
      AGREEMENT_EXTENDED: [{ facts: { endsOn: '2027-12-31' } }],
      GRANT_PRICE_ACCESS: [{ facts: { person: 'p-1', duty: 'verksamhetschef' } }],
      REVOKE_PRICE_ACCESS: [{ facts: { person: 'p-1' } }],
    },
  });

  it('can be walked whole', () => {
    expect(unreached(signature, walked)).toEqual([]);
    expect(deadEnds(walked)).toEqual([]);
  });

  it('offers exactly these acts', () => {
    const ends = ['AGREEMENT_EXPIRED', 'AGREEMENT_REPLACED', 'AGREEMENT_TERMINATED'];
    const price = ['GRANT_PRICE_ACCESS', 'OPEN_PRICE', 'REVOKE_PRICE_ACCESS'];
    expect(actsByState(signature, walked)).toEqual({
      notOffered: ['AGREEMENT_OFFERED', 'NOT_NEEDED'],
      offered: [...ends, ...price, 'DECLINE', 'NOT_NEEDED', 'START_LEGAL_REVIEW'].toSorted(),
      legalReview: [...ends, ...price, 'DECLINE', 'NOT_NEEDED', 'SIGN'].toSorted(),
      signed: [...ends, ...price, 'AGREEMENT_EXTENDED', 'TERMINATE'].toSorted(),
      declined: [...ends, 'AGREEMENT_OFFERED', 'RECONSIDER'].toSorted(),
      notNeeded: [...ends, 'AGREEMENT_OFFERED', 'RECONSIDER'].toSorted(),
      terminated: [],
      expired: [],
      replaced: [],
    });
  });
});

describe('the chart of an agreement', () => {
  const walked = walk(agreement, {
    watch: ['signatures'],
    attempts: {
      AGREEMENT_OFFERED: [{ facts: { agreementVersion: 'v1', endsOn } }],
      SIGNATURE_RECORDED: [{ facts: { region: '12', status: 'signed' } }],
      AGREEMENT_EXTENDED: [{ facts: { endsOn: '2027-12-31' } }],
      TERMINATE_AGREEMENT: [{ facts: reason }],
      REPLACE_AGREEMENT: [{ facts: { by: 'v2' } }],
    },
  });

  it('can be walked whole', () => {
    expect(unreached(agreement, walked)).toEqual([]);
    expect(deadEnds(walked)).toEqual([]);
  });

  it('offers exactly these acts', () => {
    const stops = ['REPLACE_AGREEMENT', 'TERMINATE_AGREEMENT'];
    expect(actsByState(agreement, walked)).toEqual({
      new: ['AGREEMENT_OFFERED'],
      offered: ['AGREEMENT_EFFECTIVE', 'OPEN_FOR_SIGNATURE', ...stops],
      openForSignature: ['AGREEMENT_EFFECTIVE', 'REPLACE_AGREEMENT', 'SIGNATURE_RECORDED', 'TERMINATE_AGREEMENT'],
      inForce: [
        'AGREEMENT_EXPIRED',
        'AGREEMENT_EXTENDED',
        'EXPIRY_NEAR',
        'REPLACE_AGREEMENT',
        'SIGNATURE_RECORDED',
        'TERMINATE_AGREEMENT',
      ],
      expiring: [
        'AGREEMENT_EXPIRED',
        'AGREEMENT_EXTENDED',
        'REPLACE_AGREEMENT',
        'SIGNATURE_RECORDED',
        'TERMINATE_AGREEMENT',
      ],
      ended: [],
      terminated: [],
      replaced: [],
    });
  });
});

const charts = new ChartRegistry([
  signatureChart,
  agreementChart,
  stubCase(
    {
      OFFER: {
        row: {
          source: 'test',
          effects: [
            { type: 'start', chart: 'agreement', act: 'AGREEMENT_OFFERED', facts: { agreementVersion: 'v1', endsOn } },
          ],
        },
        facts: {},
      },
    },
    { AGREEMENT_SIGNED: { region: optional(region), agreementVersion: optional(text()) }, AGREEMENT_ENDED: {} },
  ),
]);

describe('a national agreement and its signatures', () => {
  let run: CaseRun;
  const national = (): Instance => run.only('agreement');
  const of = (key: string): Instance => run.only('signature', key);
  const act = (instance: Instance, name: string, by: Role, on: string, facts: JsonRecord = {}): void =>
    run.act(instance, name, { by, on, facts, ...(instance.key !== null && { region: instance.key }) });
  const sign = (key: string): void => {
    act(of(key), 'START_LEGAL_REVIEW', 'signatory', '2024-01-15');
    act(of(key), 'SIGN', 'signatory', '2024-01-20', { delegation: 'DO 7', agreementVersion: 'v1' });
  };

  beforeEach(() => {
    run = new CaseRun(charts);
    run.open('medicine-case', 'OFFER', { by: 'coordinator', on: '2024-01-08' });
    act(national(), 'OPEN_FOR_SIGNATURE', 'negotiator', '2024-01-10');
  });

  it('is offered to every region, each with its own task', () => {
    expect(run.all('signature').map(({ key }) => key)).toEqual(REGION_CODES);
    expect(run.derived(of('01')).tasks).toEqual([
      { kind: 'review-agreement', role: 'signatory', region: '01', dueOn: null },
    ]);
  });

  it('is signed region by region, in the version that was offered', () => {
    act(of('12'), 'START_LEGAL_REVIEW', 'signatory', '2024-01-15');
    expect(
      run.refusal(of('12'), 'SIGN', {
        by: 'signatory',
        on: '2024-01-20',
        facts: { delegation: 'DO 7', agreementVersion: 'v0' },
      }),
    ).toEqual({ code: 'agreement-version-differs', facts: { offered: 'v1' } });
    expect(
      run.refusal(of('12'), 'SIGN', { by: 'signatory', on: '2024-01-20', facts: { agreementVersion: 'v1' } })?.code,
    ).toBe('not-authorised-to-sign');
    expect(run.refusal(national(), 'AGREEMENT_EFFECTIVE', { by: 'negotiator', on: '2024-02-01' })?.code).toBe(
      'nobody-has-signed',
    );
    act(of('12'), 'SIGN', 'signatory', '2024-01-20', { delegation: 'DO 7', agreementVersion: 'v1' });
    act(of('25'), 'DECLINE', 'signatory', '2024-01-20', reason);
    expect(national().context['signatures']).toEqual({ '12': 'signed', '25': 'declined' });
    expect(run.entries.filter(({ event }) => event.type === 'AGREEMENT_SIGNED')).toHaveLength(1);
    act(of('25'), 'RECONSIDER', 'signatory', '2024-03-01');
    expect(of('25').value).toBe('legalReview');
  });

  it('warns six and three months before its end, and ends for all on its day', () => {
    sign('12');
    act(national(), 'AGREEMENT_EFFECTIVE', 'negotiator', '2024-02-01');
    expect(run.derived(national()).deadlines.map(({ kind, dueOn, raises }) => [kind, dueOn, raises])).toEqual([
      ['agreement-expiry-first', '2026-06-30', 'EXPIRY_NEAR'],
      ['agreement-ends', '2026-12-31', 'AGREEMENT_EXPIRED'],
    ]);
    expect(run.derived(of('12')).deadlines.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['agreement-expiry-first', '2026-06-30'],
      ['agreement-expiry-second', '2026-09-30'],
      ['agreement-ends', '2026-12-31'],
    ]);
    act(national(), 'EXPIRY_NEAR', 'system', '2026-07-01');
    expect(run.derived(national()).tasks).toEqual([
      { kind: 'renew-agreement', role: 'negotiator', region: null, dueOn: '2026-09-30' },
    ]);
    expect(
      run.refusal(national(), 'AGREEMENT_EXTENDED', {
        by: 'negotiator',
        on: '2026-08-01',
        facts: { endsOn: '2026-12-31' },
      })?.code,
    ).toBe('end-not-later');
    act(national(), 'AGREEMENT_EXTENDED', 'negotiator', '2026-08-01', { endsOn: '2028-12-31' });
    expect(of('12').context['endsOn']).toBe('2028-12-31');
    act(national(), 'AGREEMENT_EXPIRED', 'system', '2029-01-01');
    expect([national().value, of('12').value, of('01').value]).toEqual(['ended', 'expired', 'expired']);
    expect(run.entries.filter(({ event }) => event.type === 'AGREEMENT_ENDED')).toHaveLength(1);
  });

  it('shows its price to those on the region’s list only', () => {
    const view = (person: string) =>
      actsOf(
        signature,
        of('12'),
        matterOf(of('12')),
        { mandates: [{ role: 'manager', region: '12' }], personId: person },
        isoDate('2024-02-01'),
      ).find(({ act: name }) => name === 'OPEN_PRICE');
    expect(view('p-1')?.reason?.code).toBe('no-price-access');
    act(of('12'), 'GRANT_PRICE_ACCESS', 'signatory', '2024-02-01', { person: 'p-1', duty: 'verksamhetschef' });
    expect(view('p-1')?.allowed).toBe(true);
    expect(view('p-2')?.allowed).toBe(false);
    act(of('12'), 'REVOKE_PRICE_ACCESS', 'signatory', '2024-03-01', { person: 'p-1' });
    expect(view('p-1')?.allowed).toBe(false);
  });
});
