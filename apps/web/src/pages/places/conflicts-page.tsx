import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ConflictPage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Views } from '../../parts/views';
import { Crumbs } from '../../shell/crumbs';
import { useBeginningActs } from '../declarations/beginning-acts';
import { PageLinks } from './page-links';
import { useAddress } from './use-address';

/** What can be looked at, by its name in the address and the state that is asked for. */
const VIEWS = [
  { name: '', state: 'declared', label: 'conflicts.waiting' },
  { name: 'bedoms', state: 'underAssessment', label: 'conflicts.assessed' },
  { name: 'alla', state: null, label: 'conflicts.all' },
] as const;

const listOf = (state: string | null, page: string) =>
  pageOf<ConflictPage>(`/conflicts?${state === null ? '' : `state=${state}&`}limit=50&page=${page || '1'}`);

/** Declarations of interest: those that wait for somebody to assess them first; never what they say. */
export function ConflictsPage() {
  const text = useText();
  const { get } = useAddress();
  const view = VIEWS.find(({ name }) => name === get('vy')) ?? VIEWS[0];
  const waiting = useQuery(listOf('declared', '1'));
  const shown = useQuery(listOf(view.state, get('sida')));
  const acts = useBeginningActs();
  const count = waiting.data?._meta.totalRecords;
  return (
    <>
      <Crumbs trail={[{ name: text('nav.conflicts') }]} />
      <Heading title={text('nav.conflicts')} say>
        {count === undefined ? text('nav.conflicts') : <Text id="conflicts.says" values={{ count }} />}
      </Heading>
      {acts !== null && acts.length > 0 && (
        <p className="begin">
          <LinkButton to="/jav/ny">{text('declaration.new')}</LinkButton>
        </p>
      )}
      <Views
        label={text('list.views')}
        views={VIEWS.map(({ name, label }) => ({
          to: name === '' ? '/jav' : `/jav?vy=${name}`,
          label: text(label),
          ...(name === '' && count !== undefined && { count }),
          current: name === view.name,
        }))}
      />
      <Loaded query={shown}>
        {({ conflicts, _meta }) => (
          <>
            <Declarations conflicts={conflicts} />
            <PageLinks meta={_meta} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Declarations({ conflicts }: Pick<ConflictPage, 'conflicts'>) {
  const text = useText();
  if (conflicts.length === 0)
    return (
      <Empty title={<Text id="conflicts.none" />}>
        <Text id="conflicts.none.says" />
      </Empty>
    );
  return (
    <table className="cards worklist">
      <caption className="vh">{text('nav.conflicts')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('network.person')}</th>
          <th scope="col">{text('conflicts.assignment')}</th>
          <th scope="col">{text('round.standing')}</th>
          <th scope="col">{text('conflicts.due')}</th>
        </tr>
      </thead>
      <tbody>
        {conflicts.map(({ id, personName, assignmentLabel, formLabel, stateLabel, since, dueOn }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/jav/${id}`}>{personName ?? text('session.nameless')}</Link>
            </th>
            <td data-h={text('conflicts.assignment')}>
              {assignmentLabel}
              <span className="under">{formLabel}</span>
            </td>
            <td data-h={text('round.standing')}>
              {stateLabel}
              <span className="under">
                <Text id="conflicts.since" values={{ day: dayText(since) }} />
              </span>
            </td>
            <td data-h={text('conflicts.due')}>{dueOn === null ? '–' : dayText(dueOn, 'short')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
