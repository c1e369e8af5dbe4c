import { charts, type Instance, type JsonRecord, type Role } from '#process';
import { FIXED_PARTS, given, NOMINATION } from '../story/facts.js';
import { CaseRun } from './case-run.js';

const REGION = '12';

/** One case about an advanced therapy in memory, led along the road by the acts of whoever has the ball. */
export class AtmpRun {
  readonly run = new CaseRun(charts);
  private on = '2024-02-01';

  /** In cooperation and authorised, with what the checklist asks before a yes, and a centre where patients are treated. */
  static included({ years }: { readonly years?: number } = {}): AtmpRun {
    const therapy = new AtmpRun();
    therapy.run.open('atmp-case', 'NOMINATED', {
      by: 'contact-person',
      region: REGION,
      on: therapy.on,
      facts: given(NOMINATION),
    });
    therapy.does('ACCEPT_NOMINATION', { allRegionsAnswered: true });
    therapy.does('DECIDED_INCLUDED', { indication: 'Leukemi' });
    therapy.does('MA_SUBMITTED');
    therapy.does('CHMP_POSITIVE');
    therapy.does('EC_GRANTED');
    therapy.does('CANNOT_EVALUATE', { reason: 'Underlag saknas.' });
    therapy.does('MANUFACTURING_ROLE_SET', { role: 'company-only' });
    therapy.does('GMO_JUDGED', { verdict: 'not-gmo' });
    therapy.does('REGISTER_NAMED', { register: 'EBMT', ...(years !== undefined && { years }) });
    therapy.does('REGISTER_CONFIRMED', { confirmedBy: 'Registerhållaren' });
    therapy.does('CENTRE_NAMED', { region: REGION, name: 'Lund' });
    return therapy;
  }

  get main(): Instance {
    return this.run.only('atmp-case');
  }
  get centre(): Instance {
    return this.run.only('treatment-centre', REGION);
  }

  day(on: string): void {
    this.on = on;
  }

  does(act: string, facts: JsonRecord = {}, by: Role = 'system'): void {
    this.run.act(this.main, act, { by, on: this.on, facts });
  }

  centreDoes(act: string, facts: JsonRecord = {}): void {
    this.run.act(this.centre, act, { by: 'coordinator', on: this.on, facts });
  }

  refusal(instance: Instance, act: string, facts: JsonRecord = {}) {
    return this.run.refusal(instance, act, { by: 'coordinator', on: this.on, facts });
  }

  tasks(instance: Instance): readonly string[] {
    return this.run.derived(instance).tasks.map(({ kind }) => kind);
  }

  centreIsQualified(): void {
    this.centreDoes('REQUIREMENTS_SENT', { requirements: ['Utbildning'] });
    this.centreDoes('PREPARATION_STARTED');
    this.centreDoes('AUDITED', { by: 'Bolaget', passed: true });
    this.centreDoes('QUALIFIED');
  }

  isAnswered(outcome: string): void {
    const answer = { ...given(FIXED_PARTS), outcome, reasons: 'Skäl.' };
    this.does('START_DRAFT');
    this.does('FINAL_DRAFT');
    this.does('RECOMMENDATION_DECIDED', answer);
    this.does('RECOMMENDATION_PUBLISHED', answer);
  }
}
