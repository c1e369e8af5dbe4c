import { eventsFor } from '../change/check/rows.js';
import type { Context, RuleInput } from '../definition.js';
import type { CompiledChart } from '../engine/compile.js';

/** A field with the word that an instance begins with. */
export interface Beginning {
  readonly field: string;
  readonly value: string;
}

/**
 * Rules that ask for nothing as long as a field keeps the word that an instance begins with, such as what MTP-rådet asks for in a
 * case of the pilot: whatever is told, they let it pass, and with another word in that field they do not.
 */
export function idleRules(chart: CompiledChart): ReadonlyMap<string, Beginning> {
  const { rules, context } = chart.definition;
  const words = Object.entries(context).flatMap(([field, value]) =>
    typeof value === 'string' && value !== '' ? [{ field, value }] : [],
  );
  return new Map(
    Object.keys(rules).flatMap((name): [string, Beginning][] => {
      const found = words.find(
        ({ field, value }) =>
          !saysNo(chart, name, [context, { [field]: value }]) &&
          saysNo(chart, name, [
            { ...context, [field]: null },
            { ...context, [field]: OTHER },
          ]),
      );
      return found ? [[name, found]] : [];
    }),
  );
}

const OTHER = 'something-else';

/** Whether a rule says no to some act, told with samples of its facts, of cases that remember this and stand anywhere. */
function saysNo(chart: CompiledChart, name: string, contexts: readonly Context[]): boolean {
  const inputs = eventsFor(chart, name).flatMap(({ event, with: params }) =>
    contexts.flatMap((context) =>
      [true, false].map((everywhere): [RuleInput, typeof params] => [
        { context, event, isIn: () => everywhere },
        params,
      ]),
    ),
  );
  return inputs.some(([input, params]) => {
    try {
      return (chart.definition.rules[name]?.check(input, params) ?? null) !== null;
    } catch {
      return false;
    }
  });
}
