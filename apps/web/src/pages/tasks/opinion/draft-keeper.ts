import type { DraftBody, DraftView } from '#contract';
import { ApiError } from '../../../api/problem';
import { fromDraft, isSame, toDraft, type Answer } from './answer';
import { merge, type Conflict } from './merge';

/** Where drafts are kept on the server. */
export interface DraftDoor {
  /** @throws ApiError  412 `draft-changed` when another revision stands there */
  save(revision: number, body: DraftBody, isLeaving: boolean): Promise<Pick<DraftView, 'revision' | 'savedAt'>>;
}

/** A place on this device for what the server does not have yet. */
export interface DraftPocket {
  read(): Pocketed | null;
  keep(unsaved: Pocketed): void;
  empty(): void;
}
export interface Pocketed {
  readonly answer: Answer;
  /** What it began with, and that revision. */
  readonly base: Answer;
  readonly revision: number;
}

/** What two people have written differently at the same time. */
export interface Collision {
  readonly by: string | null;
  readonly at: string | null;
  readonly theirs: Answer;
  readonly conflicts: readonly Conflict[];
}

export interface DraftState {
  readonly answer: Answer;
  readonly phase: 'untouched' | 'changed' | 'saving' | 'saved' | 'away' | 'refused' | 'conflict';
  readonly savedAt: string | null;
  /** Why it is not kept, in the server's words. */
  readonly refusal: string | null;
  readonly collision: Collision | null;
  /** Whose changes were last taken in without a question; null for nobody's. */
  readonly joined: string | null;
}

/** So long after the last key the draft is saved. @source ux.md#5 (Opinion editor) */
export const PAUSE_MS = 800;
/** So long between tries while the server cannot be reached. */
export const RETRY_MS = 10_000;

/** Saves a draft by itself, one save at a time, and loses nothing when another has saved in between. */
export class DraftKeeper {
  private state: DraftState;
  private base: Answer;
  private revision: number;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    found: Pick<DraftView, 'revision' | 'body' | 'savedAt'>,
    /** What an empty draft begins with. */
    start: Answer,
    private readonly door: DraftDoor,
    private readonly pocket: DraftPocket,
  ) {
    this.base = found.body === null ? start : fromDraft(found.body);
    this.revision = found.revision;
    const phase = found.body === null ? 'untouched' : 'saved';
    const savedAt = found.body === null ? null : found.savedAt;
    this.state = { answer: this.base, phase, savedAt, refusal: null, collision: null, joined: null };
    this.takeFromPocket();
  }

  readonly read = (): DraftState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly change = (answer: Answer): void => {
    if (answer === this.state.answer) return;
    const isWaiting = this.state.phase === 'conflict' || this.state.phase === 'saving';
    this.set({ answer, joined: null, ...(!isWaiting && { phase: 'changed', refusal: null }) });
    this.pocket.keep({ answer, base: this.base, revision: this.revision });
    this.later(PAUSE_MS);
  };

  /** Saves now. @returns whether the server has everything that is written */
  readonly flush = async (isLeaving = false): Promise<boolean> => {
    this.stopTimer();
    while (this.running) await this.running;
    if (this.state.phase === 'conflict') return false;
    if (isSame(this.state.answer, this.base)) {
      if (this.state.phase === 'changed') this.settle();
      return true;
    }
    this.running = this.save(isLeaving).finally(() => (this.running = null));
    await this.running;
    return this.state.phase === 'saved' && isSame(this.state.answer, this.base);
  };

  /** What the reader chose where both had written. */
  readonly resolve = (answer: Answer): void => {
    this.set({ answer, collision: null, phase: 'changed' });
    void this.flush();
  };

  /** The answer was given: nothing is left to save. */
  readonly end = (): void => {
    this.stopTimer();
    this.pocket.empty();
    this.base = this.state.answer;
  };

  readonly stop = (): void => {
    this.stopTimer();
    void this.flush(true);
  };

  private async save(isLeaving: boolean): Promise<void> {
    const sent = this.state.answer;
    this.set({ phase: 'saving' });
    try {
      const { revision, savedAt } = await this.door.save(this.revision, toDraft(sent), isLeaving);
      this.base = sent;
      this.revision = revision;
      this.set({ savedAt });
      this.settle();
    } catch (error) {
      this.refuse(error);
    }
  }

  /** The server has what was sent; what was written meanwhile follows. */
  private settle(): void {
    if (isSame(this.state.answer, this.base)) {
      this.pocket.empty();
      this.set({ phase: 'saved', refusal: null });
      return;
    }
    this.pocket.keep({ answer: this.state.answer, base: this.base, revision: this.revision });
    this.set({ phase: 'changed', refusal: null });
    this.later(PAUSE_MS);
  }

  private refuse(error: unknown): void {
    if (!(error instanceof ApiError)) throw error;
    const draft = presentDraft(error);
    if (draft) return this.join(draft);
    if (error.status === 0 || error.status >= 500) {
      this.set({ phase: 'away' });
      return this.later(RETRY_MS);
    }
    this.set({ phase: 'refused', refusal: error.problem?.detail ?? null });
  }

  /** Somebody else has saved: their changes and ours stand together, and only a real clash is asked about. */
  private join({ revision, body, savedBy, savedAt }: DraftView): void {
    const theirs = fromDraft(body);
    const { answer, conflicts } = merge(this.base, this.state.answer, theirs);
    this.base = theirs;
    this.revision = revision;
    if (conflicts.length > 0) {
      this.set({ answer, phase: 'conflict', collision: { by: savedBy, at: savedAt, theirs, conflicts } });
      return this.pocket.keep({ answer, base: theirs, revision });
    }
    this.set({ answer, joined: savedBy ?? '', savedAt });
    this.settle();
  }

  /** What was written here and never reached the server. */
  private takeFromPocket(): void {
    const kept = this.pocket.read();
    if (!kept) return;
    const { answer, conflicts } = merge(kept.base, kept.answer, this.base);
    if (isSame(answer, this.base) && conflicts.length === 0) return this.pocket.empty();
    const collision = { by: null, at: this.state.savedAt, theirs: this.base, conflicts };
    this.state = { ...this.state, answer, phase: 'changed' };
    if (conflicts.length > 0) this.state = { ...this.state, phase: 'conflict', collision };
    else this.later(PAUSE_MS);
  }

  private set(change: Partial<DraftState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private later(ms: number): void {
    this.stopTimer();
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private stopTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}

/** The draft that stands on the server, as its refusal tells. */
const presentDraft = (error: ApiError): DraftView | null =>
  error.status === 412 && error.code === 'draft-changed' ? error.told('draft') : null;
