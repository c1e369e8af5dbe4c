import type { Clock, TellContacts } from '#casework';
import type {
  AbsencePage,
  AbsenceView,
  HandOverPage,
  HandOverView,
  NextInTurnQuery,
  NextInTurnView,
  NewAbsenceBody,
  NewHandOverBody,
  StandInQuery,
} from '#contract';
import { nameOf } from '#messages';
import { nextInTurn, type NetworkStore, type StandIns, type StoredAbsence, type StoredHandOver } from '#network';
import type { AbsenceListRow, HandOverListRow, NetworkListsPg, PersonsPg } from '#persistence';
import { isoDate, ProcessError, stockholmDate } from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';
import { placeLabel } from './place-words.js';

/** Who is away, and who has somebody else's tasks. A change reaches open opinion rounds at once. */
export class StandInViews {
  constructor(
    private readonly lists: NetworkListsPg,
    private readonly standIns: StandIns,
    private readonly network: NetworkStore,
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

  /** Who would have somebody's work if they were away. @throws ProcessError `person-not-found` */
  async inTurn(given: string, { on: wanted }: NextInTurnQuery, caller: Caller): Promise<NextInTurnView> {
    const { actor, locale, root } = caller;
    const id = given === 'me' ? actor.personId : given;
    if ((await this.lists.person(id)) === null) throw new ProcessError('person-not-found', { personId: id });
    const on = wanted === undefined ? stockholmDate(this.clock.now()) : isoDate(wanted);
    const { network } = await this.network.snapshot();
    const places = nextInTurn(network, id, on);
    const names = await this.names.namesOf(places.flatMap(({ holders }) => holders.map(({ personId }) => personId)));
    return {
      on,
      places: places.map(({ mandate, mayBeStoodInFor, holders }) => ({
        mandateId: mandate.id,
        role: mandate.role,
        roleLabel: nameOf('role', mandate.role, locale),
        placeLabel: placeLabel(mandate, locale),
        mayBeStoodInFor,
        holders: holders.map(({ personId, onBehalfOf }) => ({
          personId,
          name: names.get(personId) ?? null,
          standsIn: onBehalfOf === id,
        })),
      })),
      _links: [link(root, 'self', `/persons/${id}/next-in-turn?on=${on}`), link(root, 'person', `/persons/${id}`)],
    };
  }

  private async absenceTold(absence: StoredAbsence, { root }: Caller): Promise<AbsenceView> {
    await this.tellContacts.run();
    const { personId, substituteId } = absence;
    const names = await this.names.namesOf(substituteId === null ? [personId] : [personId, substituteId]);
    const named = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    return toAbsence({ ...absence, personName: named(personId), substituteName: named(substituteId) }, root);
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
