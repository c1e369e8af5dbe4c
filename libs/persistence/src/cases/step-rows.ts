import { type Instance, isCaseKind, stockholmDate } from '#process';
import type { StepWrite } from '#casework';
import type { KeptContexts } from './kept-context.js';

/** Rows of several steps by the part of the statement that takes them, as objects whose fields are its columns. */
export interface StepRows {
  readonly existing: object[];
  readonly created: object[];
  readonly words: object[];
  readonly journal: object[];
  readonly started: object[];
  readonly moved: object[];
  readonly ended: object[];
  readonly armed: object[];
  readonly closed: object[];
  readonly retimed: object[];
  readonly opened: object[];
  readonly outbox: object[];
  readonly confidential: object[];
  readonly texts: object[];
  readonly kept: object[];
}

export type PartName = keyof StepRows;

/** Lays steps out as rows. Every row names its case, so that a step that loses its race takes only its own rows with it. */
export function toStepRows(steps: readonly StepWrite[], contexts: KeptContexts): StepRows {
  const rows: StepRows = {
    existing: [],
    created: [],
    words: [],
    journal: [],
    started: [],
    moved: [],
    ended: [],
    armed: [],
    closed: [],
    retimed: [],
    opened: [],
    outbox: [],
    confidential: [],
    texts: [],
    kept: [],
  };
  for (const step of steps) {
    addStep(rows, step);
    addInstances(rows, step, contexts);
  }
  return rows;
}

function addStep(rows: StepRows, step: StepWrite): void {
  const c = step.caseId;
  const at = step.recordedAt;
  addCase(rows, step, at);
  for (const { seq, body, bodyText, prevHash, hash } of step.journal) {
    const { instanceId, act, occurred, inferred } = body;
    const { date, precision } = occurred;
    rows.journal.push({
      c,
      seq,
      i: instanceId,
      act,
      date,
      precision,
      at: new Date(body.recordedAt),
      inferred,
      body: bodyText,
      prev: prevHash,
      hash: hash,
    });
  }
  for (const { instanceId, kind, status } of step.ended) rows.ended.push({ c, i: instanceId, kind, status, at });
  for (const { id, instanceId, kind, dueOn, dueAt, raises, legal, status } of step.armed) {
    rows.armed.push({ c, id, i: instanceId, kind, due_on: dueOn, due_at: dueAt, raises, legal, status, at });
  }
  for (const { instanceId, kind, status } of step.closed) rows.closed.push({ c, i: instanceId, kind, status, at });
  for (const { instanceId, kind, dueOn, role } of step.retimed)
    rows.retimed.push({ c, i: instanceId, kind, due_on: dueOn, role: role ?? null });
  for (const { id, instanceId, kind, role, region, dueOn } of step.opened) {
    rows.opened.push({ c, id, i: instanceId, kind, role, region, due_on: dueOn, at });
  }
  for (const { id, type, payload } of step.outbox) rows.outbox.push({ c, id, type, payload, at });
  for (const { seq, field, value } of step.confidential) rows.confidential.push({ c, seq, field, value });
  for (const { documentId, version, title, body, sha256, createdBy } of step.texts)
    rows.texts.push({ c, document: documentId, version, title, body, hash: sha256, author: createdBy, at });
  const { keep } = step;
  if (keep) rows.kept.push({ c, actor: keep.actor, key: keep.key, request: keep.requestHash, answer: keep.answer, at });
}

function addInstances(rows: StepRows, step: StepWrite, contexts: KeptContexts): void {
  const c = step.caseId;
  /** Where an instance stands and what it remembers: all of it that moves. */
  const stand = ({ id, chart, version, value, context, entered, vague, fired, done }: Instance) => ({
    c,
    i: id,
    version,
    value,
    context: contexts.kept(chart, version, context),
    entered,
    vague: vague ?? null,
    fired,
    done,
  });
  for (const [index, instance] of step.started.entries()) {
    const { chart, key, parentId } = instance;
    rows.started.push({ ...stand(instance), chart, key, parent: parentId, ordinal: step.instancesBefore + index });
  }
  for (const instance of step.moved) rows.moved.push(stand(instance));
}

function addCase(rows: StepRows, step: StepWrite, at: Date): void {
  const { summary, mainInstance: main, profile, keep } = step;
  const last = step.journal.at(-1);
  const ball = summary.balls[0];
  const head = {
    c: step.caseId,
    expected: step.expectedRevision,
    last_seq: last?.seq ?? null,
    head: last ? last.hash : null,
    main: main?.id ?? null,
    chart: main?.chart ?? null,
    version: main?.version ?? null,
    stage: summary.stage,
    state: summary.state,
    outcome: summary.outcome,
    ball: ball?.holder ?? null,
    since: ball?.since ?? null,
    balls: summary.balls,
    hold: summary.onHold,
    at,
    day: stockholmDate(step.recordedAt),
    to_process: step.processVersion,
    actor: keep?.actor ?? null,
    key: keep?.key ?? null,
    network: step.network?.toString() ?? null,
  };
  if (profile === null) rows.existing.push(head);
  else {
    const { caseKey, origin, historyId, processVersion, kind, product, substance, indication, company } = profile;
    rows.created.push({
      ...head,
      case_key: caseKey,
      origin,
      history: historyId,
      process: processVersion,
      kind,
      product,
      substance,
      indication,
      company,
    });
    // What stands beside the cases is not searched for.
    if (!isCaseKind(kind)) return;
    rows.words.push({
      c: step.caseId,
      product,
      words: [product, substance, indication, company].join('\n').toLowerCase(),
    });
  }
}
