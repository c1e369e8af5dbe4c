export type Locale = 'sv' | 'en';

/** The address decides the language: English stands below `/en`. A page can so be sent as a link in either. */
export const locale: Locale = /^\/en(?:\/|$)/.test(location.pathname) ? 'en' : 'sv';

/** What stands before every route of ours. */
export const basename = locale === 'en' ? '/en' : '/';

/** What one can change to; the name of that choice is written in it. */
export const otherLocale: Locale = locale === 'en' ? 'sv' : 'en';

/** An open page, which the server itself makes, in the language of the reader. */
export const openPage = (path: string): string => (locale === 'en' ? `/en${path}` : path);
