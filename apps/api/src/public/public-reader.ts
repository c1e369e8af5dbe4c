import type { Clock, PublicCase } from '#casework';
import type { Locale } from '#messages';
import type { PublicCasesPg, PublicCatchUpPg, PublicNews } from '#persistence';
import { stockholmDate, type IsoDate } from '#process';
import { API_ROOT } from '../api-root.js';
import { EVERYBODY } from '../records/any-caller.js';
import type { DocumentViews } from '../records/document-views.js';
import type { CommentViews } from '../texts/comment-views.js';
import type { TextShelf } from '../texts/text-shelf.js';
import type { CaseOnPage, PublishedDocument, PublishedText } from './case-page.js';
import { toFilter, type Wanted } from './filters.js';
import { CASES_A_PAGE, type Pipeline } from './pipeline-page.js';

/** So many lines a page or feed shows of what happened last. */
const NEWS = { page: 8, feed: 50 } as const;
/** More than there are; what is open is open as a whole. */
const ALL = 10_000;
const MOST_DATES = 500;
const MOST_DOCUMENTS = 100;

/** Reads for the pages for everybody; each time first what has become public since. */
export class PublicReader {
  constructor(
    private readonly catchUp: Pick<PublicCatchUpPg, 'run'>,
    private readonly cases: PublicCasesPg,
    private readonly shelf: TextShelf,
    private readonly comments: CommentViews,
    private readonly documents: Pick<DocumentViews, 'page'>,
    private readonly clock: Clock,
  ) {}

  today(): IsoDate {
    return stockholmDate(this.clock.now());
  }

  now(): Date {
    return this.clock.now();
  }

  async pipeline(wanted: Wanted): Promise<Pipeline> {
    await this.catchUp.run();
    const filter = toFilter(wanted);
    const [counts, companies, { rows: cases, total }, news] = await Promise.all([
      this.cases.counts(filter),
      this.cases.companies(),
      this.cases.list(filter, { page: wanted.page, limit: CASES_A_PAGE }),
      this.cases.news(NEWS.page),
    ]);
    return { wanted, counts, companies, cases, total, news };
  }

  /** Cases that contain the words; null where none were given. */
  async search(wanted: Wanted): Promise<{ readonly cases: readonly PublicCase[]; readonly total: number } | null> {
    if (wanted.words === '') return null;
    await this.catchUp.run();
    const { rows: cases, total } = await this.cases.list(toFilter(wanted), { page: wanted.page, limit: CASES_A_PAGE });
    return { cases, total };
  }

  /** A case as its page shows it; null for one that is not public. */
  async onPage(id: string, locale: Locale): Promise<CaseOnPage | null> {
    const found = await this.find(id);
    if (found === null) return null;
    const [texts, documents] = await Promise.all([
      this.publishedTexts(id, locale),
      this.publishedDocuments(id, locale),
    ]);
    return { found, texts, documents };
  }

  async find(id: string): Promise<PublicCase | null> {
    await this.catchUp.run();
    return this.cases.find(id, this.today());
  }

  async news(): Promise<readonly PublicNews[]> {
    await this.catchUp.run();
    return this.cases.news(NEWS.feed, true);
  }

  async planned(): Promise<readonly PublicCase[]> {
    await this.catchUp.run();
    return this.cases.planned(MOST_DATES);
  }

  /** Every public case, with its dates where it has some. */
  async everything(): Promise<readonly PublicCase[]> {
    await this.catchUp.run();
    const [{ rows }, planned] = await Promise.all([
      this.cases.list({}, { page: 1, limit: ALL }),
      this.cases.planned(ALL),
    ]);
    const dated = new Map(planned.map((one) => [one.id, one]));
    return rows.map((one) => dated.get(one.id) ?? one);
  }

  /** Texts whose answers to comments have been published, and of them only what was. */
  private async publishedTexts(id: string, locale: Locale): Promise<readonly PublishedText[]> {
    const everybody = { actor: EVERYBODY, locale, root: '' };
    const texts = await this.shelf.all(id, everybody);
    const open = texts.filter(({ round }) => typeof round.context['answersPublishedOn'] === 'string');
    const answers = await Promise.all(open.map(({ round }) => this.comments.published(id, round.id, everybody)));
    return answers.map(({ title, publishedOn, answers: given }) => ({
      title,
      publishedOn,
      answers: given.map(({ regionName, quote, comment, label, reason }) => ({
        regionName,
        quote,
        comment,
        label,
        reason,
      })),
    }));
  }

  /** Documents that everybody may open, whole or without what was taken out; archiving does not close them. */
  private async publishedDocuments(caseId: string, locale: Locale): Promise<readonly PublishedDocument[]> {
    const everybody = { actor: EVERYBODY, locale, root: API_ROOT };
    const wanted = { caseId, page: 1, limit: MOST_DOCUMENTS };
    const pages = await Promise.all(
      (['published', 'masked', 'archived'] as const).map((state) =>
        this.documents.page({ ...wanted, state }, everybody),
      ),
    );
    return pages
      .flatMap(({ documents }) => documents)
      .flatMap(({ title, publishedOn, _links }) => {
        const url = _links.find(({ rel }) => rel === 'content')?.href;
        return title === null || url === undefined ? [] : [{ title, publishedOn, url }];
      });
  }
}
