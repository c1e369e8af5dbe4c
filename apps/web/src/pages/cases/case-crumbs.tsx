import type { CaseView } from '#contract';
import { useText } from '../../intl/text';
import { Crumbs } from '../../shell/crumbs';

interface CaseCrumbsProps {
  readonly of: Pick<CaseView, 'id' | 'product' | 'kind'>;
  /** The page below the case; left out on the case's own. */
  readonly page?: string;
}

/** Cases, the case, and the page below it. */
export function CaseCrumbs({ of: { id, product }, page }: CaseCrumbsProps) {
  const text = useText();
  const cases = { name: text('nav.cases'), to: '/arenden' };
  const own = page === undefined ? { name: product } : { name: product, to: `/arenden/${id}` };
  return <Crumbs trail={[cases, own, ...(page === undefined ? [] : [{ name: page }])]} />;
}
