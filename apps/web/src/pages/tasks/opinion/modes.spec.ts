import { describe, expect, it } from '@jest/globals';
import type { OfferedActView } from '#contract';
import { isAllowed, isLate, modeOf } from './modes';

const act = (name: string, allowed: boolean) => ({ act: name, allowed }) as OfferedActView;

describe('how an answer is given', () => {
  it('is the way that the chart allows', () => {
    expect(modeOf({ acts: [act('SUBMIT', false), act('AMEND', true)] }).way).toBe('AMEND');
    expect(modeOf({ acts: [act('SUBMIT', false), act('SUBMIT_LATE', true)] }).way).toBe('SUBMIT_LATE');
    const late = modeOf({ acts: [act('SUBMIT', false), act('AMEND', false), act('AMEND_LATE', true)] }).way;
    expect([late, isLate(late), isLate('AMEND')]).toEqual(['AMEND_LATE', true, false]);
    expect(modeOf({ acts: [act('COMMENT', true), act('SUBMIT', true)] }).way).toBe('SUBMIT');
  });

  it('knows the act that says why not when there is none', () => {
    const mode = modeOf({ acts: [act('SUBMIT', false)] });
    expect([mode.way, mode.act?.act]).toEqual([null, 'SUBMIT']);
    expect(modeOf({ acts: [] })).toEqual({ way: null, act: null });
    expect(isAllowed({ acts: [act('RECUSE', true)] }, 'RECUSE')).toBe(true);
    expect(isAllowed({ acts: [act('RECUSE', false)] }, 'RECUSE')).toBe(false);
  });
});
