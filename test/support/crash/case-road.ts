import { caseView } from '#contract';
import { addDays, REGION_CODES, stockholmDate } from '#process';
import type { Callers } from './callers.js';
import type { Chance } from './chance.js';
import type { Settled } from './ledger.js';

/** So long ago that the regions' time to answer has passed, quiet weeks included. */
const LONG_AGO_DAYS = 150;
const MOST_ANSWERS = 8;
const AT_A_TIME = 4;

const NOMINATION = {
  motive: 'Behandlingen behöver införas lika i hela landet.',
  severity: 'Mycket hög svårighetsgrad.',
  effectComparedWithOthers: 'Bättre effekt än den behandling som finns.',
};
const ITEM = { kind: 'inclusion', motivation: 'Behandlingen berör hela landet.', basis: ['underlag-1'] };

/** The body that opens a case. */
export const nomination = ({ number, occurredOn }: { readonly number: number; readonly occurredOn: string }) => ({
  profile: {
    caseKey: `provmedel-${number}+provsjukdom`,
    processVersion: 'IN_OUT_2018',
    kind: 'medicine',
    product: `Provmedel ${number}`,
    substance: 'provsubstans',
    indication: 'Provsjukdom hos vuxna',
    company: 'Provföretaget AB',
  },
  chart: 'medicine-case',
  act: 'NOMINATED',
  facts: NOMINATION,
  occurredOn,
});

/** A region's answer. */
export const opinionOf = (stance: 'yes' | 'no' = 'yes') => ({
  stance,
  criteria: [{ criterion: 'severity', judgement: 'met', reason: 'Så ser det ut hos oss.' }],
  decidedBy: 'Läkemedelskommittén',
});

/** What there must be of a case in the end, whoever was killed meanwhile. */
export interface WalkedCase {
  readonly id: string;
  /** The regions were asked so long ago that the round's last day had passed when it was opened. */
  readonly roundIsOver: boolean;
  readonly answeredRegions: number;
}

/**
 * One case: nominated, all regions asked, several of them answering at the same time, paused and taken up again, and put to
 * the council. In a third of the cases the round is over as soon as it is open, so that its deadline fires in the midst of this.
 */
export async function walkCase(callers: Callers, chance: Chance): Promise<WalkedCase> {
  const roundIsOver = chance.below(3) === 0;
  const today = stockholmDate(new Date());
  const occurredOn = roundIsOver ? addDays(today, -LONG_AGO_DAYS) : today;
  const user = `contact-person-${chance.pick(REGION_CODES)}`;
  const body = nomination({ number: chance.below(1_000_000), occurredOn });
  const nominated = await callers.perform({ user, path: '/cases', body });
  const id = nominated.answer?.caseId;
  if (id === undefined) throw new Error(`A nomination was refused: ${nominated.refusal ?? ''}`);
  const coordinator = (act: string, facts: object = {}, more: { occurredOn?: string } = {}): Promise<Settled> =>
    callers.perform({ user: 'coordinator', path: `/cases/${id}/acts`, body: { act, facts, ...more } });
  const accepted = await coordinator('ACCEPT_NOMINATION', {}, { occurredOn });
  if (accepted.refusal !== null) throw new Error(`A nomination was not accepted: ${accepted.refusal}`);
  const [answers] = await Promise.all([
    answer(callers, chance, id),
    (async () => {
      await coordinator('HOLD', { reasonCode: 'capacity' });
      await coordinator('NOTE_CONTEXT', { kind: 'debate', text: 'Frågan har debatterats.' });
      await coordinator('RESUME');
      await coordinator('REQUEST_ITEM', ITEM);
    })(),
  ]);
  return { id, roundIsOver, answeredRegions: answers };
}

/** Some regions answer, a few at a time; one that is told that it is too late does so late. @returns how many were heard */
async function answer(callers: Callers, chance: Chance, id: string): Promise<number> {
  const view = caseView.parse(await callers.read('coordinator', `/cases/${id}`));
  const opinions = view.instances.filter(({ chart }) => chart === 'opinion');
  const asked = chance.shuffled(opinions).slice(0, chance.between(1, MOST_ANSWERS));
  const heard: boolean[] = [];
  for (let from = 0; from < asked.length; from += AT_A_TIME) {
    const together = asked.slice(from, from + AT_A_TIME).map(async ({ id: instanceId, key }) => {
      const errand = (act: string) => ({
        user: `contact-person-${key ?? ''}`,
        path: `/cases/${id}/acts`,
        body: { act, instanceId, facts: opinionOf() },
      });
      const inTime = await callers.perform(errand('SUBMIT'));
      return inTime.answer !== null || (await callers.perform(errand('SUBMIT_LATE'))).answer !== null;
    });
    heard.push(...(await Promise.all(together)));
  }
  return heard.filter(Boolean).length;
}
