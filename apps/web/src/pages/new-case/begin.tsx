import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../intl/text';
import { useKeys } from '../../keys/keys';
import { LinkButton } from '../../parts/button';
import { useOpenings } from './openings';

const WAYS = '/arenden/nytt';

/** Leads to what the reader may begin, and `N` with it; nothing for who may begin nothing. */
export function BeginCase() {
  const text = useText();
  const go = useNavigate();
  const ways = useOpenings();
  const isAble = ways.length > 0;
  // A region's people nominate; that is what they look for.
  const name = text(ways[0]?.act === 'NOMINATED' ? 'new.nominate' : 'new.title');
  useKeys(useMemo(() => (isAble ? [{ combo: 'n', says: name, run: () => void go(WAYS) }] : []), [isAble, name, go]));
  return (
    isAble && (
      <p className="begin">
        <LinkButton to={WAYS}>{name}</LinkButton>
      </p>
    )
  );
}
