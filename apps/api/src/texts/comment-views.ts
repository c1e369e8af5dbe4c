import type { TextVersion } from '#casework';
import type { CommentList, CommentView, PublishedAnswers } from '#contract';
import { nameOf, type Locale } from '#messages';
import { paragraphsOf, type Paragraph, type Place } from '#passages';
import { areAnswersOpen, type CommentAnswer, isIsoDate, readsBeforeClosing, REGION_CODES } from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import { opinionOf } from '../opinions/round-view.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { PlacedComments } from './placed-comments.js';
import { commentsOf, type RoundComment } from './round-texts.js';
import { idOf, requireVersion, type TextShelf } from './text-shelf.js';

/** Comments on a text, each where its passage is now, and the answers that are published. */
export class CommentViews {
  constructor(
    private readonly shelf: TextShelf,
    private readonly placed: PlacedComments,
  ) {}

  /**
   * A region sees its own comments while the round is open, and all of them afterwards.
   * @throws ProcessError `case-not-found`; ApiProblem `text-not-found`
   */
  async list(caseId: string, textId: string, version: number | undefined, caller: Caller): Promise<CommentList> {
    const text = await this.shelf.one(caseId, textId, caller);
    const now = requireVersion(text, version ?? text.latest.version);
    const all = commentsOf(text.of, text.round);
    const isReadable = (region: string): boolean =>
      areAnswersOpen(text.round) || readsBeforeClosing(caller.actor, region, opinionOf(text.of, text.round, region));
    const readable = all.filter(({ region }) => isReadable(region));
    const comments = await this.inReadingOrder(readable, text.versions, now, caller.locale);
    const at = `/cases/${caseId}/texts/${textId}`;
    return {
      comments,
      complete: REGION_CODES.every(isReadable),
      orphaned: comments.filter(({ place }) => place.status === 'orphaned').length,
      unanswered: comments.filter(({ answer }) => answer === null).length,
      _links: [
        link(caller.root, 'self', `${at}/comments?version=${now.version}`),
        link(caller.root, 'version', `${at}/versions/${idOf(now)}`),
      ],
    };
  }

  /**
   * What anyone may read: passage, comment and answer, with the region where it was published so.
   * @throws ProcessError `case-not-found`; ApiProblem `answers-not-published`, also when there is no such text
   */
  async published(caseId: string, textId: string, caller: Caller): Promise<PublishedAnswers> {
    const text = (await this.shelf.all(caseId, caller)).find(({ round }) => round.id === textId);
    const on = text?.round.context['answersPublishedOn'];
    if (!text || typeof on !== 'string' || !isIsoDate(on)) throw new ApiProblem('answers-not-published');
    const named = text.round.context['namesRegions'] === true;
    const comments = await this.inReadingOrder(
      commentsOf(text.of, text.round),
      text.versions,
      text.latest,
      caller.locale,
    );
    return {
      textId,
      title: text.latest.title,
      publishedOn: on,
      answers: comments.flatMap(({ region, regionName, passage, text: words, answer }) =>
        answer === null
          ? []
          : [
              {
                region: named ? region : null,
                regionName: named ? regionName : null,
                quote: passage.quote,
                comment: words,
                answer: answer.answer,
                label: answer.label,
                reason: answer.reason,
                correctedOn: answer.answeredOn > on ? answer.answeredOn : null,
              },
            ],
      ),
      _links: [
        link(caller.root, 'self', `/cases/${caseId}/texts/${textId}/published-answers`),
        link(caller.root, 'case', `/cases/${caseId}`),
      ],
    };
  }

  private async inReadingOrder(
    comments: readonly RoundComment[],
    versions: readonly TextVersion[],
    now: TextVersion,
    locale: Locale,
  ): Promise<CommentView[]> {
    const places = await this.placed.placeAll(comments, versions, now);
    const paragraphs = paragraphsOf(now.body);
    return [...places]
      .map(([comment, place]) => toComment(comment, toPlace(place, now.version, paragraphs), locale))
      .toSorted(
        (one, other) =>
          startOf(one) - startOf(other) || one.region.localeCompare(other.region) || one.number - other.number,
      );
  }
}

const labelled = <Given extends { readonly answer: CommentAnswer }>(
  given: Given,
  locale: Locale,
): Given & { readonly label: string } => ({ ...given, label: nameOf('comment-answer', given.answer, locale) });

const startOf = ({ place }: CommentView): number => place.start ?? Number.MAX_SAFE_INTEGER;

function toPlace(place: Place, version: number, paragraphs: readonly Paragraph[]): CommentView['place'] {
  if (place.status === 'orphaned')
    return { version, status: 'orphaned', start: null, end: null, confidence: null, paragraph: null };
  const { start, end, confidence } = place;
  const within = paragraphs.findLast((paragraph) => paragraph.start <= start);
  return { version, status: 'attached', start, end, confidence, paragraph: within?.number ?? null };
}

function toComment(comment: RoundComment, place: CommentView['place'], locale: Locale): CommentView {
  const { region, number, version, pointer, text, givenOn, amendedOn, answer } = comment;
  return {
    id: `${region}-${number}`,
    region,
    regionName: nameOf('region', region, locale),
    number,
    version,
    passage: { ...pointer },
    text,
    givenOn,
    amendedOn,
    place,
    answer: answer && {
      ...labelled(answer, locale),
      earlier: answer.earlier.map((one) => labelled(one, locale)),
    },
  };
}
