import type {
  Body,
  Digest,
  EndReason,
  Field,
  HealthCareRegion,
  IsoDate,
  JsonRecord,
  NetworkDeed,
  Role,
} from '#process';
import type { Network } from './network.js';
import type { Organisation } from './seed.js';

/** The time, as use cases are handed it. */
export interface Clock {
  now(): Date;
}

/** A person as their own row says. An erased one has neither name nor address. */
export interface Person {
  readonly id: string;
  readonly kind: 'person' | 'service';
  readonly name: string | null;
  readonly email: string | null;
  readonly locale: 'sv' | 'en';
  readonly digest: Digest;
  readonly organisationId: string | null;
  readonly revision: number;
  readonly erasedAt: Date | null;
}

export interface StoredMandate {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly region: string | null;
  readonly healthCareRegion: HealthCareRegion | null;
  readonly company: string | null;
  readonly caseId: string | null;
  readonly field: Field | null;
  /** The advising body it is held in. */
  readonly body: Body | null;
  /** Which seat: of a council in words, of an advising body one of its plan's. */
  readonly seat: string | null;
  readonly rank: number | null;
  readonly appointedBy: string | null;
  readonly decisionRef: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly endedReason: EndReason | null;
  readonly revision: number;
}
export type NewMandate = Omit<StoredMandate, 'id' | 'endedOn' | 'endedReason' | 'revision'>;

export interface StoredAbsence {
  readonly id: string;
  readonly personId: string;
  readonly substituteId: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly cancelled: boolean;
}
export interface StoredHandOver {
  readonly id: string;
  readonly personId: string;
  readonly receiverId: string;
  readonly taskId: string | null;
  readonly caseId: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly cancelled: boolean;
}

/** An open task, as far as it decides who may hand it over. */
export interface HandedTask {
  readonly caseId: string;
  readonly role: Role;
  readonly region: string | null;
}

/** What is written of a deed: who did what to whom. Ids and codes only. */
export interface NetworkEntry {
  readonly what: NetworkDeed;
  readonly actorId: string;
  readonly onBehalfOf: string | null;
  readonly subjectId: string;
  readonly details: JsonRecord;
}

/** One change of the network; stored whole, with its entry. */
export type NetworkChange =
  | { readonly type: 'add-organisation'; readonly organisation: Organisation }
  | { readonly type: 'correct-organisation'; readonly organisation: Organisation }
  | { readonly type: 'add-person'; readonly person: Omit<Person, 'revision' | 'erasedAt'> }
  | { readonly type: 'correct-person'; readonly person: Omit<Person, 'erasedAt'> }
  | { readonly type: 'add-login'; readonly personId: string; readonly issuer: string; readonly subject: string }
  /** Their sessions end with it: none says by which login it was opened. */
  | { readonly type: 'remove-login'; readonly personId: string; readonly issuer: string; readonly subject: string }
  | { readonly type: 'give-mandate'; readonly id: string; readonly mandate: NewMandate }
  | { readonly type: 'end-mandate'; readonly id: string; readonly on: IsoDate; readonly reason: EndReason }
  | { readonly type: 'report-absence'; readonly absence: Omit<StoredAbsence, 'cancelled'> }
  | { readonly type: 'cancel-absence'; readonly id: string }
  | { readonly type: 'hand-over'; readonly handOver: Omit<StoredHandOver, 'cancelled'> }
  | { readonly type: 'take-back'; readonly id: string };

/** The network as it is, and under which number. */
export interface NetworkSnapshot {
  readonly revision: bigint;
  readonly network: Network;
}

export interface NetworkStore {
  snapshot(): Promise<NetworkSnapshot>;
  person(id: string): Promise<Person | null>;
  organisationExists(id: string): Promise<boolean>;
  organisation(id: string): Promise<Organisation | null>;
  /** One that has or had one of these names in some language, in capitals or not; `but` is not looked at. */
  organisationCalled(names: readonly string[], but: string): Promise<Organisation | null>;
  loginOf(issuer: string, subject: string): Promise<string | null>;
  mandate(id: string): Promise<StoredMandate | null>;
  absence(id: string): Promise<StoredAbsence | null>;
  handOver(id: string): Promise<StoredHandOver | null>;
  openTask(id: string): Promise<HandedTask | null>;
  /** The request that made something under this id, as it was hashed then; null when nothing was. */
  requestOf(id: string): Promise<string | null>;
  /** An id that the same person's same key always gives, and the hash of a request. */
  idFor(personId: string, key: string): string;
  hashOf(request: JsonRecord): string;
  /** @returns `stale` when the network is no longer the one the change was decided on; nothing is then written */
  write(change: NetworkChange, entry: NetworkEntry, on: bigint): Promise<'stored' | 'stale'>;
}
