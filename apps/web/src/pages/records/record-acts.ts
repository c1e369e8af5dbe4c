import { useChartActs, type ChartAct } from '../../session/chart-acts';
import { useSession } from '../../session/session';

export type OpeningAct = ChartAct;

/** Acts by which the reader may put up a document, the least first: a draft, then what is registered at once. */
export function useRecordActs(): readonly OpeningAct[] | null {
  const acts = useChartActs('document');
  const { has } = useSession();
  return acts?.filter(({ opens, roles }) => opens && has(...roles)) ?? null;
}

/** What a letter that has come in is registered by. */
export function useReceivingAct(): OpeningAct | null {
  return useChartActs('document')?.find(({ act }) => act === 'DOCUMENT_RECEIVED') ?? null;
}

/** What a request for documents is taken by; null until it is known. */
export function useRequestAct(): OpeningAct | null {
  return useChartActs('disclosure-request')?.find(({ opens }) => opens) ?? null;
}
