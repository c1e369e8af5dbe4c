import type { AggregateKind, IsoDate, JsonRecord, MediaType } from '#process';
import type { Asking } from '../facts-beside.js';

/** For what an act asks from beside its case, and who performs it. */
export interface BesideWanted {
  readonly caseId: string;
  /** Whether a document would be one of several of a case, numbered by its place there; else the case is nothing but that document. */
  readonly isOfCase: boolean;
  readonly on: IsoDate;
  readonly personId: string;
  /** What the case is about, and on which road: two of the same are one. */
  readonly caseKey: string;
  readonly kind: AggregateKind;
  readonly product: string;
  readonly substance: string;
  readonly indication: string;
  /** What the act says. */
  readonly facts: JsonRecord;
}

/** What acts about documents and councils, and those that take a case up, are told from beside their case. */
export interface RecordsBeside {
  /** The council's seats, those that declarations of interest shut out and those of who acts; a number in the register for a document, a region's answer, a dossier or a decision; an earlier live case of the same; the cases of a class; or what the case itself is about; nothing for other acts. */
  beside(asking: Asking, wanted: BesideWanted): Promise<JsonRecord>;
  /** @returns those of the contents that nobody has stored */
  missingContents(sha256s: readonly string[]): Promise<readonly string[]>;
  /** @returns those of the ids that are nobody's in the network, or somebody's who has been erased */
  missingPersons(ids: readonly string[]): Promise<readonly string[]>;
}

export interface ContentMeta {
  /** Of the bytes, hex. */
  readonly sha256: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
}

/** Bytes of documents, each kept once under their SHA-256. */
export interface ContentStore {
  /** Keeps bytes; storing the same again changes nothing. */
  keep(
    content: ContentMeta & { readonly data: Buffer; readonly storedBy: string; readonly storedAt: Date },
  ): Promise<void>;
  /** @returns the bytes, or null for what nobody has stored, or what has been destroyed */
  read(sha256: string): Promise<Buffer | null>;
}

/** The log of who opened what is secret, also in vain. */
export interface DocumentOpenings {
  note(opening: {
    readonly caseId: string;
    readonly documentId: string;
    readonly rendition: string;
    readonly personId: string;
    /** Code of what kept them from it; null when it opened. */
    readonly refusal: string | null;
    readonly at: Date;
  }): Promise<void>;
}
