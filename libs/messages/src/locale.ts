/** Languages every text exists in; the first is the default. */
export const LOCALES = ['sv', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The same text in each language; a missing one does not compile. */
export type InEach<T> = Readonly<Record<Locale, T>>;

/**
 * The language to answer in.
 *
 * @param accept  an Accept-Language header; the best-liked known language wins, Swedish when none is known
 */
export function localeOf(accept: string | undefined): Locale {
  const wishes = (accept ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters
        .map((parameter) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(parameter)?.[1])
        .find((found) => found !== undefined);
      return {
        locale: LOCALES.find((locale) => range === locale || range.startsWith(`${locale}-`)),
        weight: Number(weight ?? 1),
      };
    })
    .filter(({ locale, weight }) => locale !== undefined && weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return wishes[0]?.locale ?? 'sv';
}
