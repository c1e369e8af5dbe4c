export type Locale = 'sv' | 'en';

/** The address decides the language: English stands below `/en`. A page can so be sent as a link in either. */
export const locale: Locale = /^\/en(?:\/|$)/.test(location.pathname) ? 'en' : 'sv';

/** What stands before every route of ours. */
export const basename = locale === 'en' ? '/en' : '/';

/** The same page in the other language. */
export function inOther(path: string): string {
  return locale === 'en' ? path : `/en${path}`;
}
