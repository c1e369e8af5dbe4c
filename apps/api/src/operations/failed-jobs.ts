import type { FailedJobPage, FailedJobQuery, FailedJobView } from '#contract';
import type { FailedWorkListPg, FailedWorkView } from '#persistence';
import { UnreadableJob, type RetryFailedWork } from '#queue';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';
import { ApiProblem } from '../problems/api-problem.js';

/** Jobs that were given up, and another chance for them. */
export class FailedJobs {
  constructor(
    private readonly failed: FailedWorkListPg,
    private readonly retryFailedWork: Pick<RetryFailedWork, 'run'>,
  ) {}

  async page(query: FailedJobQuery, { root }: Caller): Promise<FailedJobPage> {
    const { rows, total } = await this.failed.list(query);
    return {
      failedJobs: rows.map((row) => toView(row, root)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(root, '/failed-jobs', query, total),
    };
  }

  /** @throws ApiProblem `job-not-found` */
  async one(id: string, { root }: Caller): Promise<FailedJobView> {
    const row = await this.failed.find(id);
    if (!row) throw new ApiProblem('job-not-found');
    return toView(row, root);
  }

  /** Asking twice sends the job once. @throws ApiProblem `job-not-found`, `job-unreadable` */
  async retry(id: string, caller: Caller): Promise<FailedJobView> {
    await this.one(id, caller);
    await this.retryFailedWork.run(id).catch((error: unknown) => {
      throw error instanceof UnreadableJob ? new ApiProblem('job-unreadable') : error;
    });
    return this.one(id, caller);
  }
}

function toView(
  { id, queue, type, payload, attempts, error, failedAt, retriedAt }: FailedWorkView,
  root: string,
): FailedJobView {
  return {
    id,
    queue,
    type,
    payload,
    attempts,
    error,
    failedAt: failedAt.toISOString(),
    retriedAt: retriedAt?.toISOString() ?? null,
    _links: [link(root, 'self', `/failed-jobs/${id}`), link(root, 'retry', `/failed-jobs/${id}/retries`, 'POST')],
  };
}
