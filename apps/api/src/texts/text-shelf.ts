import { derivedId, type CaseAggregate, type TextVersion } from '#casework';
import type { TextVersionsPg } from '#persistence';
import type { Instance } from '#process';
import type { Caller } from '../actor/caller.js';
import type { CaseReader } from '../cases/case-reader.js';
import { ApiProblem } from '../problems/api-problem.js';
import { roundsWithText } from './round-texts.js';

/** A text with its round and all its versions, oldest first. */
export interface ShelvedText {
  readonly of: CaseAggregate;
  readonly round: Instance;
  readonly versions: readonly TextVersion[];
  readonly latest: TextVersion;
}

/** Finds texts of a case that the caller may read. */
export class TextShelf {
  constructor(
    private readonly cases: CaseReader,
    private readonly texts: TextVersionsPg,
  ) {}

  /** @throws ProcessError `case-not-found` */
  async all(caseId: string, caller: Caller): Promise<readonly ShelvedText[]> {
    // Whether a round is still open decides what may be shown, so memory, which may be behind, is not enough.
    const of = await this.cases.fresh(caseId, caller);
    const stored = await this.texts.ofCase(caseId);
    return roundsWithText(of).flatMap((round) => {
      const versions = stored.filter(({ documentId }) => documentId === round.id);
      const latest = versions.at(-1);
      return latest ? [{ of, round, versions, latest }] : [];
    });
  }

  /** @throws ProcessError `case-not-found`; ApiProblem `text-not-found` */
  async one(caseId: string, textId: string, caller: Caller): Promise<ShelvedText> {
    const found = (await this.all(caseId, caller)).find(({ round }) => round.id === textId);
    if (!found) throw new ApiProblem('text-not-found');
    return found;
  }
}

/** @throws ApiProblem `text-not-found` when the text has no such version */
export function requireVersion({ versions }: ShelvedText, wanted: number): TextVersion {
  const found = versions.find(({ version }) => version === wanted);
  if (!found) throw new ApiProblem('text-not-found');
  return found;
}

/** Id by which a version is addressed, made from what it is the version of. */
export const idOf = ({ documentId, version }: Pick<TextVersion, 'documentId' | 'version'>): string =>
  derivedId(`text-version:${documentId}:${version}`);

/** @throws ApiProblem `text-not-found` when no version of the text has the id */
export function requireVersionById({ versions }: ShelvedText, wanted: string): TextVersion {
  const found = versions.find((version) => idOf(version) === wanted);
  if (!found) throw new ApiProblem('text-not-found');
  return found;
}
