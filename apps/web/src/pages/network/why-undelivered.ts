import type { DeliveryPage } from '#contract';

type Letter = Pick<DeliveryPage['letters'][number], 'state' | 'lastError'>;

const OWN = ['no-addressee', 'no-address', 'address-bounces', 'no-mail-server'] as const;
export type Why = (typeof OWN)[number] | 'unknown-address' | 'full' | 'refused' | 'unreachable' | 'returned' | 'other';

/** What a mail server's answer means, most telling first. @source RFC 5321 4.2.3, RFC 3463 3.2 and 3.3 */
const ANSWERS: readonly (readonly [RegExp, Why])[] = [
  [/^smtp-(?:550|551|553)$|^[45]\.1\.\d+$/, 'unknown-address'],
  [/^smtp-552$|^[45]\.2\.2$/, 'full'],
  [/^smtp-\d+$|^5\.7\.\d+$/, 'refused'],
  [/^smtp-/, 'unreachable'],
];

/** Why a letter did not arrive, as far as the codes tell. */
export function whyUndelivered({ state, lastError }: Letter): Why {
  const code = lastError ?? '';
  const own = OWN.find((one) => one === code);
  if (own) return own;
  return ANSWERS.find(([pattern]) => pattern.test(code))?.[1] ?? (state === 'bounced' ? 'returned' : 'other');
}
