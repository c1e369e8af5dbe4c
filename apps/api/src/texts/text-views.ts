import type { TextVersion } from '#casework';
import type { TextChanges, TextList, TextVersionView, TextView } from '#contract';
import { changesBetween, paragraphsOf, type Paragraph } from '#passages';
import type { PersonsPg } from '#persistence';
import { ROUND_KINDS, type RoundKind } from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import { changesInWords } from './round-texts.js';
import { idOf, requireVersion, requireVersionById, type ShelvedText, type TextShelf } from './text-shelf.js';

/** Texts put out with rounds, their versions, and what changed between them. */
export class TextViews {
  constructor(
    private readonly shelf: TextShelf,
    private readonly persons: PersonsPg,
  ) {}

  /** @throws ProcessError `case-not-found` */
  async list(caseId: string, caller: Caller): Promise<TextList> {
    const texts = await this.shelf.all(caseId, caller);
    const names = await this.namesOf(texts.flatMap(({ versions }) => versions));
    const at = `/cases/${caseId}`;
    return {
      texts: texts.map((text) => toTextView(text, names, `${at}/texts/${text.round.id}`, caller)),
      _links: [link(caller.root, 'self', `${at}/texts`), link(caller.root, 'case', at)],
    };
  }

  /** @throws ProcessError `case-not-found`; ApiProblem `text-not-found` */
  async version(caseId: string, textId: string, versionId: string, caller: Caller): Promise<TextVersionView> {
    const text = await this.shelf.one(caseId, textId, caller);
    const wanted = requireVersionById(text, versionId);
    const at = `/cases/${caseId}/texts/${textId}`;
    const before = wanted.version - 1;
    const to = <const Rel extends 'self' | 'collection' | 'comments' | 'previous-version' | 'changes'>(
      rel: Rel,
      path: string,
    ) => link(caller.root, rel, path);
    return {
      ...toVersion(text, wanted, await this.namesOf([wanted])),
      textId,
      body: wanted.body,
      paragraphs: paragraphsOf(wanted.body).map(({ number, start, end }) => ({ number, start, end })),
      _links: [
        to('self', `${at}/versions/${versionId}`),
        to('collection', `/cases/${caseId}/texts`),
        to('comments', `${at}/comments?version=${wanted.version}`),
        ...(before < 1
          ? []
          : [
              to('previous-version', `${at}/versions/${idOf({ documentId: textId, version: before })}`),
              to('changes', `${at}/changes?from=${before}&to=${wanted.version}`),
            ]),
      ],
    };
  }

  /**
   * What changed, paragraph by paragraph.
   * @throws ProcessError `case-not-found`; ApiProblem `text-not-found`, also for a text that has but one version and none named
   */
  async changes(
    caseId: string,
    textId: string,
    { from, to }: { readonly from?: number | undefined; readonly to?: number | undefined },
    caller: Caller,
  ): Promise<TextChanges> {
    const text = await this.shelf.one(caseId, textId, caller);
    const newer = requireVersion(text, to ?? text.latest.version);
    const older = requireVersion(text, from ?? newer.version - 1);
    const at = `/cases/${caseId}/texts/${textId}`;
    return {
      from: older.version,
      to: newer.version,
      changes: changesBetween(older.body, newer.body).map(({ kind, before, after }) => ({
        kind,
        before: before && toParagraph(before),
        after: after && toParagraph(after),
      })),
      _links: [
        link(caller.root, 'self', `${at}/changes?from=${older.version}&to=${newer.version}`),
        link(caller.root, 'from', `${at}/versions/${idOf(older)}`),
        link(caller.root, 'to', `${at}/versions/${idOf(newer)}`),
      ],
    };
  }

  private namesOf(versions: readonly TextVersion[]): Promise<ReadonlyMap<string, string>> {
    return this.persons.namesOf(versions.map(({ createdBy }) => createdBy));
  }
}

type Names = ReadonlyMap<string, string>;

function toTextView(text: ShelvedText, names: Names, at: string, { root }: Caller): TextView {
  const { round, versions, latest } = text;
  return {
    id: round.id,
    title: latest.title,
    roundKind: roundKindOf(round.context['kind']),
    versions: versions.map((version) => toVersion(text, version, names)),
    _links: [
      link(root, 'self', `${at}/versions/${idOf(latest)}`),
      link(root, 'latest-version', `${at}/versions/${idOf(latest)}`),
      link(root, 'comments', `${at}/comments`),
      link(root, 'published-answers', `${at}/published-answers`),
    ],
  };
}

const toVersion = ({ round }: ShelvedText, stored: TextVersion, names: Names): TextView['versions'][number] => ({
  id: idOf(stored),
  version: stored.version,
  title: stored.title,
  sha256: stored.sha256,
  changes: changesInWords(round).get(stored.version) ?? null,
  createdAt: stored.createdAt.toISOString(),
  createdBy: names.get(stored.createdBy) ?? null,
});

const toParagraph = ({ number, start, end, text }: Paragraph) => ({ number, start, end, text });

function roundKindOf(value: unknown): RoundKind {
  const kind = ROUND_KINDS.find((one) => one === value);
  if (kind === undefined) throw new RangeError(`A round is of no kind that exists: ${String(value)}`);
  return kind;
}
