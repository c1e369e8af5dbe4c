import { describe, expect, it } from '@jest/globals';
import { charts, describeChart, toScxml } from '#process';
import { readXml, type ReadElement } from '../support/read-xml.js';
import { MODEL } from '../support/scxml-model.js';
import { scxmlFaults } from '../support/scxml-schema.js';

const flat = (element: ReadElement): readonly ReadElement[] => [element, ...element.children.flatMap(flat)];

describe.each(charts.all().map((chart) => [`${chart.definition.id}@${chart.definition.version}`, chart] as const))(
  '%s as SCXML',
  (_name, chart) => {
    const text = toScxml(chart);

    it('keeps to the schema of the W3C', () => expect(scxmlFaults(text)).toEqual([]));

    it('has every state and every row, with its act, its guards and where it leads', () => {
      const all = flat(readXml(text));
      const { states, transitions } = describeChart(chart);
      const ids = all.flatMap(({ name, attributes: { id = '' } }) =>
        ['state', 'parallel', 'final'].includes(name) ? [id] : [],
      );
      expect(ids.toSorted()).toEqual([...states.map(({ path }) => path || 'the-whole'), 'the-end'].toSorted());
      const rows = all.flatMap(({ name, attributes: { event = '', target = '', cond = '' } }) =>
        name === 'transition' && !event.startsWith('done.')
          ? [`${event} → ${target} ${cond.split(' && ').filter(Boolean).length}`]
          : [],
      );
      expect(rows.toSorted()).toEqual(
        transitions.map(({ act, targets, when }) => `${act} → ${targets.join(' ')} ${when.length}`).toSorted(),
      );
    });
  },
);

describe('the check of SCXML', () => {
  const sound = toScxml(charts.chart('opinion', 1));
  it.each([
    [
      'a state that is not there',
      (text: string) => text.replace('target="open.sent"', 'target="gone"'),
      'there is no gone',
    ],
    [
      'an element that is none',
      (text: string) => text.replaceAll('<datamodel>', '<model>').replaceAll('</datamodel>', '</model>'),
      'scxml takes no model',
    ],
    [
      'an attribute that is none',
      (text: string) => text.replace('<state id="new"', '<state id="new" kind="x"'),
      'state takes no kind',
    ],
    ['no version', (text: string) => text.replace(' version="1.0" datamodel', ' datamodel'), 'scxml lacks version'],
    [
      'another type of transition',
      (text: string) => text.replace('type="internal"', 'type="inner"'),
      'transition type="inner" is no transition',
    ],
    ['an id twice', (text: string) => text.replace('<state id="new"', '<state id="open"'), 'the id open stands twice'],
    [
      'text between states',
      (text: string) => text.replace('<state id="new"', 'text<state id="new"'),
      'state takes no text',
    ],
    [
      'a transition of a final state',
      (text: string) => text.replace('<final id="the-end"/>', '<final id="the-end"><transition/></final>'),
      'final takes no transition',
    ],
    [
      'a prefix that is not declared',
      (text: string) => text.replace(/ xmlns:ordna="[^"]*"/, ''),
      'the prefix ordna is not declared',
    ],
    [
      'an act without its name or a condition',
      (text: string) => text.replace(/<transition event="[^"]*"( [^>]*)?\/>/, '<transition/>'),
      'transition has neither event nor cond nor target',
    ],
    [
      'what begins outside of its state',
      (text: string) => text.replace('initial="open.sent"', 'initial="the-end"'),
      'the-end is not inside',
    ],
    [
      'a target that is no state',
      (text: string) => text.replace('target="open.sent"', 'target="context"'),
      'context is no state',
    ],
    [
      'something inside an element that takes nothing',
      (text: string) =>
        text.replace(
          '<final id="the-end"/>',
          '<final id="the-end"><onentry><raise event="e"><log/></raise></onentry></final>',
        ),
      'raise takes no log',
    ],
    [
      'two transitions where one stands',
      (text: string) =>
        text.replace(
          '<final id="the-end"/>',
          '<state><history><transition target="new"/><transition target="new"/></history></state>',
        ),
      'history takes its children in another order or number than transition, transition',
    ],
    [
      'a branch out of order',
      (text: string) =>
        text.replace(
          '<final id="the-end"/>',
          '<final id="the-end"><onentry><if cond="a"><else/><elseif cond="b"/></if></onentry></final>',
        ),
      'if takes its children in another order or number than else, elseif',
    ],
    [
      'a value besides children',
      (text: string) =>
        text.replace(
          '<final id="the-end"/>',
          '<final id="the-end"><donedata><content/><param name="p"/></donedata></final>',
        ),
      'donedata takes its children in another order or number than content, param',
    ],
    [
      'a cancelled sending that is none',
      (text: string) =>
        text.replace('<final id="the-end"/>', '<final id="the-end"><onentry><cancel sendid="gone"/></onentry></final>'),
      'there is no gone',
    ],
  ])('finds %s', (_what, change, fault) => {
    expect(change(sound)).not.toBe(sound);
    expect(scxmlFaults(change(sound))).toContain(fault);
  });

  it('knows every element of SCXML 1.0, and every one that an element may hold', () => {
    expect(Object.keys(MODEL)).toHaveLength(26);
    const named = Object.values(MODEL).flatMap(({ inOrder = '' }) => inOrder.match(/[a-z]+(?=[ |)])/g) ?? []);
    expect([...new Set(named)].filter((name) => name !== 'other' && !Object.hasOwn(MODEL, name))).toEqual([]);
  });

  it.each(['<a>', '<a></b>', '<a b="1" b="2"/>', '<a>&x;</a>', '<a/><b/>', '<a b="<"/>'])('refuses %s as XML', (text) =>
    expect(() => readXml(text)).toThrow(SyntaxError),
  );
});
