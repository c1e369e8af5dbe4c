import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import type { CasePage } from '#contract';
import { pageOf } from '../../api/queries';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Mark } from '../../parts/mark';
import { useSettled } from '../../parts/use-settled';

/** So few letters find too much. */
const SHORTEST = 3;
const MOST = 4;
const PAUSE_MS = 400;

/** Cases that there are on the product already, so that nobody begins one twice. */
export function Alike({ product }: { readonly product: string }) {
  const text = useText();
  const { say } = useAnnounce();
  const words = useSettled(product.trim(), PAUSE_MS);
  const isAsked = words.length >= SHORTEST;
  const { data } = useQuery({
    ...pageOf<CasePage>(`/cases?q=${encodeURIComponent(words)}&limit=${MOST}`),
    enabled: isAsked,
  });
  const count = isAsked ? (data?._meta.totalRecords ?? 0) : 0;
  useEffect(() => {
    if (count > 0) say(text('new.alike', { count, words }));
  }, [count, words, say, text]);
  if (!data || count === 0) return null;
  return (
    <div className="then alike">
      <p className="st soon">
        <Mark kind="soon" />
        <b>
          <Text id="new.alike" values={{ count, words }} />
        </b>
      </p>
      <ul className="plain-list">
        {data.cases.map(({ id, product: name, indication, stageLabel }) => (
          <li key={id}>
            <span>
              <Link to={`/arenden/${id}`}>
                <Text id="case-picker.name" values={{ product: name, indication: <Sv>{indication}</Sv> }} />
              </Link>{' '}
              {stageLabel}
            </span>
          </li>
        ))}
      </ul>
      {count > data.cases.length && (
        <p>
          <Link to={`/arenden?sok=${encodeURIComponent(words)}`}>
            <Text id="new.alike.all" values={{ count }} />
          </Link>
        </p>
      )}
      <p>
        <Text id="new.alike.says" />
      </p>
    </div>
  );
}
