import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { FailedNoticePage } from '#contract';
import { pageOf } from '../../api/queries';
import type { MessageId } from '../../intl/catalogue';
import { instantText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { Fault } from '../../parts/fault';
import { Section } from '../../parts/section';
import { useRetries } from './use-retries';

type Notice = FailedNoticePage['failedNotices'][number];

/** Events that nobody was told of, since nobody held the place; who holds it by now can be told. Nothing where there is none. */
export function Unheard({ mayRetry }: { readonly mayRetry: boolean }) {
  const text = useText();
  const list = useRef<HTMLUListElement>(null);
  const { data } = useQuery(pageOf<FailedNoticePage>('/failed-notices?limit=100'));
  const { retry, at, error } = useRetries(list, 'failed-notices');
  if (!data || data.failedNotices.length === 0) return null;
  return (
    <Section id="h-ingen-fick-veta" title={text('letters.unheard')} beside={<p>{text('letters.unheard.says')}</p>}>
      {error && <Fault error={error} />}
      <ul className="lines" ref={list}>
        {data.failedNotices.map((notice) => (
          <OneNotice
            key={notice.id}
            notice={notice}
            isBusy={at !== null}
            onRetry={mayRetry ? () => void retry([notice]) : null}
          />
        ))}
      </ul>
    </Section>
  );
}

interface OneNoticeProps {
  readonly notice: Notice;
  readonly isBusy: boolean;
  readonly onRetry: (() => void) | null;
}

function OneNotice({ notice, isBusy, onRetry }: OneNoticeProps) {
  const text = useText();
  const { caseId, product, region, raisedAt } = notice;
  const name = <Link to={`/arenden/${caseId}`}>{product}</Link>;
  const when = instantText(raisedAt);
  return (
    <li className="with-act">
      <div>
        <b>{notice.text}</b>
        <p className="meta">
          <Text
            id="letters.unheard.of"
            values={{ name, when, region: region === null ? 'none' : text(`region.${region}` as MessageId) }}
          />
        </p>
      </div>
      {onRetry && (
        <Button
          aria-label={text('letters.unheard.retry.of', { notice: notice.text })}
          disabled={isBusy}
          onClick={onRetry}
        >
          {text('letters.unheard.retry')}
        </Button>
      )}
    </li>
  );
}
