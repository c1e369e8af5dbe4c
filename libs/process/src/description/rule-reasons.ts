import type { ChartDefinition, ChartEvent, Rule } from '../definition.js';
import { isoDate } from '../calendar/iso-date.js';

/** Where a reason is made, also when a build has wrapped the name of the function that makes it. */
const REASON_CALL = /\breason\)?\(\s*['"]([a-z0-9-]+)['"]/g;

/**
 * Codes of the reasons that a rule says no with: those it names, those in the text of its function, and those it gives when asked
 * about cases that bring nothing and cases that stand everywhere.
 */
export function reasonsOfRule({ context }: ChartDefinition, { check, says = [] }: Rule): readonly string[] {
  const written = [...String(check).matchAll(REASON_CALL)].flatMap(([, code]) => code ?? []);
  const given = [{}, context].flatMap((of) =>
    [true, false].flatMap((everywhere) => {
      try {
        const reason = check({ context: of, event: NOTHING_TOLD, isIn: () => everywhere }, {});
        return reason ? [reason.code] : [];
      } catch {
        return [];
      }
    }),
  );
  return [...new Set([...says, ...written, ...given])].toSorted();
}

const NOTHING_TOLD: ChartEvent = { type: '', on: isoDate('2024-06-03'), facts: {}, by: 'system', person: 'x' };
