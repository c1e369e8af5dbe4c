import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { NoticeView } from '#contract';
import { instantText } from '../intl/days';
import { Sv } from '../intl/sv';
import { Text, useText } from '../intl/text';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { Fault } from '../parts/fault';
import { Heading } from '../parts/heading';
import { Waiting } from '../parts/loaded';
import { Tag } from '../parts/mark';
import { useSession } from '../session/session';
import { Crumbs } from '../shell/crumbs';
import { allNotices } from './queries';
import { keepSeen, seenNow } from './seen';

/** What one was told, the latest first; opening it is reading it. */
export function NoticesPage() {
  const text = useText();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(allNotices);
  const notices = data?.pages.flatMap((page) => page.notices);
  const seen = useSeenBefore(notices);
  if (error) return <Fault error={error} retry={() => void refetch()} />;
  if (!notices) return <Waiting />;
  const count = notices.filter(({ raisedAt }) => raisedAt > seen).length;
  return (
    <>
      <Crumbs trail={[{ name: text('notices.title') }]} />
      <Heading title={text('notices.title')} say>
        {notices.length === 0 ? text('notices.title') : text('notices.says', { count })}
      </Heading>
      {notices.length === 0 ? (
        <Empty title={text('notices.none')}>{text('notices.none.says')}</Empty>
      ) : (
        <ol className="notices" aria-label={text('notices.list')}>
          {notices.map((notice) => (
            <Row key={notice.id} notice={notice} isNew={notice.raisedAt > seen} />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()}>
          <Text id="notices.older" />
        </Button>
      )}
      <p className="quiet small">
        <Link to="/installningar">
          <Text id="notices.channel" />
        </Link>
      </p>
    </>
  );
}

function Row({ notice, isNew }: { readonly notice: NoticeView; readonly isNew: boolean }) {
  const { text: says, caseId, product, indication, raisedAt } = notice;
  return (
    <li>
      <p>
        {isNew && (
          <Tag mark="new">
            <Text id="notices.new" />
          </Tag>
        )}{' '}
        <Link to={`/arenden/${caseId}`}>
          {product}, <Sv>{indication}</Sv>
        </Link>
      </p>
      <p>{says}</p>
      <time className="quiet small" dateTime={raisedAt}>
        {instantText(raisedAt)}
      </time>
    </li>
  );
}

/** What had been seen when the page was opened: what is new stays marked while it is read. */
function useSeenBefore(notices: readonly NoticeView[] | undefined): string {
  const { personId } = useSession();
  const [before] = useState(() => seenNow(personId));
  const latest = notices?.[0]?.raisedAt;
  useEffect(() => {
    if (latest !== undefined) keepSeen(personId, latest);
  }, [latest, personId]);
  return before;
}
