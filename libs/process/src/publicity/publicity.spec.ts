import { describe, expect, it } from '@jest/globals';
import { charts } from '../charts.js';
import type { ChartId, StateNode } from '../definition.js';
import { PUBLIC_ACTS, PUBLIC_CODES, PUBLIC_LOG, PUBLIC_WORDS, publicAct } from './public-acts.js';
import { PUBLIC_DATES } from './public-dates.js';
import { makesPublic, PUBLIC_FROM } from './public-from.js';
import { isBallPublic, PUBLIC_STATES, publicState } from './public-states.js';

const definitionsOf = (id: string) =>
  charts.all().flatMap(({ definition }) => (definition.id === id ? [definition] : []));

function pathsOf(node: StateNode, at = ''): readonly string[] {
  return Object.entries(node.states ?? {}).flatMap(([name, child]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return [path, ...pathsOf(child, path)];
  });
}
const statesOf = (id: string): ReadonlySet<string> => new Set(definitionsOf(id).flatMap(({ root }) => pathsOf(root)));
const actsOf = (id: string): ReadonlySet<string> => new Set(definitionsOf(id).flatMap(({ acts }) => Object.keys(acts)));

describe('what is public', () => {
  it('names only states, acts and dates that the charts have', () => {
    const states = [
      ...Object.entries(PUBLIC_STATES),
      ...Object.entries(PUBLIC_FROM).map(([id, { states: all }]) => [id, all] as const),
    ];
    expect(
      states.flatMap(([id, all]) => all.filter((path) => !statesOf(id).has(path)).map((path) => `${id}: ${path}`)),
    ).toEqual([]);
    const acts = Object.entries(PUBLIC_LOG).flatMap(([id, all]) =>
      all.filter((act) => !actsOf(id).has(act)).map((act) => `${id}: ${act}`),
    );
    expect(acts).toEqual([]);
    const dates = Object.entries(PUBLIC_DATES).flatMap(([id, all]) => {
      const known = new Set(definitionsOf(id).flatMap(({ deadlines }) => deadlines.map(({ kind }) => kind)));
      return all.filter(({ kind }) => !known.has(kind)).map(({ kind }) => `${id}: ${kind}`);
    });
    expect(dates).toEqual([]);
  });

  it('tells every act that it names in some chart', () => {
    const told = new Set(Object.values(PUBLIC_LOG).flat());
    expect(PUBLIC_ACTS.filter((act) => !told.has(act))).toEqual([]);
    expect(new Set(PUBLIC_ACTS).size).toBe(PUBLIC_ACTS.length);
  });

  it('makes public what the charts have as codes, and words that they mark as publishable somewhere', () => {
    const fields = charts.all().flatMap(({ definition }) => Object.values(definition.acts).map(({ facts }) => facts));
    expect(PUBLIC_WORDS.filter((name) => !fields.some((one) => one[name]?.published === true))).toEqual([]);
    for (const [act, name] of Object.entries(PUBLIC_CODES)) {
      const field = charts
        .all()
        .map(({ definition }) => definition.acts[act]?.facts[name])
        .find((one) => one !== undefined);
      expect([act, field?.kind]).toEqual([act, 'choice']);
    }
  });

  it('shows nothing of nominations, drafts of the council, proposals to wait, subsidies applied for, or how far a negotiation is', () => {
    for (const path of [
      'handling.intake.checking',
      'handling.included.interim.proposed',
      'benefits.application.running',
      'withdrawal.announced',
    ])
      expect(publicState('medicine-case', path)).toBeNull();
    for (const end of ['initiated', 'groupSet', 'talks', 'waitingCompany', 'agreedInPrinciple', 'termsApproved'])
      expect(publicState('medicine-case', `negotiation.${end}`)).toBe('negotiation.talks');
    expect(publicState('atmp-case', 'payment.outcomeBased.proposed')).toBeNull();
    expect(isBallPublic('medicine-case', 'negotiation.waitingCompany')).toBe(false);
    expect(isBallPublic('medicine-case', 'handling.included.evaluation.awaitingDossier')).toBe(true);
    expect(isBallPublic('medicine-case', 'handling.intake.checking')).toBe(false);
  });

  it('begins where the regions are asked, and never on charts beside the road', () => {
    expect(makesPublic('medicine-case', ['handling.intake.checking', 'regulatory.submitted'])).toBe(false);
    expect(makesPublic('medicine-case', ['handling.consultation'])).toBe(true);
    expect(makesPublic('horizon-item', ['item.expertFilter'])).toBe(false);
    expect(makesPublic('horizon-item', ['item.report.drafting'])).toBe(true);
    const never: readonly ChartId[] = [
      'opinion',
      'council-item',
      'signature',
      'conflict',
      'document',
      'disclosure-request',
    ];
    for (const chart of never) expect(PUBLIC_FROM[chart]).toBeUndefined();
  });

  it('tells that experts have weighed only where they selected', () => {
    expect(publicAct('horizon-item', 'EXPERTS_WEIGHED', ['item.parked'])).toBeNull();
    expect(publicAct('horizon-item', 'EXPERTS_WEIGHED', ['item.selected'])).toBe('EXPERTS_WEIGHED');
    expect(publicAct('opinion', 'SUBMIT', ['submitted'])).toBeNull();
  });
});
