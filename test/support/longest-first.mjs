import Sequencer from '@jest/test-sequencer';

/** Where the suites are that take minutes, the longest first. */
const LONG = [
  'test/quarter/',
  'test/browser/web-everywhere',
  'test/browser/web-whole-way',
  'test/browser/web-every-act',
  'test/charts/walk-on-postgres',
  '/cli.int-spec',
  'test/browser/',
  'test/crash/',
  'test/recorded-cases/',
];

/** Begins with what takes long, so that no worker is left with it alone in the end. A fresh clone knows no earlier run's times. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const rank = ({ path }) => {
      const at = LONG.findIndex((place) => path.includes(place));
      return at === -1 ? LONG.length : at;
    };
    // The sequencer's own order, which happens to have the name of the arrays' method.
    // oxlint-disable-next-line unicorn/no-array-sort
    const sorted = await super.sort(tests);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
