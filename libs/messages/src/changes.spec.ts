import { describe, expect, it } from '@jest/globals';
import { ACCEPTABLE, charts, FAULTS, MIGRATED, MIGRATION_UNDONE, type Finding } from '#process';
import { actLabel } from './chart-texts.js';
import { findingText } from './changes.js';
import { LOCALES } from './locale.js';

const finding = (more: Partial<Finding>): Finding => ({
  code: 'act-lost',
  chart: 'medicine-case',
  of: 'RETURN',
  states: [],
  facts: {},
  accepted: null,
  ...more,
});

describe('a change of version in words', () => {
  it.each(LOCALES)('names its acts on every chart, in %s', (locale) => {
    const named = charts.definitions.flatMap(({ id }) =>
      [MIGRATED, MIGRATION_UNDONE].map((act) => actLabel(id, act, locale)),
    );
    expect(new Set(named).size).toBe(2);
  });

  it.each(LOCALES)('has a sentence for whatever the check can find, in %s', (locale) => {
    const facts = {
      beside: 'x',
      to: ['y'],
      at: '',
      rules: ['r'],
      act: 'A',
      effect: 'start',
      child: 'opinion@1',
      tells: 'child',
      finding: 'act-lost',
      before: { roles: ['scanner'] },
      after: { role: 'expert' },
    };
    const said = [...FAULTS, ...ACCEPTABLE].map((code) => findingText(finding({ code, facts }), locale));
    expect(said.filter((text) => !/^[A-ZÅÄÖ].*\.$/.test(text))).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });

  it('names few states and counts the rest', () => {
    expect(findingText(finding({ states: ['a', 'b', 'c', 'd', 'e', 'f'] }), 'sv')).toBe(
      'Åtgärden RETURN försvinner i a, b, c, d och 2 lägen till.',
    );
    expect(findingText(finding({ states: ['a', 'b', 'c', 'd', 'e'] }), 'en')).toBe(
      'The act RETURN is lost in a, b, c, d and 1 more state.',
    );
    expect(findingText(finding({}), 'sv')).toBe('Åtgärden RETURN försvinner i hela processen.');
  });
});
