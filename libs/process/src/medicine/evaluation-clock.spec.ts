import { describe, expect, it } from '@jest/globals';
import {
  compileChart,
  definitions,
  derive,
  isoDate,
  type JsonRecord,
  newInstance,
  SETTINGS,
  type Settings,
  step,
  type CompiledChart,
  type Instance,
} from '#process';
import { deviceEvaluationChart } from '../medtech/device-evaluation.js';

/** The road from an order to a report, the same for a medicine and a device; here without what surrounds it. */
class Evaluation {
  private readonly chart: CompiledChart = compileChart(deviceEvaluationChart);
  private instance: Instance = newInstance(this.chart, {
    id: 'evaluation',
    key: 'Exempelmedel',
    parentId: null,
    on: isoDate('2024-01-08'),
  });

  refusal(act: string, on: string, facts: JsonRecord = {}): string | null {
    const result = step(this.chart, this.instance, { type: act, on: isoDate(on), facts, by: 'evaluator' });
    if ('allowed' in result) return result.reason.code;
    this.instance = result.instance;
    return null;
  }

  does(act: string, on: string, facts: JsonRecord = {}): this {
    expect([act, this.refusal(act, on, facts)]).toEqual([act, null]);
    return this;
  }

  dueOn(kind: string, settings: Settings = {}): string | undefined {
    return derive(this.chart, this.instance, [], settings).deadlines.find((one) => one.kind === kind)?.dueOn;
  }

  taskDueOn(kind: string): string | null | undefined {
    return derive(this.chart, this.instance, [], {}).tasks.find((one) => one.kind === kind)?.dueOn;
  }
}

const ordered = (): Evaluation =>
  new Evaluation().does('EVALUATION_ORDERED', '2024-01-08', { assessor: 'tlv' }).does('COMPANY_ASKED', '2024-01-08');
const queued = (): Evaluation =>
  ordered().does('DOSSIER_RECEIVED', '2024-02-01').does('DOSSIER_ACCEPTED', '2024-02-05', {
    confidentialPartsMarked: true,
  });

describe('the clocks of an evaluation', () => {
  it('give the company its days from the request, as many as the regions say', () => {
    expect(ordered().dueOn('dossier')).toBe('2024-03-08');
    expect(ordered().dueOn('dossier', { 'dossier-request': { unit: 'cd', n: 90 } })).toBe('2024-04-08');
  });

  it('give it twenty working days to complete what lacks, and the task has that day', () => {
    const incomplete = ordered()
      .does('DOSSIER_RECEIVED', '2024-02-01')
      .does('DOSSIER_INCOMPLETE', '2024-02-05', { missing: ['Studie 2'] });
    expect(incomplete.dueOn('dossier')).toBeUndefined();
    expect(incomplete.dueOn('dossier-completion')).toBe('2024-03-04');
    expect(incomplete.taskDueOn('hand-in-dossier')).toBe('2024-03-04');
  });

  it('do not accept a dossier whose secret parts are not marked', () => {
    const received = ordered().does('DOSSIER_RECEIVED', '2024-02-01');
    expect(received.refusal('DOSSIER_ACCEPTED', '2024-02-05', { confidentialPartsMarked: false })).toBe(
      'confidential-parts-unmarked',
    );
  });

  it('let all stops together take sixty days', () => {
    const asked = queued()
      .does('START_ASSESSMENT', '2024-02-06')
      .does('QUESTION_TO_COMPANY', '2024-03-01', { question: 'Hur många svar?' });
    expect(asked.dueOn('clock-stop')).toBe('2024-04-30');
    asked.does('ANSWERED', '2024-04-10').does('QUESTION_TO_COMPANY', '2024-04-15', { question: 'Och sedan?' });
    expect(asked.dueOn('clock-stop')).toBe('2024-05-06');
  });

  it('are short on the fast track, and only there', () => {
    const assessing = queued().does('START_ASSESSMENT', '2024-02-06');
    expect([assessing.dueOn('assessment'), assessing.taskDueOn('assess')]).toEqual(['2024-05-06', '2024-05-06']);
    assessing.does('FAST_TRACK', '2024-02-12', { askedBy: 'council', reason: 'Bråttom.' });
    expect([assessing.dueOn('assessment'), assessing.dueOn('assessment-fast')]).toEqual([undefined, '2024-03-22']);
    expect(assessing.taskDueOn('assess')).toBe('2024-03-22');
  });
});

describe('the company’s check of facts', () => {
  const drafted = (): Evaluation =>
    queued().does('START_ASSESSMENT', '2024-02-06').does('DRAFT_SENT', '2024-05-02', { draft: 'utkast-1' });

  it('is the company’s own act, ends its task and gives the report back to the evaluator', () => {
    const draft = drafted();
    expect([draft.dueOn('fact-check'), draft.taskDueOn('check-facts')]).toEqual(['2024-05-17', '2024-05-17']);
    draft.does('FACTS_CHECKED', '2024-05-08', { found: 'faults', faults: ['Tabell 3: 4 procent, inte 14.'] });
    expect([draft.dueOn('fact-check'), draft.taskDueOn('check-facts')]).toEqual([undefined, undefined]);
    expect(draft.taskDueOn('adopt-report')).toBeNull();
    expect(draft.refusal('FACTS_CHECKED', '2024-05-09', { found: 'no-faults' })).toBe('not-in-this-state');
    expect(deviceEvaluationChart.acts['FACTS_CHECKED']?.roles).toContain('company-user');
  });

  it('names the faults there are, and may find none', () => {
    expect(drafted().refusal('FACTS_CHECKED', '2024-05-08', { found: 'faults' })).toBe('no-fault-named');
    expect(drafted().refusal('FACTS_CHECKED', '2024-05-08', { found: 'faults', faults: [] })).toBe('no-fault-named');
    drafted().does('FACTS_CHECKED', '2024-05-08', { found: 'no-faults' });
  });

  it('is not waited for longer than the evaluator will', () => {
    const covers = ['health-economics', 'ethics', 'law', 'organisation', 'follow-up-need'];
    expect(drafted().refusal('REPORT_FINAL', '2024-05-21', { covers })).toBeNull();
    const checked = drafted().does('FACTS_CHECKED', '2024-05-08', { found: 'no-faults' });
    expect(checked.refusal('REPORT_FINAL', '2024-05-21', { covers })).toBeNull();
  });
});

/** How long something is kept is no deadline of a case: housekeeping goes by it. */
const KEPT = ['declaration-kept'];

describe('the time limits that regions can change', () => {
  it('are each used by a chart, but for how long things are kept', () => {
    const spans = definitions.flatMap(({ deadlines }) => deadlines.map(({ span }) => span));
    const used = new Set(spans.flatMap((span) => (span !== 'as-given' && 'setting' in span ? [span.setting] : [])));
    expect(Object.keys(SETTINGS).filter((name) => !used.has(name))).toEqual(KEPT);
  });
});
