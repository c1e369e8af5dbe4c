import type { OutgoingMail } from '#mail';
import { newLinkToken } from '#persistence';
import type { Sql } from '#queue';

/**
 * What stands in a kept letter instead of a link that nobody but its reader may know. It is made when the letter leaves, and is
 * then in the letter that was sent and nowhere else: of the link only a hash is stored.
 */
export const secretLinkOf = (publicUrl: string, localQuestionId: string, linkVersion: number): string =>
  `${publicUrl}/fraga/ordna-link-${localQuestionId}-v${linkVersion}`;

const PLACES = /ordna-link-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-v(\d{1,9})/g;

/**
 * Puts the links into a letter that leaves now, of questions to the very address it goes to: what somebody wrote into a question
 * cannot bring another's link into it. Both its forms lead to the same place.
 *
 * @returns null when what it asks is over, or a newer letter has taken its place
 */
export async function withSecretLinks(sql: Sql, mail: OutgoingMail, now: Date): Promise<OutgoingMail | null> {
  const wanted = new Map([...`${mail.text}${mail.html}`.matchAll(PLACES)].map((found) => [found[0], found]));
  let { text, html } = mail;
  for (const [place, [, localQuestionId = '', linkVersion]] of wanted) {
    const { token, hash } = newLinkToken(localQuestionId);
    const { rowCount } = await sql.query(MAKE, [hash, localQuestionId, Number(linkVersion), now, mail.to]);
    if (rowCount !== 1) return null;
    text = text.replaceAll(place, token);
    html = html.replaceAll(place, token);
  }
  return { ...mail, text, html };
}

const MAKE = `
  INSERT INTO local_question_link (token_hash, local_question_id, link_version, made_at)
  SELECT $1, q.id, q.link_version, $4::timestamptz FROM local_question q
  WHERE q.id = $2 AND q.link_version = $3 AND q.status = 'asked' AND lower(q.recipient_email) = lower($5)`;
