import { ActNotAllowed, NOT_KNOWN_YET, type CaseKind, type FactsBeside, type IsoDate } from '#process';

/** Which regions have nobody to ask, as an opinion round is told when it is opened. */
export interface Contacts {
  missing(
    kind: CaseKind,
    on: IsoDate,
  ): Promise<{ readonly withoutContact: readonly string[]; readonly withoutDeputy: readonly string[] }>;
}

const UNASKED: FactsBeside = () => null;

/**
 * Makes a plan, and makes it anew with what is known from beside the case if it turns out to need that. Few acts do, so the
 * others are spared the question.
 *
 * @param contacts  null where nobody is known, as in a test of something else
 */
export async function planBeside<Made>(
  contacts: Contacts | null,
  kind: CaseKind,
  on: IsoDate,
  make: (beside: FactsBeside) => Made,
): Promise<Made> {
  if (contacts === null) return make(() => ({ caseKind: kind }));
  try {
    return make(UNASKED);
  } catch (error) {
    if (!(error instanceof ActNotAllowed) || error.reason.code !== NOT_KNOWN_YET) throw error;
    const missing = await contacts.missing(kind, on);
    return make(() => ({ ...missing, caseKind: kind }));
  }
}
