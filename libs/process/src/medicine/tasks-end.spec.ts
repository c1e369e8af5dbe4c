import { describe, expect, it } from '@jest/globals';
import {
  charts,
  derive,
  isoDate,
  newInstance,
  step,
  type CompiledChart,
  type Instance,
  type JsonRecord,
} from '#process';
import { wayInto } from '../../../../test/support/charts/ways.js';

/** A run of a chart that has been led into a state by the chart's own rules. */
function standingIn(chart: CompiledChart, path: string): Instance {
  const first = newInstance(chart, { id: 'case', key: null, parentId: null, on: isoDate('2024-01-08') });
  const way = wayInto(chart, path, first);
  if (way === null) throw new Error(`no way into ${path}`);
  return way.reduce((instance, event) => stepped(chart, instance, event), first);
}

function stepped(chart: CompiledChart, instance: Instance, event: Parameters<typeof step>[2]): Instance {
  const found = step(chart, instance, event);
  if ('allowed' in found) throw new Error(found.reason.code);
  return found.instance;
}
const does = (chart: CompiledChart, instance: Instance, type: string, facts: JsonRecord): Instance =>
  stepped(chart, instance, {
    type,
    on: isoDate('2024-03-01'),
    facts,
    by: chart.definition.acts[type]?.roles[0] ?? 'system',
  });
const tasksIn = (chart: CompiledChart, instance: Instance): readonly string[] =>
  derive(chart, instance, [], {}).tasks.map(({ kind }) => kind);

const waived = charts
  .all()
  .filter(({ definition }) => definition.tasks.some(({ kind }) => kind === 'give-assessor-opinion'))
  .map((chart) => [`${chart.definition.id}@${chart.definition.version}`, chart] as const);

describe('a task ends when it is done, though the case stands where it stood', () => {
  it.each(waived)('in %s: the opinion that an evaluation was waived for', (_name, chart) => {
    const asked = standingIn(chart, 'handling.included.evaluation.waived');
    expect(tasksIn(chart, asked)).toContain('give-assessor-opinion');
    const heard = does(chart, asked, 'ASSESSOR_OPINION', { opinion: 'Effekten är god.' });
    expect(tasksIn(chart, heard)).not.toContain('give-assessor-opinion');
  });

  it('in a class: the contracts, and then it is for the office to publish', () => {
    const chart = charts.chart('class-case', 1);
    const decided = standingIn(chart, 'rule.contractsPending');
    expect(tasksIn(chart, decided)).toEqual(['sign-class-contracts']);
    const signed = does(chart, decided, 'CONTRACTS_SIGNED', { startOn: '2024-04-01', priceRule: 'lowest-cost-first' });
    expect(tasksIn(chart, signed)).toEqual(['publish-class-rule']);
  });
});
