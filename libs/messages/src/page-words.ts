import type { InEach } from './locale.js';

/** What stands around every page that the server writes itself. */
export interface PageWords {
  /** The way past the top of the page. */
  readonly skip: string;
  /** Who stands behind the page, in one line at its end. */
  readonly end: string;
}

export const pageWords: InEach<PageWords> = {
  sv: { skip: 'Hoppa till innehållet', end: 'Ordna, för ordnat införande i regionerna.' },
  en: { skip: 'Skip to the content', end: 'Ordna, for managed introduction in the regions.' },
};
