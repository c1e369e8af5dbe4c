import { useChartActs, type ChartAct } from '../../session/chart-acts';
import { useSession } from '../../session/session';

/** What only the person can say is said among their own settings. */
const ONES_OWN = 'INTERESTS_DECLARED';

/** Acts by which the reader may begin somebody else’s declaration; null until they are known. */
export function useBeginningActs(): readonly ChartAct[] | null {
  const { has } = useSession();
  const acts = useChartActs('conflict');
  return acts?.filter(({ act, opens, roles }) => opens && act !== ONES_OWN && has(...roles)) ?? null;
}
