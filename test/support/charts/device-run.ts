import { charts, type Instance, type JsonRecord, type Role } from '#process';
import { CaseRun } from './case-run.js';

/** What an answer on a device holds besides what a test is about. */
const PARTS: JsonRecord = {
  reasons: 'Skäl.',
  population: 'Vuxna.',
  comparator: 'Vård som vanligt.',
  humanDignity: 'Ja.',
  needAndSolidarity: 'Ja.',
  costEffectiveness: 'Ja.',
  noFollowUpBecause: 'Inget register.',
  alternatives: ['En annan produkt'],
};
const MET = { criterion: 'severity', met: true, reason: 'Svår sjukdom.' };
const PRECONDITION = { precondition: 'ce-marked-or-close', met: true };

/** One device case in memory, led along the road by the acts of whoever has the ball. */
export class DeviceRun {
  readonly run = new CaseRun(charts, 'DEVICE_MTP_2020');
  private on = '2024-02-01';

  /** In cooperation, its purchasing strategy approved and no evaluation to wait for. */
  static included(members: readonly string[]): DeviceRun {
    const device = DeviceRun.unevaluated(members);
    device.does('DECIDE_WITHOUT_EVALUATION', { reason: 'Studierna räcker.' });
    return device;
  }

  /** The same before anybody has said what an answer is to rest on. */
  static unevaluated(members: readonly string[]): DeviceRun {
    const device = new DeviceRun();
    device.run.open('device-case', 'SCANNING_FOUND', {
      by: 'evaluator',
      on: device.on,
      facts: { object: members.length === 1 ? 'product' : 'group', members },
    });
    device.does('PROPOSED_FOR_SCREENING');
    device.does('SCREENED', { proposal: 'take-up', criteria: [MET], preconditions: [PRECONDITION] });
    device.does('DECIDED_INCLUDED');
    device.does('START_STRATEGY');
    device.does('STRATEGY_APPROVED');
    return device;
  }

  get main(): Instance {
    return this.run.only('device-case');
  }

  day(on: string): void {
    this.on = on;
  }

  does(act: string, facts: JsonRecord = {}, by: Role = 'system'): void {
    this.run.act(this.main, act, { by, on: this.on, facts });
  }

  /** Code of the reason, with its facts; null where the act is possible. */
  refusal(act: string, facts: JsonRecord = {}, by: Role = 'system') {
    return this.run.refusal(this.main, act, { by, on: this.on, facts });
  }

  tasks(): readonly string[] {
    return this.run.derived(this.main).tasks.map(({ kind }) => kind);
  }

  isDrafted(): void {
    this.does('START_DRAFT');
    this.does('FINAL_DRAFT', { noConsulteesBecause: 'Yrkesgrupperna har skrivit underlaget.' });
  }

  /** The council decides, and the answer goes out. */
  isAnswered(answer: JsonRecord): void {
    this.does('RECOMMENDATION_DECIDED', { ...PARTS, ...answer });
    this.does('RECOMMENDATION_PUBLISHED', { ...PARTS, ...answer });
  }

  /** The text on products that were left open is final. */
  isDraftedFurther(): void {
    this.does('FINAL_DRAFT', { noConsulteesBecause: 'Samma grupper som nyss.' });
  }

  /** An answer on them, beside those in force, is drafted, decided and goes out. */
  isFurtherAnswered(answer: JsonRecord): void {
    this.isDraftedFurther();
    this.does('MEMBER_ANSWER_DECIDED', { ...PARTS, ...answer });
    this.does('MEMBER_ANSWER_PUBLISHED', { ...PARTS, ...answer });
  }

  /** Why the council may not answer so. */
  refusedAnswer(answer: JsonRecord) {
    return this.refusal('RECOMMENDATION_DECIDED', { ...PARTS, ...answer });
  }
}

/** An answer with all its parts. */
export const deviceAnswer = (answer: JsonRecord): JsonRecord => ({ ...PARTS, ...answer });
