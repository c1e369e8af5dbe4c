import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { CaseListItem, CasePage } from '#contract';
import { pageOf } from '../../api/queries';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { Views } from '../../parts/views';
import { Crumbs } from '../../shell/crumbs';
import { useRowWalk } from '../../parts/use-row-walk';
import { DeadlineWords } from './deadline-words';
import { PageLinks } from './page-links';
import { useAddress } from './use-address';

const LIMIT = 50;

/** Cases in evaluation: what runs, what waits for the company, and when TLV is to be ready. */
export function EvaluationsPage() {
  const text = useText();
  const { get } = useAddress();
  const mine = get('vy') === 'mina';
  const cases = useQuery(
    pageOf<CasePage>(
      `/cases?stage=evaluation&sort=ballSince&limit=${LIMIT}&page=${get('sida') || '1'}${mine ? '&assignedTo=me' : ''}`,
    ),
  );
  const count = cases.data?._meta.totalRecords;
  return (
    <>
      <Crumbs trail={[{ name: text('nav.evaluations') }]} />
      <Heading title={text('nav.evaluations')} say>
        {count === undefined ? text('nav.evaluations') : <Text id="evaluations.says" values={{ count }} />}
      </Heading>
      <Views
        label={text('list.views')}
        views={[
          { to: '/utvarderingar', label: text('list.view.all'), current: !mine },
          { to: '/utvarderingar?vy=mina', label: text('list.view.mine'), current: mine },
        ]}
      />
      <Loaded query={cases}>
        {({ cases: found, _meta }) =>
          found.length === 0 ? (
            <Empty title={<Text id="evaluations.none" />}>
              <Text id="evaluations.none.says" />
            </Empty>
          ) : (
            <>
              <EvaluationTable cases={found} />
              <PageLinks meta={_meta} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function EvaluationTable({ cases }: { readonly cases: readonly CaseListItem[] }) {
  const text = useText();
  useRowWalk(cases.length);
  return (
    <table className="cards worklist">
      <caption className="vh">{text('evaluations.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('list.case')}</th>
          <th scope="col">{text('list.ball')}</th>
          <th scope="col">{text('evaluations.clock')}</th>
          <th scope="col">{text('list.assigned')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ id, product, indication, statusSentence, ball, nextDeadline, onHold, assignee }, index) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/arenden/${id}`} data-row={index}>
                {product}
              </Link>
              <span className="under">
                <Sv>{indication}</Sv>
              </span>
            </th>
            <td data-h={text('list.ball')}>
              {ball?.label}
              <span className="under">{statusSentence}</span>
            </td>
            <td data-h={text('evaluations.clock')}>
              {onHold ? (
                <State mark="paused" tone="pause">
                  {text('list.paused')}
                </State>
              ) : nextDeadline ? (
                <DeadlineWords
                  label={nextDeadline.label}
                  dueOn={nextDeadline.dueOn}
                  left={nextDeadline.workingDaysLeft}
                />
              ) : (
                <span className="quiet">{text('list.deadline.none')}</span>
              )}
            </td>
            <td data-h={text('list.assigned')} className={assignee ? undefined : 'quiet'}>
              {assignee ? (assignee.name ?? text('session.nameless')) : text('list.assigned.none')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
