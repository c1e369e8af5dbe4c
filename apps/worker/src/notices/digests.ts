import type { Clock } from '#casework';
import type { JobPayloads } from '#contract';
import { type DigestCase, type DigestEvent, renderDigest, signId } from '#mail';
import { LOCALES } from '#messages';
import { waitingForBodies } from './body-news.js';
import { waitingPlaces } from './place-news.js';
import { DIGEST_CHOICES, digestTime } from '#network';
import { CASE_KINDS, stockholmDate, AUDIENCES, CHANNELS } from '#process';
import type { Sql } from '#queue';
import { z } from 'zod';
import type { LetterDesk } from '../letters/letter-desk.js';
import type { MailSetting } from '../letters/send-letter.js';

export interface DigestNeeds {
  readonly sql: Sql;
  readonly desk: LetterDesk;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly mail: MailSetting;
}

const personRow = z.object({ locale: z.enum(LOCALES), digest: z.enum(DIGEST_CHOICES) });
const noticeRow = z.object({
  id: z.string(),
  case_id: z.string(),
  notice: z.string(),
  audience: z.enum(AUDIENCES),
  channel: z.enum(CHANNELS),
  region: z.string().nullable(),
  raised_at: z.date(),
  kind: z.enum(CASE_KINDS),
  product: z.string(),
  indication: z.string(),
  company: z.string(),
});
type NoticeRow = Readonly<z.output<typeof noticeRow>>;

const PERSON = `SELECT person.locale, person.digest FROM person WHERE person.id = $1 AND person.erased_at IS NULL`;

const WAITING = `
  SELECT n.id, n.case_id, n.notice, n.audience, n.channel, n.region, n.raised_at, c.kind, c.product, c.indication, c.company
  FROM notice n JOIN managed_case c ON c.id = n.case_id
  WHERE n.person_id = $1 AND n.state = 'waiting' AND n.raised_at < $2 ORDER BY n.raised_at, n.case_id, n.seq, n.id`;

/** Writes one person's news up to a day. Without news there is no letter; who wants none by now finds them in the app. */
export async function writeDigest(needs: DigestNeeds, wanted: JobPayloads['digest'], outboxId: string): Promise<void> {
  const { sql, desk, clock, publicUrl, mail } = needs;
  const { personId, on } = wanted;
  const now = clock.now();
  const person = z.array(personRow).parse((await sql.query(PERSON, [personId])).rows)[0];
  const rows = z.array(noticeRow).parse((await sql.query(WAITING, [personId, digestTime(on)])).rows);
  const waiting = await waitingForBodies(sql, personId, digestTime(on), person?.locale ?? 'sv');
  const places = await waitingPlaces(sql, personId, digestTime(on), person?.locale ?? 'sv');
  const bodies = [...waiting.bodies, ...places.sections];
  const besides = { told: rows.map(({ id }) => id), toldOfBodies: [...waiting.ids, ...places.ids] };
  if (person === undefined || person.digest === 'none' || rows.length + bodies.length === 0)
    return desk.keep(outboxId, [], now, besides);
  const unsubscribeUrl = `${publicUrl}/brev/avsluta/${signId(await mail.unsubscribeKey(), personId)}`;
  const letter = await renderDigest({ on, cases: byCase(rows), bodies, publicUrl, unsubscribeUrl }, person.locale);
  const addressed = { onBehalfOf: null, caseId: null, taskId: null, role: null, region: null, letter };
  await desk.keep(outboxId, [{ kind: 'digest', to: { personId }, ...addressed }], now, besides);
}

/** In the order in which the cases first had news. */
function byCase(rows: readonly NoticeRow[]): readonly DigestCase[] {
  const cases = new Map<string, NoticeRow[]>();
  for (const row of rows) cases.set(row.case_id, [...(cases.get(row.case_id) ?? []), row]);
  return [...cases].flatMap(([caseId, [first, ...rest]]) => {
    if (first === undefined) return [];
    const { kind: caseKind, product, indication, company } = first;
    return [{ caseId, caseKind, product, indication, company, events: [first, ...rest].map(toEvent) }];
  });
}

const toEvent = ({ notice, region, raised_at: raisedAt, audience, channel }: NoticeRow): DigestEvent => ({
  notice,
  region,
  on: stockholmDate(raisedAt),
  tell: channel === 'by-hand' ? (audience === 'company' ? 'company' : 'patientOrganisations') : null,
});
