import type { Clock } from '#casework';
import type { JobPayloads } from '#contract';
import {
  type FollowNewsFacts,
  type Letter,
  renderFollowConfirm,
  renderFollowNews,
  renderReportCopy,
  signId,
} from '#mail';
import { LOCALES, tellEntry, toldOutcome, type Locale, whenInWords } from '#messages';
import type { LetterKind } from '#network';
import type { PublicCasesPg, PublicCatchUpPg, PublicNews } from '#persistence';
import type { Sql } from '#queue';
import { z } from 'zod';
import type { AddressedLetter, LetterDesk } from '../letters/letter-desk.js';

/** What public letters are written from: what everybody may read, and nothing else. */
export interface FollowNeeds {
  readonly sql: Sql;
  readonly desk: LetterDesk;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly open: {
    readonly catchUp: Pick<PublicCatchUpPg, 'run'>;
    readonly cases: Pick<PublicCasesPg, 'find' | 'recorded'>;
    readonly confirmKey: () => Promise<Buffer>;
    readonly endKey: () => Promise<Buffer>;
  };
}

/** More lines than anybody reads; the page has them all. */
const MOST_LINES = 100;

const follower = z.object({
  id: z.string(),
  case_id: z.string().nullable(),
  address: z.string(),
  locale: z.enum(LOCALES),
  confirmed: z.boolean(),
});
type FollowerRow = Readonly<z.output<typeof follower>>;

const FOLLOWER = `SELECT f.id, f.case_id, f.address, f.locale, f.confirmed_at IS NOT NULL AS confirmed FROM case_follower f WHERE f.id = $1`;

async function followerOf(sql: Sql, id: string): Promise<FollowerRow | null> {
  const { rows } = await sql.query(FOLLOWER, [id]);
  return rows.length === 0 ? null : follower.parse(rows[0]);
}

/** Asks an address whether it wants to follow. Who has confirmed or gone meanwhile is not asked. */
export async function writeFollowLetter(
  { sql, desk, clock, publicUrl, open }: FollowNeeds,
  { followerId }: JobPayloads['follow-letter'],
  outboxId: string,
): Promise<void> {
  const found = await followerOf(sql, followerId);
  const about = found?.case_id ? await open.cases.find(found.case_id) : null;
  if (found === null || found.confirmed || (found.case_id !== null && about === null))
    return desk.keep(outboxId, [], clock.now());
  const { locale, address, id } = found;
  const confirmUrl = `${publicUrl}${below(locale)}/folj/bekrafta/${signId(await open.confirmKey(), id)}`;
  const letter = await renderFollowConfirm({ about, confirmUrl }, locale);
  await desk.keep(outboxId, [addressed('follow-confirm', address, letter)], clock.now());
}

/** Writes what has become public since the last letter. Without anything there is no letter. */
export async function writeFollowNews(
  { sql, desk, clock, publicUrl, open }: FollowNeeds,
  { followerId, after, until }: JobPayloads['follow-news'],
  outboxId: string,
): Promise<void> {
  const found = await followerOf(sql, followerId);
  await open.catchUp.run();
  const news = found?.confirmed
    ? await open.cases.recorded(found.case_id, new Date(after), new Date(until), MOST_LINES)
    : [];
  if (found === null || news.length === 0) return desk.keep(outboxId, [], clock.now());
  const { locale, address, id, case_id: caseId } = found;
  const root = `${publicUrl}${below(locale)}`;
  const facts = {
    cases: byCase(news, root, locale),
    url: caseId === null ? root : `${root}/arenden/${caseId}`,
    endUrl: `${root}/folj/avsluta/${signId(await open.endKey(), id)}`,
  };
  await desk.keep(outboxId, [addressed('follow', address, await renderFollowNews(facts, locale))], clock.now());
}

const below = (locale: Locale): string => (locale === 'en' ? '/en/oppet' : '/oppet');

function byCase(news: readonly PublicNews[], root: string, locale: Locale): FollowNewsFacts['cases'] {
  const ids = [...new Set(news.map(({ case: about }) => about.id))];
  return ids.flatMap((id) => {
    const own = news.filter(({ case: about }) => about.id === id);
    const [first] = own;
    if (!first) return [];
    const { product, indication } = first.case;
    return [{ product, indication, url: `${root}/arenden/${id}`, lines: own.map((one) => toLine(one, locale)) }];
  });
}

function toLine({ case: about, entry }: PublicNews, locale: Locale) {
  const outcome = toldOutcome(entry, about, locale);
  const { text } = tellEntry(entry, about, locale);
  return { when: whenInWords(entry.occurred, locale).text, text: outcome === null ? text : `${text} ${outcome}` };
}

const report = z.object({
  address: z.string().nullable(),
  fault: z.string(),
  page: z.string().nullable(),
  locale: z.enum(LOCALES),
});

/** Sends who reported something what they reported, to the address they gave for it. */
export async function writeReportCopy(
  { sql, desk, clock }: Pick<FollowNeeds, 'sql' | 'desk' | 'clock'>,
  { reportId }: JobPayloads['report-copy'],
  outboxId: string,
): Promise<void> {
  const { rows } = await sql.query(
    `SELECT r.address, r.fault, r.page, r.locale FROM accessibility_report r WHERE r.id = $1 AND r.copy_asked`,
    [reportId],
  );
  const found = rows.length === 0 ? null : report.parse(rows[0]);
  if (found === null || found.address === null) return desk.keep(outboxId, [], clock.now());
  const letter = await renderReportCopy(found, found.locale);
  await desk.keep(outboxId, [addressed('report-copy', found.address, letter)], clock.now());
}

const addressed = (kind: LetterKind, address: string, letter: Letter): AddressedLetter => ({
  kind,
  to: { address },
  onBehalfOf: null,
  caseId: null,
  taskId: null,
  role: null,
  region: null,
  letter,
});
