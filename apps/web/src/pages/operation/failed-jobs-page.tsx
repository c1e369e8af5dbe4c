import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { FailedJobPage } from '#contract';
import { pageOf } from '../../api/queries';
import { instantText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Fault } from '../../parts/fault';
import { Loaded } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { useFocusWhen } from '../../parts/use-focus-when';
import { useSession } from '../../session/session';
import { useRetries } from '../network/use-retries';
import { PageLinks } from '../places/page-links';
import { useAddress } from '../places/use-address';
import { isTriedOn, placeOf, wordsOf } from './job-words';
import { OperationFrame } from './operation-frame';

type Job = FailedJobPage['failedJobs'][number];

/** Work in the background that was given up: what it was, why, and another try. */
export function FailedJobsPage() {
  const text = useText();
  const { get } = useAddress();
  const mayRead = useSession().may('read-failed-jobs');
  const jobs = useQuery({
    ...pageOf<FailedJobPage>(`/failed-jobs?limit=20&page=${get('sida') || '1'}`),
    enabled: mayRead,
  });
  const count = jobs.data?._meta.totalRecords;
  return (
    <OperationFrame
      title={text('operation.jobs')}
      mayRead={mayRead}
      says={count !== undefined && <Text id="operation.jobs.says" values={{ count }} />}
    >
      <Loaded query={jobs}>
        {({ failedJobs, _meta }) =>
          failedJobs.length === 0 ? (
            <Empty title={<Text id="operation.jobs.none" />}>
              <Text id="operation.jobs.none.says" />
            </Empty>
          ) : (
            <>
              <Jobs jobs={failedJobs} />
              <PageLinks meta={_meta} />
            </>
          )
        }
      </Loaded>
    </OperationFrame>
  );
}

function Jobs({ jobs }: { readonly jobs: readonly Job[] }) {
  const text = useText();
  const { may } = useSession();
  const list = useRef<HTMLUListElement>(null);
  const { retry, at, error } = useRetries(list, 'failed-jobs');
  const mayRetry = may('retry-failed-jobs');
  const waiting = jobs.filter(({ retriedAt }) => retriedAt === null);
  return (
    <>
      <div className="headline after">
        <p className="quiet">{text(mayRetry ? 'operation.jobs.help' : 'operation.jobs.help.read')}</p>
        {mayRetry && waiting.length > 1 && (
          <Button disabled={at !== null} onClick={() => void retry(waiting)}>
            {at === null
              ? text('operation.jobs.retry.all', { count: waiting.length })
              : text('letters.retry.at', { at, count: waiting.length })}
          </Button>
        )}
      </div>
      {error && <Fault error={error} />}
      <ul className="lines" ref={list}>
        {jobs.map((job) => (
          <OneJob key={job.id} job={job} isBusy={at !== null} onRetry={mayRetry ? () => void retry([job]) : null} />
        ))}
      </ul>
    </>
  );
}

interface OneJobProps {
  readonly job: Job;
  readonly isBusy: boolean;
  /** Null for who may only read. */
  readonly onRetry: (() => void) | null;
}

function OneJob({ job, isBusy, onRetry }: OneJobProps) {
  const text = useText();
  const { type, payload, attempts, error, failedAt, retriedAt } = job;
  const what = text(wordsOf(job), { type });
  const place = placeOf(payload);
  const [isAsked, setAsked] = useState(false);
  const receipt = useFocusWhen<HTMLParagraphElement>(isAsked && retriedAt !== null);
  return (
    <li className="with-act">
      <div>
        <b>{what}</b>
        {retriedAt === null ? (
          <p>
            <State mark="late" tone="late">
              {text(isTriedOn(job) ? 'operation.job.tried-on' : 'operation.job.given-up', {
                when: instantText(failedAt),
                count: attempts,
              })}
            </State>
          </p>
        ) : (
          <p ref={receipt} tabIndex={-1} data-receipt>
            <State mark="working" tone="wait">
              {text('operation.job.retried', { when: instantText(retriedAt) })}
            </State>
          </p>
        )}
        <p className="meta">
          <Text id="operation.job.why" values={{ error: <code lang="en">{error}</code> }} />{' '}
          {place !== null && (
            <Link to={place}>{text(place.startsWith('/arenden') ? 'operation.job.case' : 'operation.job.task')}</Link>
          )}
        </p>
      </div>
      {onRetry && retriedAt === null && (
        <Button
          aria-label={text('operation.job.retry.of', { what })}
          disabled={isBusy}
          onClick={() => {
            setAsked(true);
            onRetry();
          }}
        >
          {text('letters.retry')}
        </Button>
      )}
    </li>
  );
}
