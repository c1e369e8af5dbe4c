import { LOCALES, type Locale } from '#messages';

/** Where the pages for everybody stand, in Swedish; the English ones have `/en` before. @source ux.md#2 */
export const PUBLIC_ROOT = '/oppet';

/** Formats that stand beside pages, by the end of their address. */
export const FORMATS = ['atom', 'json', 'ics'] as const;
export type Format = (typeof FORMATS)[number];

/** The same page in a language. @param path  as in Swedish */
export const inLocale = (path: string, locale: Locale): string => (locale === 'en' ? `/en${path}` : path);

/** The language of an address: it decides, whatever the browser prefers, so that a link says the same to everybody. */
export const localeOfPath = (path: string): Locale => (/^\/en(?:\/|$)/.test(path) ? 'en' : 'sv');

/** An address without its language. */
export const withoutLocale = (path: string): string => path.replace(/^\/en(?=\/)/, '');

export const casePath = (id: string, locale: Locale): string => inLocale(`${PUBLIC_ROOT}/arenden/${id}`, locale);

/** The product's name at the end of an address, for people; it leads nowhere else. */
export const slugOf = (product: string): string =>
  product
    .normalize('NFD')
    .replace(/[̀-ͯ]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

/** Paths of controllers in each language, as they are declared. */
export const both = (path: string): string[] => LOCALES.map((locale) => inLocale(path, locale).slice(1));

export const publicPaths: readonly string[] = [
  '/oppet',
  '/oppet.atom',
  '/oppet.json',
  '/oppet.ics',
  '/oppet.csv',
  '/oppet.rdf',
  '/oppet/arenden.json',
  '/oppet/arenden/:id',
  '/oppet/arenden/:id/:slug',
  '/oppet/sok',
  '/oppet/moten',
  '/oppet/data',
  '/oppet/personuppgifter',
  '/oppet/folj',
  '/oppet/folj/bekrafta/:token',
  '/oppet/folj/avsluta/:token',
  '/om-tillganglighet',
].flatMap((path) => both(path));
