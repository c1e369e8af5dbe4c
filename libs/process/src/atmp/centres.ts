import type { StateNode, Transition } from '../definition.js';

const AT = 'centres';
const SOURCE = 'domain/states.md#10 S C1, C8';

const name: Transition = {
  target: `${AT}.sought`,
  when: ['centreIsNew', 'ownRegionsCentre'],
  update: ['addCentre'],
  effects: [
    {
      type: 'start',
      chart: 'treatment-centre',
      act: 'CENTRE_NAMED',
      key: '$fact.region',
      facts: { name: '$fact.name', role: '$context.manufacturingRole', gmo: '$context.gmo' },
    },
    { type: 'publish', what: 'case' },
  ],
  source: `${SOURCE}; one centre per region and case is our default`,
};
/** Every region hears of it, since any of them may refer its patients there. */
const changed = (state: string, rule: string): Transition => ({
  target: `${AT}.${state}`,
  when: [rule],
  update: ['moveCentre'],
  effects: [
    {
      type: 'tell',
      to: 'children',
      chart: 'regional-introduction',
      act: 'CENTRES_CHANGED',
      facts: { centreNeeded: '$context.centreNeeded', centres: '$context.centres' },
      ifHeard: true,
    },
    { type: 'publish', what: 'case' },
  ],
  source: SOURCE,
});
const changes = [changed('available', 'someCentreReady'), changed('sought', 'noCentreReady')];
const confirmed: Transition = { update: ['moveDataSource'], source: 'domain/states.md#10 S Z3, Z4, P1' };

/** Where the therapy can be given: each centre is an instance of its own, and the case knows how they stand. @source domain/states.md#10 */
export const centres: StateNode = {
  initial: 'none',
  source: SOURCE,
  states: {
    none: { on: { CENTRE_NAMED: name } },
    sought: { on: { CENTRE_NAMED: name, CENTRE_CHANGED: changes, CENTRE_DATA_SOURCE: confirmed } },
    available: {
      on: {
        CENTRE_NAMED: { ...name, target: `${AT}.available` },
        CENTRE_CHANGED: changes,
        CENTRE_DATA_SOURCE: confirmed,
        TREATMENT_BEGUN: {
          set: { treatedOn: '$on' },
          effects: [
            { type: 'tell', to: 'children', chart: 'long-term-follow-up', act: 'FOLLOW_UP_STARTED', ifHeard: true },
            { type: 'publish', what: 'case' },
          ],
          source: 'domain/states.md#10 S T17',
        },
      },
    },
  },
};
