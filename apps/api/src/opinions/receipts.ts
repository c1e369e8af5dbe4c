import { entryHash, type JournalRow } from '#casework';
import type { ReceiptList, ReceiptView } from '#contract';
import { actLabel, nameOf } from '#messages';
import type { JournalReaderPg, OpinionAttachmentsPg, PersonsPg } from '#persistence';
import { writePaper } from '#papers';
import { activePaths, ANSWER_ACTS, type Instance } from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import { ApiProblem } from '../problems/api-problem.js';
import { toAttachments } from './answer-attachments.js';
import { toAnswerView } from './answer-view.js';
import { requireForRegion, type FoundOpinion, type OpinionReader } from './opinion-reader.js';
import { receiptContent } from './receipt-content.js';
import { textOf, type RoundViews } from './round-view.js';

/** Those that came after the last day. */
const LATE: readonly string[] = ['SUBMIT_LATE', 'AMEND_LATE'];

/** Receipts: what was submitted, when, by whom for whom, with the hash of its journal entry. For the region and the office. */
export class Receipts {
  constructor(
    private readonly reader: OpinionReader,
    private readonly rounds: RoundViews,
    private readonly journal: JournalReaderPg,
    private readonly persons: PersonsPg,
    private readonly files: OpinionAttachmentsPg,
  ) {}

  /** @throws ApiProblem `opinion-not-found`, `recused`; ProcessError `scope-not-allowed` */
  async ofOpinion(caseId: string, opinionId: string, caller: Caller): Promise<ReceiptList> {
    const found = await this.reader.opinion(caseId, opinionId, caller);
    requireForRegion(caller, 'read-receipts', found);
    const rows = await this.journal.ofInstance(caseId, opinionId, ANSWER_ACTS);
    return {
      receipts: await Promise.all(rows.map((_row, at) => this.toView(found, rows, at, caller))),
      _links: [
        link(caller.root, 'self', `/cases/${caseId}/opinions/${opinionId}/receipts`),
        link(caller.root, 'case', `/cases/${caseId}`),
      ],
    };
  }

  /** @throws ApiProblem `receipt-not-found`, also for another region's; `recused`; ProcessError `case-not-found` */
  async one(caseId: string, entryId: string, caller: Caller): Promise<ReceiptView> {
    const given = await this.given(caseId, entryId, caller);
    requireForRegion(caller, 'read-receipts', given.found);
    return this.toView(given.found, given.rows, given.at, caller);
  }

  /**
   * A receipt as PDF, for who has been found to be allowed to open the answer as a document of the register.
   *
   * @throws ApiProblem `receipt-not-found`; ProcessError `case-not-found`
   */
  async paper(caseId: string, entryId: string, caller: Caller): Promise<Buffer> {
    const { found, rows, at } = await this.given(caseId, entryId, caller);
    return writePaper(receiptContent(await this.toView(found, rows, at, caller), caller.locale));
  }

  private async given(
    caseId: string,
    entryId: string,
    caller: Caller,
  ): Promise<{ readonly found: FoundOpinion; readonly rows: readonly JournalRow[]; readonly at: number }> {
    const row = await this.journal.find(caseId, entryId);
    if (!row || row.body.chart !== 'opinion' || !ANSWER_ACTS.some((act) => act === row.body.act))
      throw new ApiProblem('receipt-not-found');
    const found = await this.reader.opinion(caseId, row.body.instanceId, caller);
    const rows = await this.journal.ofInstance(caseId, row.body.instanceId, ANSWER_ACTS);
    return { found, rows, at: rows.findIndex(({ hash }) => hash === entryId) };
  }

  private async toView(
    found: FoundOpinion,
    rows: readonly JournalRow[],
    at: number,
    { locale, root }: Caller,
  ): Promise<ReceiptView> {
    const row = rows[at];
    if (!row) throw new ApiProblem('receipt-not-found');
    const { body, hash, prevHash, seq } = row;
    const { of, opinion, round, region } = found;
    const names = await this.persons.namesOf([body.actor, ...(body.onBehalfOf === null ? [] : [body.onBehalfOf])]);
    const files = await this.files.of([opinion.id]);
    const isLatest = at === rows.length - 1;
    const path = `/cases/${of.id}/receipts/${hash}`;
    return {
      id: hash,
      caseId: of.id,
      product: of.profile.product,
      indication: of.profile.indication,
      roundId: round.id,
      opinionId: opinion.id,
      region,
      regionLabel: nameOf('region', region, locale),
      act: ANSWER_ACTS.find((act) => act === body.act) ?? 'SUBMIT',
      label: actLabel('opinion', body.act, locale),
      late: LATE.includes(body.act),
      version: at + 1,
      isLatest,
      submittedAt: body.recordedAt,
      occurredOn: body.occurred.date,
      person: names.get(body.actor) ?? null,
      onBehalfOf: body.onBehalfOf === null ? null : (names.get(body.onBehalfOf) ?? null),
      onBehalfOfSomeone: body.onBehalfOf !== null,
      roleLabel: nameOf('role', body.role, locale),
      answer: toAnswerView(
        {
          facts: body.facts,
          context: opinion.context,
          submittedOn: body.occurred.date,
          version: at + 1,
          attachments: toAttachments(body.facts, { caseId: of.id, opinionId: opinion.id, files }, { locale, root }),
        },
        locale,
      ),
      registerNumber: textOf(body.facts['registerNumber']),
      seq,
      prevHash,
      verified: entryHash(prevHash, row.bodyText) === hash,
      canAmendUntil: isLatest && isSubmitted(opinion) ? await this.rounds.lastDayOf(of, round) : null,
      _links: [
        link(root, 'self', path),
        link(root, 'case', `/cases/${of.id}`),
        link(root, 'journal-entry', `/cases/${of.id}/journal-entries/${hash}`),
        link(root, 'document', `${path}/document`),
      ],
    };
  }
}

const isSubmitted = ({ value }: Instance): boolean => activePaths(value).includes('submitted');
