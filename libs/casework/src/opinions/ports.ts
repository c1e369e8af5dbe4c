import type { IsoDate, JsonRecord } from '#process';

/** Where something is: a region's opinion in a case. */
export interface OpinionPlace {
  readonly caseId: string;
  readonly instanceId: string;
  /** County code. */
  readonly region: string;
}

/** One revision of what a region is writing. */
export interface OpinionDraft {
  /** Grows with every saving and never starts again, so that an old one is told from a new one for ever. 0: nothing was ever written. */
  readonly revision: number;
  /** Null where nothing is being written: not yet, or the answer was given. */
  readonly body: JsonRecord | null;
  readonly savedBy: string;
  readonly savedAt: Date;
}

/** Drafts of opinions, one for each region and round, shared by the region's own people. */
export interface OpinionDrafts {
  /** @param revision  the newest when left out */
  find(instanceId: string, revision?: number): Promise<OpinionDraft | null>;
  /**
   * Saves upon the revision that the writer has seen.
   *
   * @returns null when somebody else has saved since
   */
  save(place: OpinionPlace, expected: number, draft: Omit<OpinionDraft, 'revision'>): Promise<OpinionDraft | null>;
  /**
   * Keeps an answer that was refused, whatever was there before; what was there stays as an earlier revision, and the same text
   * again changes nothing. It outlives the opinion, until it is handed in or the case is over.
   */
  keep(place: OpinionPlace, draft: Omit<OpinionDraft, 'revision'>): Promise<OpinionDraft>;
}

export const LOCAL_QUESTION_STATUSES = ['preparing', 'asked', 'answered', 'withdrawn'] as const;
export type LocalQuestionStatus = (typeof LOCAL_QUESTION_STATUSES)[number];

/** A question to one colleague within a region. */
export interface LocalQuestion extends OpinionPlace {
  readonly id: string;
  /** Its number among the opinion's local questions; null until it has been asked. */
  readonly number: number | null;
  readonly askedOf: string;
  readonly question: string;
  /** Null once they have been forgotten. */
  readonly recipient: { readonly name: string; readonly email: string } | null;
  readonly answerBy: IsoDate;
  readonly expiresAt: Date;
  readonly status: LocalQuestionStatus;
  /** Grows when a new link is sent, which makes the ones before it worthless. */
  readonly linkVersion: number;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly notedAt: Date | null;
  /** Why the answer did not enter the opinion: the code of the chart's reason. */
  readonly notNoted: string | null;
}

export type NewLocalQuestion = OpinionPlace &
  Pick<LocalQuestion, 'askedOf' | 'question' | 'answerBy' | 'expiresAt' | 'askedBy' | 'askedAt'> & {
    readonly recipient: { readonly name: string; readonly email: string };
    /** The same for a repeated request, which then finds the first one's question. */
    readonly requestKey: string;
  };

/** Questions within the regions, beside the journal, where the names of those asked can be erased. */
export interface LocalQuestions {
  prepare(question: NewLocalQuestion): Promise<LocalQuestion>;
  /** One that was never asked. */
  drop(id: string): Promise<void>;
  find(id: string): Promise<LocalQuestion | null>;
  /** Marks it as asked and puts its letter into the outbox, in one statement. Coming a second time changes nothing. */
  asked(id: string, number: number, now: Date): Promise<void>;
  /** Takes it back, and its links with it. @returns null when it is not open any more */
  withdraw(id: string, now: Date): Promise<LocalQuestion | null>;
  /**
   * Makes the links so far worthless and puts a letter with a new one into the outbox; once for a key, however often it is asked.
   *
   * @returns null when it is not open any more
   */
  renew(id: string, key: string, now: Date): Promise<LocalQuestion | null>;
  /** The colleague's answer, and the job that takes it to the opinion, in one statement. @returns null when it is not open any more */
  answer(id: string, linkVersion: number, text: string, now: Date): Promise<LocalQuestion | null>;
  /** What became of the answer in the case, with the mark that the job is done. */
  settle(id: string, notNoted: string | null, outboxId: string, now: Date): Promise<void>;
}
