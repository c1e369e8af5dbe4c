import { ActNotAllowed, isoDate, onDay, type JsonRecord } from '#process';
import type { PerformAct } from './perform-act.js';
import type { Actor } from './ports.js';

/** An act on one case that follows from what happened on another. */
export interface ToldAct {
  readonly caseId: string;
  readonly act: string;
  readonly facts: JsonRecord;
  /** Day of what it follows from: the told case hears of it as of that day, however late the message comes. */
  readonly on: string;
}

/** Who acts where nobody asked for it. */
export const SYSTEM: Actor = { personId: 'system', mandates: [{ role: 'system' }] };

/** Carries an act to another case, in a step of that case's own. */
export class TellCase {
  constructor(private readonly performAct: Pick<PerformAct, 'run'>) {}

  /**
   * @param key  the same for every delivery of one message, so that it is performed once
   * @returns `refused` when the told case says no, such as one that a class rule names as its exception
   * @throws ProcessError `case-not-found` and whatever else makes the message wrong in itself
   */
  async run({ caseId, act, facts, on }: ToldAct, key: string): Promise<'performed' | 'refused'> {
    try {
      await this.performAct.run(SYSTEM, { caseId, act, facts, occurred: onDay(isoDate(on)), idempotencyKey: key });
      return 'performed';
    } catch (error) {
      if (error instanceof ActNotAllowed) return 'refused';
      throw error;
    }
  }
}
