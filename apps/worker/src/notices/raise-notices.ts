import { type Clock, derivedId } from '#casework';
import type { JobPayloads } from '#contract';
import { renderCompanyNotice } from '#mail';
import { type AddressBook, type Addressee, type Told, toldOf } from '#network';
import { stockholmDate } from '#process';
import type { Sql } from '#queue';
import { type AddressedLetter, type LetterDesk, letterIdOf, type NoticeToKeep } from '../letters/letter-desk.js';
import { type PlaceTold, placesOf } from './audiences.js';
import { type EventCase, leavesTask, openTasksAt, readEventCase } from './event-reader.js';

export interface NoticeNeeds {
  readonly sql: Sql;
  readonly desk: LetterDesk;
  readonly addressBook: AddressBook;
  readonly clock: Clock;
  readonly publicUrl: string;
}

type Event = JobPayloads['notify'];

/** Somebody who hears of an event, and by what. A vacant place is somebody too: it is listed, so that it can be mended. */
interface Hearer {
  readonly told: Told;
  /** Whose place it is; where it is no region's, the region that the event is about. */
  readonly region: string | null;
  readonly to: Addressee | null;
}

/** Notes for each person who is to hear of an event that they are, and writes what is told by letter. */
export async function raiseNotices(needs: NoticeNeeds, event: Event, outboxId: string): Promise<void> {
  const now = needs.clock.now();
  const about = await readEventCase(needs.sql, event.caseId, event.instanceId);
  const told = toldOf(event.notice, about.caseKind);
  const hearers = await hearersOf(needs, event, about, told);
  const letters = await companyLetters(needs, event, about, hearers);
  const notices = hearers.map((hearer) => toNotice(event, hearer, outboxId));
  const taskLetters = told.some(({ channel }) => channel === 'own-task') ? await ownTasks(needs.sql, event) : [];
  await needs.desk.keep(outboxId, letters, now, { notices: distinct(notices), taskLetters });
}

async function hearersOf(
  { sql, addressBook, clock }: NoticeNeeds,
  { caseId, instanceId }: Event,
  about: EventCase,
  told: readonly Told[],
): Promise<readonly Hearer[]> {
  const today = stockholmDate(clock.now());
  const noted = told.filter(({ channel }) => channel !== 'public-log' && channel !== 'own-task');
  const found = await Promise.all(
    noted.map(async (one) => {
      if (one.unlessTaskOf !== undefined && (await leavesTask(sql, instanceId, one.unlessTaskOf))) return [];
      const places = await placesOf(addressBook, one.audience, caseId, about, today);
      const isCompanyWithoutAccount =
        one.audience === 'company' && places.every(({ addressees }) => addressees.length === 0);
      if (!isCompanyWithoutAccount) return places.flatMap((place) => hearersAt(one, place, about));
      const coordinators = await placesOf(addressBook, 'coordinators', caseId, about, today);
      return coordinators.flatMap((place) => hearersAt({ ...one, channel: 'by-hand' }, place, about));
    }),
  );
  return found.flat();
}

function hearersAt(told: Told, { region: of, addressees }: PlaceTold, about: EventCase): readonly Hearer[] {
  const region = of ?? about.region;
  return addressees.length === 0 ? [{ told, region, to: null }] : addressees.map((to) => ({ told, region, to }));
}

/** A company is written to at once: what is decided about its product is its own matter. @source domain/actors.md#8 */
async function companyLetters(
  { clock, publicUrl }: NoticeNeeds,
  { notice, caseId }: Event,
  about: EventCase,
  hearers: readonly Hearer[],
): Promise<readonly AddressedLetter[]> {
  const facts = { ...about, notice, caseId, on: stockholmDate(clock.now()), publicUrl };
  const told = hearers.flatMap(({ told: { channel }, to }) =>
    channel === 'company-notice' && to !== null ? [to] : [],
  );
  return Promise.all(
    told.map(async ({ personId, locale, onBehalfOf }): Promise<AddressedLetter> => ({
      kind: 'notice',
      to: { personId },
      onBehalfOf: onBehalfOf?.personId ?? null,
      caseId,
      taskId: null,
      role: 'company-user',
      region: null,
      letter: await renderCompanyNotice(facts, locale),
    })),
  );
}

function toNotice(
  { notice, caseId, instanceId, seq }: Event,
  { told, region, to }: Hearer,
  outboxId: string,
): NoticeToKeep {
  const { audience, channel } = told;
  const personId = to?.personId ?? null;
  const whom = personId ?? `nobody:${audience}:${region ?? ''}`;
  const isLetter = channel === 'company-notice' && personId !== null;
  return {
    id: derivedId(`notice:${caseId}:${seq}:${notice}:${channel}:${whom}`),
    caseId,
    seq,
    instanceId,
    notice,
    audience,
    channel,
    personId,
    region,
    letterId: isLetter ? letterIdOf(outboxId, { kind: 'notice', to: { personId } }) : null,
  };
}

/** Who belongs to two audiences hears of it once by each channel. */
const distinct = (notices: readonly NoticeToKeep[]): readonly NoticeToKeep[] => [
  ...new Map(notices.toReversed().map((notice) => [notice.id, notice])).values(),
];

/** The event has changed by when something is to be done, or reminds of it: the task's own letter is written anew. */
async function ownTasks(sql: Sql, { notice, caseId, instanceId, seq }: Event) {
  const tasks = await openTasksAt(sql, instanceId);
  return tasks.map((taskId) => ({
    id: derivedId(`task-letter:${taskId}:${caseId}:${seq}:${notice}`),
    caseId,
    payload: { taskId, ...(notice === 'round-extended' && { isMoved: true }) },
  }));
}
