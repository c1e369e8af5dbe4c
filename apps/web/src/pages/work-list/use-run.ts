import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActList, CaseListItem, ChartView, NewAct, PerformedAct } from '#contract';
import { read, send } from '../../api/client';
import { ApiError } from '../../api/problem';
import { wayBack } from '../cases/way-back';
import type { SharedAct } from './together';

export interface Run {
  readonly of: number;
  readonly done: number;
  readonly refused: readonly { readonly item: CaseListItem; readonly sentence: string }[];
  /** The chart's own way back, where it has one for what was done. */
  readonly undo: { readonly label: string; readonly run: () => void } | null;
  /** Why it could not be found out whether there is a way back; null while nothing has failed. */
  readonly noWayBack: Error | null;
}

interface Doing {
  readonly item: CaseListItem;
  readonly revision: number;
  readonly body: NewAct;
}

/** Does an act case by case. Each is durable by itself: what was done stays done if the page is closed half-way. */
export function useRun(): {
  readonly run: Run | null;
  readonly start: (act: SharedAct, body: NewAct) => Promise<void>;
} {
  const queries = useQueryClient();
  const [run, setRun] = useState<Run | null>(null);

  async function all(doings: readonly Doing[]): Promise<readonly PerformedAct[]> {
    setRun({ of: doings.length, done: 0, refused: [], undo: null, noWayBack: null });
    const performed: PerformedAct[] = [];
    for (const { item, revision, body } of doings) {
      try {
        const { body: answer } = await send<PerformedAct>(`/cases/${item.id}/acts`, {
          method: 'POST',
          body,
          etag: `"${revision}"`,
        });
        performed.push(answer);
        setRun((now) => now && { ...now, done: now.done + 1 });
      } catch (error) {
        const sentence = error instanceof ApiError ? (error.problem?.detail ?? error.message) : String(error);
        setRun((now) => now && { ...now, refused: [...now.refused, { item, sentence }] });
      }
    }
    await queries.invalidateQueries();
    return performed;
  }

  async function start({ able }: SharedAct, body: NewAct): Promise<void> {
    const doings = able.map(({ offer: { item, revision }, act }) => ({
      item,
      revision,
      body: { ...body, instanceId: act.instanceId },
    }));
    const performed = await all(doings);
    const items = new Map(doings.map(({ item }) => [item.id, item]));
    try {
      const back = await waysBack(performed, items);
      const [first] = back;
      if (first) {
        const undo = { label: first.label, run: () => void all(back) };
        setRun((now) => now && { ...now, undo });
      }
    } catch (failure) {
      const noWayBack = failure instanceof Error ? failure : new Error(String(failure));
      setRun((now) => now && { ...now, noWayBack });
    }
  }
  return { run, start };
}

/** For each case the act that leads back to where it was, if it can be done without another word. */
async function waysBack(
  performed: readonly PerformedAct[],
  items: ReadonlyMap<string, CaseListItem>,
): Promise<readonly (Doing & { readonly label: string })[]> {
  const found = await Promise.all(
    performed.map(async ({ caseId, revision, entries: [entry] }) => {
      const item = items.get(caseId);
      if (!entry || !item) return [];
      const { body: offered } = await read<ActList>(`/cases/${caseId}/acts?instanceId=${entry.instanceId}`);
      const chart = offered.acts[0]?.chart;
      if (chart === undefined) return [];
      const { body: description } = await read<ChartView>(`/charts/${chart}`);
      const act = wayBack(description, entry, offered.acts);
      if (!act || needsFacts(act.factsSchema)) return [];
      const body: NewAct = { act: act.act, instanceId: act.instanceId, facts: {}, documents: [] };
      return [{ item, revision, body, label: act.label }];
    }),
  );
  return found.flat();
}

function needsFacts(schema: Readonly<Record<string, unknown>>): boolean {
  const required = schema['required'];
  return Array.isArray(required) && required.length > 0;
}
