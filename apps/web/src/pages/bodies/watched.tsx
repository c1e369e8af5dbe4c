import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useState } from 'react';
import type { WatchItemPage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { mayInBody, type Body } from '../../session/rights';
import { useSession } from '../../session/session';
import { KeptList } from './kept-list';
import { EndWatch, NewWatch } from './watch-dialogs';

type Item = WatchItemPage['watchItems'][number];

/** What a body keeps an eye on, and why. */
export function Watched({ body }: { readonly body: Body }) {
  const text = useText();
  const { rights } = useSession();
  const [isBeginning, setBeginning] = useState(false);
  const [ending, setEnding] = useState<Item | null>(null);
  const mayLead = mayInBody(rights, 'lead-bodies', body);
  return (
    <>
      <KeptList
        id="h-bevakas"
        title="body.watched"
        none="body.watched.none"
        query={useQuery(pageOf<WatchItemPage>(`/watch-items?body=${body}&limit=100`))}
        rowsOf={({ watchItems }) => watchItems}
        row={(item) => <OneItem item={item} />}
        add={mayLead && <Button onClick={() => setBeginning(true)}>{text('body.watch.begin')}</Button>}
        act={(item) =>
          mayLead &&
          item.endedOn === null && (
            <Button aria-label={text('body.watch.end.of', { subject: item.subject })} onClick={() => setEnding(item)}>
              {text('body.watch.end')}
            </Button>
          )
        }
      />
      {isBeginning && <NewWatch body={body} onClose={() => setBeginning(false)} />}
      {ending && <EndWatch item={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

function OneItem({ item: { subject, why, caseId, from, endedLabel, endedOn } }: { readonly item: Item }) {
  return (
    <>
      <b>
        <Sv>{subject}</Sv>
      </b>
      <p>
        <Sv>{why}</Sv>
      </p>
      <p className="meta">
        <Text
          id="body.watched.since"
          values={{
            from: dayText(from),
            ended: endedOn === null ? 'none' : dayText(endedOn),
            why: endedLabel ?? 'none',
          }}
        />{' '}
        {caseId !== null && (
          <Link to={`/arenden/${caseId}`}>
            <Text id="task.to-case" />
          </Link>
        )}
      </p>
    </>
  );
}
