import type { Clock } from '#casework';
import { renderLocalQuestionLetter } from '#mail';
import { CASE_KINDS, isIsoDate, stockholmDate } from '#process';
import type { Sql } from '#queue';
import { z } from 'zod';
import type { AddressedLetter, LetterDesk } from './letter-desk.js';
import { secretLinkOf } from './secret-links.js';

export interface LocalQuestionLetterNeeds {
  readonly sql: Sql;
  readonly desk: LetterDesk;
  readonly clock: Clock;
  readonly publicUrl: string;
}

const row = z.object({
  case_id: z.string(),
  region: z.string(),
  question: z.string(),
  answer_by: z.string().refine(isIsoDate),
  recipient_email: z.string(),
  case_kind: z.enum(CASE_KINDS),
  product: z.string(),
  indication: z.string(),
  company: z.string(),
});

/** Only while the question waits for an answer, and the link asked for is the newest. */
const OPEN_QUESTION = `
  SELECT q.case_id, q.region, q.question, q.answer_by::text AS answer_by, q.recipient_email, c.kind AS case_kind,
    coalesce(m.context->>'product', c.product) AS product, coalesce(m.context->>'indication', c.indication) AS indication, c.company
  FROM local_question q JOIN managed_case c ON c.id = q.case_id
    LEFT JOIN instance o ON o.id = q.instance_id LEFT JOIN instance r ON r.id = o.parent_id
    LEFT JOIN instance m ON m.id = r.parent_id AND m.chart = 'class-indication'
  WHERE q.id = $1 AND q.link_version = $2 AND q.status = 'asked' AND q.recipient_email IS NOT NULL`;

/** Writes to the colleague. A question that was taken back, or whose link was renewed meanwhile, needs no letter. */
export async function writeLocalQuestionLetter(
  { sql, desk, clock, publicUrl }: LocalQuestionLetterNeeds,
  { localQuestionId, linkVersion }: { readonly localQuestionId: string; readonly linkVersion: number },
  outboxId: string,
): Promise<void> {
  const { rows } = await sql.query(OPEN_QUESTION, [localQuestionId, linkVersion]);
  const now = clock.now();
  const letters = await Promise.all(
    z
      .array(row)
      .parse(rows)
      .map(async (found): Promise<AddressedLetter> => {
        const { case_id: caseId, answer_by: answerBy, case_kind: caseKind, recipient_email: address, ...about } = found;
        const url = secretLinkOf(publicUrl, localQuestionId, linkVersion);
        const facts = { ...about, caseKind, answerBy, today: stockholmDate(now), url };
        return {
          kind: 'local-question',
          to: { address },
          onBehalfOf: null,
          caseId,
          taskId: null,
          role: null,
          region: found.region,
          letter: await renderLocalQuestionLetter(facts, 'sv'),
        };
      }),
  );
  await desk.keep(outboxId, letters, now);
}
