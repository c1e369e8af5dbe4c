import type { CaseState, Instance, Plan } from '#process';

/**
 * A plan of no act: nothing moves, and at most one instance gets the mark of a deadline that is over.
 *
 * @param marked  that instance as it is to be stored; undefined when only rows beside the case change
 */
export function unmoved(state: CaseState, marked: Instance | undefined): Plan {
  const instances = marked ? new Map(state.instances).set(marked.id, marked) : state.instances;
  const touched: ReadonlyMap<string, Instance> = new Map(marked ? [[marked.id, marked]] : []);
  return { allowed: true, state: { ...state, instances }, entries: [], touched, messages: [] };
}
