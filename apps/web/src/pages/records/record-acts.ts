import { useQuery } from '@tanstack/react-query';
import type { ChartView } from '#contract';
import { pageOf } from '../../api/queries';
import { useSession } from '../../session/session';

export type OpeningAct = ChartView['acts'][number];

/** Acts by which the reader may put up a document, the least first: a draft, then what is registered at once. */
export function useRecordActs(): readonly OpeningAct[] | null {
  const acts = useDocumentActs();
  const { has } = useSession();
  return acts?.filter(({ opens, roles }) => opens && has(...roles)) ?? null;
}

/** What a letter that has come in is registered by. */
export function useReceivingAct(): OpeningAct | null {
  return useDocumentActs()?.find(({ act }) => act === 'DOCUMENT_RECEIVED') ?? null;
}

/** What a request for documents is taken by; null until it is known. */
export function useRequestAct(): OpeningAct | null {
  const { data } = useQuery({ ...pageOf<ChartView>('/charts/disclosure-request'), staleTime: DAY_MS });
  return data?.acts.find(({ opens }) => opens) ?? null;
}

/** Charts change with releases alone. */
const DAY_MS = 24 * 60 * 60 * 1000;

function useDocumentActs(): readonly OpeningAct[] | undefined {
  const { data } = useQuery({ ...pageOf<ChartView>('/charts/document'), staleTime: DAY_MS });
  return data?.acts;
}
