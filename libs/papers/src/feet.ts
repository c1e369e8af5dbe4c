import { MARGIN } from './document.js';
import { toPrintable } from './printable.js';

const QUIET = '#63676c';

/** Page feet are no part of what is read aloud. */
export function writeFeet(document: PDFKit.PDFDocument, { foot, lang }: { foot: string; lang: 'sv' | 'en' }): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    const { margins, width, height } = document.page;
    const bottom = margins.bottom;
    margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document
      .font('Helvetica')
      .fontSize(8.5)
      .fillColor(QUIET)
      .text(
        `${toPrintable(foot).text} · ${lang === 'sv' ? 'sida' : 'page'} ${page + 1} (${count})`,
        MARGIN,
        height - 40,
        {
          width: width - 2 * MARGIN,
          lineBreak: false,
        },
      );
    document.endMarkedContent();
    margins.bottom = bottom;
  }
}
