import type { ActList, CaseListItem, OfferedActView } from '#contract';

/** What one case offers, as its reader may act in it. */
export interface Offer {
  readonly item: CaseListItem;
  readonly revision: number;
  readonly acts: ActList['acts'];
}

/** An act that at least one of the chosen cases allows, and what the others say of it. */
export interface SharedAct {
  readonly key: string;
  readonly label: string;
  /** The same act of another chart is another act. */
  readonly chart: string;
  readonly able: readonly { readonly offer: Offer; readonly act: OfferedActView }[];
  readonly unable: readonly { readonly item: CaseListItem; readonly sentence: string | null }[];
}

/**
 * Acts that can be done in several cases at once: the same act of the same chart, on the one run of it that the case has. What
 * each region has of its own is done region by region.
 */
export function sharedActs(offers: readonly Offer[]): readonly SharedAct[] {
  const keys = new Map<string, OfferedActView>();
  for (const { acts } of offers) for (const act of acts) if (act.key === null && act.allowed) keys.set(keyOf(act), act);
  return [...keys]
    .map(([key, { label, chartLabel }]) => ({ key, label, chart: chartLabel, ...sides(key, offers) }))
    .toSorted(
      (a, b) => b.able.length - a.able.length || a.label.localeCompare(b.label, 'sv') || a.key.localeCompare(b.key),
    );
}

function sides(key: string, offers: readonly Offer[]): Pick<SharedAct, 'able' | 'unable'> {
  const able: { offer: Offer; act: OfferedActView }[] = [];
  const unable: { item: CaseListItem; sentence: string | null }[] = [];
  for (const offer of offers) {
    const found = offer.acts.filter((act) => act.key === null && keyOf(act) === key);
    const act = found.find(({ allowed }) => allowed);
    if (act) able.push({ offer, act });
    else unable.push({ item: offer.item, sentence: found[0]?.whyNot?.sentence ?? null });
  }
  return { able, unable };
}

const keyOf = ({ chart, act }: OfferedActView): string => `${chart} ${act}`;
