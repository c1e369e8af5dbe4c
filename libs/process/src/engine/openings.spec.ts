import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../calendar/iso-date.js';
import { charts } from '../charts.js';
import type { Mandate } from '../permissions/mandate.js';
import { openingRight, openingsOf } from './openings.js';

const TODAY = isoDate('2026-02-01');

/** What somebody with these mandates may begin today, as `chart act process kinds`. */
const mayBegin = (...mandates: readonly Mandate[]): readonly string[] =>
  openingsOf(charts, TODAY).flatMap((opening) => {
    const right = openingRight(opening, { personId: 'p', mandates });
    const { chart, act, process, former } = opening;
    return right === null || former ? [] : [`${chart.definition.id} ${act} ${process} ${right.kinds.join('+')}`];
  });

describe('what somebody may begin', () => {
  it('follows the roles of the charts’ opening acts, in the process that new cases follow', () => {
    expect(mayBegin({ role: 'scanner' })).toEqual(
      expect.arrayContaining(['horizon-item SIGNAL_RECORDED IN_OUT_2018 medicine+atmp']),
    );
    expect(mayBegin({ role: 'contact-person', region: '12', field: 'medicines' })).toEqual([
      'medicine-case NOMINATED IN_OUT_2018 medicine',
      'atmp-case NOMINATED IN_OUT_2018 atmp',
      'hospital-exemption EXEMPTION_PROPOSED HOSPITAL_EXEMPTION_2011 atmp',
      'exemption-enquiry ENQUIRY_ASKED HOSPITAL_EXEMPTION_2011 atmp',
    ]);
    expect(mayBegin({ role: 'contact-person', region: '12', field: 'devices' })).toEqual([
      'device-case NOMINATED DEVICE_MTP_2020 medtech',
    ]);
    expect(mayBegin({ role: 'council-member' }, { role: 'auditor' })).toEqual([]);
  });

  it('tells former processes apart, whose cases can still be entered', () => {
    const former = openingsOf(charts, TODAY).filter((one) => one.former);
    expect(former.map(({ process }) => process)).toEqual(expect.arrayContaining(['LEVELS_2015', 'DEVICE_PILOT_2018']));
    expect(former.map(({ process }) => process)).not.toContain('IN_OUT_2018');
  });

  it('knows the one company that a company’s representative begins for', () => {
    const [first] = openingsOf(charts, TODAY).filter(({ act }) => act === 'COMPANY_FORM_RECEIVED');
    if (!first) throw new Error('no such act');
    const theirs = { role: 'company-user', company: 'Exempelbolaget AB' } as const;
    expect(openingRight(first, { mandates: [theirs] })?.company).toBe('Exempelbolaget AB');
    expect(openingRight(first, { mandates: [{ role: 'scanner' }] })?.company).toBeNull();
  });

  it('says what is in the way of who has not declared their interests', () => {
    const [first] = openingsOf(charts, TODAY).filter(({ act }) => act === 'SCANNING_FOUND');
    if (!first) throw new Error('no such act');
    const right = openingRight(first, { mandates: [{ role: 'evaluator' }], clearances: [] });
    expect(right?.kinds).toEqual([]);
    expect(right?.reason?.code).toBe('conflict-not-declared');
  });

  it('leaves out what stands beside cases', () => {
    const ids = new Set(openingsOf(charts, TODAY).map(({ chart }) => chart.definition.id));
    for (const beside of ['conflict', 'document', 'disclosure-request'] as const) expect(ids.has(beside)).toBe(false);
  });
});
