import type { Clock, TellContacts } from '#casework';
import type {
  AbsencePage,
  AbsenceView,
  HandOverPage,
  HandOverView,
  NewAbsenceBody,
  NewHandOverBody,
  StandInQuery,
} from '#contract';
import type { StandIns, StoredAbsence, StoredHandOver } from '#network';
import type { AbsenceListRow, HandOverListRow, NetworkListsPg, PersonsPg } from '#persistence';
import { isoDate, stockholmDate } from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';

/** Who is away, and who has somebody else's tasks. A change reaches open opinion rounds at once. */
export class StandInViews {
  constructor(
    private readonly lists: NetworkListsPg,
    private readonly standIns: StandIns,
    private readonly names: PersonsPg,
    private readonly tellContacts: TellContacts,
    private readonly clock: Clock,
  ) {}

  async absences(query: StandInQuery, { root }: Caller): Promise<AbsencePage> {
    const { rows, total } = await this.lists.absences(this.filterOf(query), query);
    return {
      absences: rows.map((row) => toAbsence(row, root)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(root, '/absences', query, total),
    };
  }

  async handOvers(query: StandInQuery, { root }: Caller): Promise<HandOverPage> {
    const { rows, total } = await this.lists.handOvers(this.filterOf(query), query);
    return {
      handOvers: rows.map((row) => toHandOver(row, root)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(root, '/hand-overs', query, total),
    };
  }

  async report(
    { personId, substituteId, from, to }: NewAbsenceBody,
    key: string,
    caller: Caller,
  ): Promise<AbsenceView> {
    const request = { personId: personId ?? caller.actor.personId, substituteId, from: isoDate(from), to: isoDate(to) };
    return this.absenceTold(await this.standIns.report(caller.actor, request, key), caller);
  }

  async cancel(id: string, caller: Caller): Promise<AbsenceView> {
    return this.absenceTold(await this.standIns.cancel(caller.actor, id), caller);
  }

  async handOver(body: NewHandOverBody, key: string, caller: Caller): Promise<HandOverView> {
    const { personId, receiverId, taskId, wholeCase, from, to } = body;
    const request = {
      personId: personId ?? caller.actor.personId,
      receiverId,
      taskId,
      ...(wholeCase && { wholeCase }),
      from: isoDate(from),
      to: isoDate(to),
    };
    return this.handOverTold(await this.standIns.handOver(caller.actor, request, key), caller);
  }

  async takeBack(id: string, caller: Caller): Promise<HandOverView> {
    return this.handOverTold(await this.standIns.takeBack(caller.actor, id), caller);
  }

  private async absenceTold(absence: StoredAbsence, { root }: Caller): Promise<AbsenceView> {
    await this.tellContacts.run();
    const { personId, substituteId } = absence;
    const names = await this.names.namesOf(substituteId === null ? [personId] : [personId, substituteId]);
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    return toAbsence({ ...absence, personName: nameOf(personId), substituteName: nameOf(substituteId) }, root);
  }

  private async handOverTold(handOver: StoredHandOver, { root }: Caller): Promise<HandOverView> {
    await this.tellContacts.run();
    const { personId, receiverId } = handOver;
    const names = await this.names.namesOf([personId, receiverId]);
    const [personName, receiverName] = [names.get(personId) ?? null, names.get(receiverId) ?? null];
    return toHandOver({ ...handOver, personName, receiverName }, root);
  }

  private filterOf({ personId, current }: StandInQuery) {
    return { personId, from: current === true ? stockholmDate(this.clock.now()) : undefined };
  }
}

const toAbsence = (row: AbsenceListRow, root: string): AbsenceView => ({
  id: row.id,
  person: { personId: row.personId, name: row.personName },
  substitute: row.substituteId === null ? null : { personId: row.substituteId, name: row.substituteName },
  from: row.from,
  to: row.to,
  cancelled: row.cancelled,
  _links: [link(root, 'self', `/absences?personId=${row.personId}`), link(root, 'person', `/persons/${row.personId}`)],
});

const toHandOver = (row: HandOverListRow, root: string): HandOverView => ({
  id: row.id,
  person: { personId: row.personId, name: row.personName },
  receiver: { personId: row.receiverId, name: row.receiverName },
  taskId: row.taskId,
  caseId: row.caseId,
  from: row.from,
  to: row.to,
  cancelled: row.cancelled,
  _links: [
    link(root, 'self', `/hand-overs?personId=${row.personId}`),
    link(root, 'person', `/persons/${row.personId}`),
  ],
});
