import type { JournalEntry, JournalPage, JournalQuery } from '#contract';
import type { JournalReaderPg, PersonsPg } from '#persistence';
import type { JournalRow } from '#casework';
import type { ChartRegistry } from '#process';
import type { Caller } from '../actor/caller.js';
import { pageLinks, pageMeta } from '../http/links.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { CaseReader } from './case-reader.js';
import { peopleIn, toJournalEntry } from './journal-view.js';
import { isInternal } from './may-read.js';

/** The journal of a case as its readers may see it. */
export class JournalViews {
  constructor(
    private readonly cases: CaseReader,
    private readonly journal: JournalReaderPg,
    private readonly persons: PersonsPg,
    private readonly charts: ChartRegistry,
  ) {}

  /** @throws ProcessError `case-not-found` */
  async page(caseId: string, query: JournalQuery, caller: Caller): Promise<JournalPage> {
    await this.cases.requireReadable(caseId, caller);
    const { rows, total } = await this.journal.page(caseId, query.sort, query);
    return {
      entries: await this.toEntries(caseId, rows, caller),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(caller.root, `/cases/${caseId}/journal-entries`, query, total),
    };
  }

  /** @throws ProcessError `case-not-found`; ApiProblem `entry-not-found` */
  async entry(caseId: string, hash: string, caller: Caller): Promise<JournalEntry> {
    await this.cases.requireReadable(caseId, caller);
    const row = await this.journal.find(caseId, hash);
    const [entry] = row ? await this.toEntries(caseId, [row], caller) : [];
    if (!entry) throw new ApiProblem('entry-not-found');
    return entry;
  }

  private async toEntries(caseId: string, rows: readonly JournalRow[], caller: Caller): Promise<JournalEntry[]> {
    const names = isInternal(caller.actor)
      ? await this.persons.namesOf(rows.flatMap(peopleIn))
      : new Map<string, string>();
    // Whether a round is still open decides what may be shown, so memory, which may be behind, is not enough.
    const of = await this.cases.fresh(caseId, caller);
    return rows.map((row) => toJournalEntry(row, { charts: this.charts, of, names, caller }));
  }
}
