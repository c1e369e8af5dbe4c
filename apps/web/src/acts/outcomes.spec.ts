import { describe, expect, it } from '@jest/globals';
import type { ActPreview } from '#contract';
import { outcomesOf } from './outcomes';

const nothing: ActPreview = {
  refusal: null,
  moves: [],
  starts: [],
  deadlines: [],
  tasks: [],
  notices: [],
  awaitsFacts: false,
  _links: [],
};
const task = { ...nothing, tasks: [{ change: 'new' as const, label: 'Läs', who: 'utredare', count: 1 }] };
const refused = { ...nothing, refusal: { code: 'no', facts: {}, sentence: 'Går inte än.' } };

describe('what follows in several cases', () => {
  it('is said once for those in which it is the same, the most first and refusals last', () => {
    const cases = [
      { name: 'Ett', preview: refused },
      { name: 'Två', preview: refused },
      { name: 'Tre', preview: nothing },
      { name: 'Fyra', preview: task },
      { name: 'Fem', preview: task },
    ];
    expect(outcomesOf(cases).map(({ names }) => names)).toEqual([['Fyra', 'Fem'], ['Tre'], ['Ett', 'Två']]);
  });

  it('does not go by where each preview was asked for', () => {
    const link = { rel: 'self' as const, href: '/cases/1/act-previews', method: 'POST' as const };
    const cases = [
      { name: 'Ett', preview: nothing },
      { name: 'Två', preview: { ...nothing, _links: [link] } },
    ];
    expect(outcomesOf(cases)).toHaveLength(1);
  });
});
