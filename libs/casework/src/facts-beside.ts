import {
  ActNotAllowed,
  isCaseKind,
  NOT_KNOWN_YET,
  type AggregateKind,
  type CaseKind,
  type ChartId,
  type FactsBeside,
  type IsoDate,
  type JsonRecord,
} from '#process';

/** Which regions have nobody to ask, as an opinion round is told when it is opened. */
export interface Contacts {
  missing(
    kind: CaseKind,
    on: IsoDate,
  ): Promise<{ readonly withoutContact: readonly string[]; readonly withoutDeputy: readonly string[] }>;
  /** Whom a region has left to answer for it when some of its people have stepped aside. */
  left(kind: CaseKind, region: string, aside: readonly string[], on: IsoDate): Promise<ContactsLeft>;
}

/** Whether a region's places are filled, by somebody who has not stepped aside. */
export interface ContactsLeft {
  readonly contactPerson: boolean;
  readonly deputy: boolean;
}

/** An act that asks for something from beside its case. */
export interface Asking {
  readonly chart: ChartId;
  readonly act: string;
  readonly instanceId: string;
}

/** What else an act is told, where somebody knows it: found out only for acts that ask. */
export type AlsoBeside = (asking: Asking) => Promise<JsonRecord>;

/**
 * Makes a plan, and makes it anew with what is known from beside the case if it turns out to need that. Few acts do, so the
 * others are spared the question.
 *
 * @param contacts  null where nobody is known, as in a test of something else
 */
export async function planBeside<Made>(
  contacts: Contacts | null,
  kind: AggregateKind,
  on: IsoDate,
  make: (beside: FactsBeside) => Made,
  also: AlsoBeside | null = null,
): Promise<Made> {
  if (contacts === null && also === null) return make(() => ({ caseKind: kind }));
  let asking: Asking | null = null;
  try {
    return make((chart, act, instanceId) => {
      asking ??= { chart, act, instanceId };
      return null;
    });
  } catch (error) {
    if (!(error instanceof ActNotAllowed) || error.reason.code !== NOT_KNOWN_YET || asking === null) throw error;
    const [missing, others] = await Promise.all([
      contacts !== null && isCaseKind(kind) ? contacts.missing(kind, on) : {},
      also === null ? {} : also(asking),
    ]);
    return make(() => ({ ...missing, ...others, caseKind: kind }));
  }
}
