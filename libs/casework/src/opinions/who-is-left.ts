import { isCaseKind, steppedAside, type IsoDate, type JsonRecord } from '#process';
import type { Asking, Contacts } from '../facts-beside.js';
import type { CaseAggregate } from '../ports.js';

/**
 * What stepping aside from a region's opinion is told from beside the case: whether anybody is left in the region's places who has
 * not stepped aside, nor does so now.
 *
 * @returns nothing for any other act
 * @source domain/actors.md#5, #7 (a conflict is a person's own: our default)
 */
export async function whoIsLeft(
  contacts: Contacts | null,
  { profile: { kind }, state }: CaseAggregate,
  { chart, act, instanceId }: Asking,
  personId: string,
  on: IsoDate,
): Promise<JsonRecord> {
  const opinion = chart === 'opinion' && act === 'RECUSE' ? state.instances.get(instanceId) : undefined;
  if (contacts === null || !opinion || !isCaseKind(kind)) return {};
  const aside = [...steppedAside(opinion.context), personId];
  return { ...(await contacts.left(kind, opinion.key ?? '', aside, on)) };
}
