interface Linked {
  readonly id: string;
  readonly _links: readonly { readonly rel: string; readonly href: string }[];
}

/** A run of a chart, as its acts are asked for. */
export interface RunPlace {
  readonly caseId: string;
  readonly instanceId: string;
}

/** Where a record's acts are performed, also where it belongs to no case of ours; null where the reader has no acts there. */
export function runOf({ id, _links }: Linked): RunPlace | null {
  const acts = _links.find(({ rel }) => rel === 'acts');
  const caseId = acts && /\/cases\/([^/?]+)\/acts/.exec(acts.href)?.[1];
  return caseId ? { caseId, instanceId: id } : null;
}
