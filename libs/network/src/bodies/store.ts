import type { NetworkEntry, NetworkStore } from '../store.js';
import type { BodyRecordKind, BodyRecords, GoalFollowUp, KindOfRecord } from './records.js';

/**
 * What bodies keep. Whatever fulfils it writes to the bodies' own tables and to the log, and to nothing that is a case's.
 *
 * @source domain/process-atmp.md#8 (may never trigger a state change of a case)
 */
export interface BodyStore extends Pick<NetworkStore, 'requestOf' | 'idFor' | 'hashOf'> {
  find<Kind extends BodyRecordKind>(kind: Kind, id: string): Promise<BodyRecords[Kind] | null>;
  caseExists(id: string): Promise<boolean>;
  personExists(id: string): Promise<boolean>;
  /** Adds a record with its entry; nothing when it is there already. */
  add(made: KindOfRecord, entry: NetworkEntry): Promise<void>;
  /**
   * Puts a record in the place of the one with the revision before, with its entry and, for a goal, what was found.
   *
   * @returns `stale` when somebody else was first; nothing is then written
   */
  change(changed: KindOfRecord, entry: NetworkEntry, found?: GoalFollowUp): Promise<'stored' | 'stale'>;
}
