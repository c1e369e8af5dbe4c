import { PerformAct, VirtualClock } from '#casework';
import { CaseStorePg, createDataSource, SettingsPg } from '#persistence';
import { charts, isoDate } from '#process';
import { contactPerson, coordinator, nomination } from './nomination.js';
import { tell } from './print.js';

/** Callers side by side: as many as fill the statements that steps are gathered into. */
const CALLERS = 192;

const PAUSED_AT = new Date('2026-01-12T09:00:00Z');
const UNTIL = isoDate('2026-03-02');

/** The first half minute after the last day of all these pauses. */
export const OVER_AT = new Date('2026-03-02T23:00:30Z');

/** The act by which a case goes on after its pause. */
export const DUE_ACT = 'HOLD_ENDS';

/** Nominates so many medicines and pauses each until the same day: two real steps for each case, some weeks before that day. */
export async function makePausedCases(url: string, count: number): Promise<void> {
  tell(`nominating and pausing ${count} medicines …`);
  const dataSource = await createDataSource(url, { role: 'ordna_app', poolMax: 4 }).initialize();
  try {
    const perform = new PerformAct(
      charts,
      new CaseStorePg(dataSource),
      new SettingsPg(dataSource),
      new VirtualClock(PAUSED_AT),
    );
    let next = 0;
    const caller = async (): Promise<void> => {
      for (let n = (next += 1); n <= count; n = next += 1) {
        const { caseId } = await perform.open(contactPerson, nomination(`Exempelmedel ${n}`));
        await perform.run(coordinator, { caseId, act: 'HOLD', facts: { reasonCode: 'capacity', until: UNTIL } });
      }
    };
    await Promise.all(Array.from({ length: CALLERS }, caller));
    // What was to be sent was sent that day, and the server has tidied up since.
    await dataSource.query('UPDATE outbox SET relayed_at = created_at, done_at = created_at');
    await tidyUp(url);
  } finally {
    await dataSource.destroy();
  }
}

/** Only the tables' owner may. */
async function tidyUp(url: string): Promise<void> {
  const owner = await createDataSource(url, { role: null }).initialize();
  try {
    await owner.query('VACUUM (ANALYZE)');
  } finally {
    await owner.destroy();
  }
}
