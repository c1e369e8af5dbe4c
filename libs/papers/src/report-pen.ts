import { MARGIN } from './document.js';
import { toPrintable } from './printable.js';
import type { ReportTable } from './report-content.js';

/** Those of the screen's light theme, for paper. */
export const COLOURS = {
  ink: '#1b1e21',
  quiet: '#63676c',
  line: '#dcdedb',
  mark: '#8391ad',
  accent: '#0d5c6b',
  band: '#7aa7ad',
  late: '#a11d25',
} as const;

interface Look {
  readonly bold?: boolean;
  readonly colour?: string;
  readonly gap?: number;
}

/** Writes down the page, marking up what it writes; places are in points. */
export class ReportPen {
  isWhole = true;
  private readonly whole: PDFKit.PDFStructureElement;

  constructor(readonly document: PDFKit.PDFDocument) {
    this.whole = document.struct('Document');
    document.addStructure(this.whole);
  }

  get width(): number {
    return this.document.page.width - 2 * MARGIN;
  }

  text(tag: string, text: string, size: number, { bold = false, colour = COLOURS.ink, gap = 1.5 }: Look = {}): void {
    const printed = this.printed(text);
    this.whole.add(
      this.document.struct(tag, {}, () => {
        this.document
          .font(bold ? 'Helvetica-Bold' : 'Helvetica')
          .fontSize(size)
          .fillColor(colour);
        this.document.text(printed, MARGIN, undefined, { width: this.width, lineGap: gap });
      }),
    );
    this.document.y += size * 0.35;
  }

  /** A drawing as high as said, with the words that stand in for it. */
  figure(alt: string, height: number, draw: (top: number) => void): void {
    const top = this.document.y + 4;
    this.whole.add(this.document.struct('Figure', { alt: this.printed(alt) }, () => draw(top)));
    this.document.y = top + height;
  }

  /** Words within a drawing, one line of them. */
  label(
    text: string,
    x: number,
    y: number,
    { width, align = 'left', bold = false, colour = COLOURS.ink }: LabelLook,
  ): void {
    this.document
      .font(bold ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(8.5)
      .fillColor(colour);
    this.document.text(this.printed(text), x, y, { width, align, height: 11, ellipsis: true, lineBreak: false });
  }

  table({ head, rows }: ReportTable): void {
    const widths = this.widthsOf([head, ...rows]);
    const isNumber = head.map((_, n) => rows.every((cells) => /^[\d\s%–\u00A0]*$/.test(cells[n] ?? '')));
    const table = this.document.struct('Table');
    this.whole.add(table);
    this.row(table, head, widths, isNumber, 'TH');
    for (const cells of rows) this.row(table, cells, widths, isNumber, 'TD');
    table.end();
    this.document.y += 4;
  }

  /** Goes on to the next page unless this much is left. */
  room(height: number): void {
    if (this.document.y + height > this.document.page.height - MARGIN) this.newPage();
  }

  newPage(): void {
    this.document.addPage();
  }

  space(points: number): void {
    this.document.y += points;
  }

  end(): void {
    this.whole.end();
  }

  private row(
    table: PDFKit.PDFStructureElement,
    cells: readonly string[],
    widths: readonly number[],
    isNumber: readonly boolean[],
    tag: 'TH' | 'TD',
  ): void {
    const { document } = this;
    const printed = cells.map((cell) => this.printed(cell));
    const dress = (n: number): PDFKit.PDFDocument =>
      document
        .font(tag === 'TH' || n === 0 ? 'Helvetica-Bold' : 'Helvetica')
        .fontSize(8)
        .fillColor(tag === 'TH' ? COLOURS.quiet : COLOURS.ink);
    const inner = (n: number): number => (widths[n] ?? 0) - GUTTER;
    const height = Math.max(...printed.map((cell, n) => dress(n).heightOfString(cell, { width: inner(n) })));
    this.room(height + 8);
    const top = document.y + 4;
    const parts = printed.map((cell, n) =>
      document.struct(tag === 'TH' || n > 0 ? tag : 'TH', {}, () => {
        const x = MARGIN + widths.slice(0, n).reduce((sum, width) => sum + width, 0);
        dress(n).text(cell, x, top, { width: inner(n), align: isNumber[n] && n > 0 ? 'right' : 'left' });
      }),
    );
    table.add(document.struct('TR', {}, parts));
    document.y = top + height + 3;
    this.rule(document.y, tag === 'TH' ? COLOURS.quiet : COLOURS.line);
  }

  /** A line across the page that is no part of what is read. */
  private rule(y: number, colour: string): void {
    const { document } = this;
    document.markContent('Artifact', { type: 'Layout' });
    document
      .lineWidth(0.5)
      .strokeColor(colour)
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + this.width, y)
      .stroke();
    document.endMarkedContent();
  }

  /** Room for each column's longest word first; what is left goes, bit by bit, to the column whose lines make the table long. */
  private widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
    this.document.font('Helvetica-Bold').fontSize(8);
    const widthOf = (text: string): number => this.document.widthOfString(this.printed(text));
    const columns = (rows[0] ?? []).map((_, n) => rows.map((row) => widthOf(row[n] ?? '')));
    const widths = (rows[0] ?? []).map(
      (_, n) => Math.max(0, ...rows.flatMap((row) => (row[n] ?? '').split(/\s+/)).map(widthOf)) + GUTTER + 2,
    );
    const linesOf = (n: number): number =>
      (columns[n] ?? []).reduce(
        (sum, width) => sum + Math.ceil((width + 2) / ((widths[n] ?? GUTTER + 1) - GUTTER)) - 1,
        0,
      );
    for (let left = this.width - widths.reduce((sum, width) => sum + width, 0); left > 0; left -= BIT) {
      const lines = widths.map((_, n) => linesOf(n));
      const longest = lines.indexOf(Math.max(...lines));
      if ((lines[longest] ?? 0) === 0) break;
      widths[longest] = (widths[longest] ?? 0) + Math.min(BIT, left);
    }
    return widths;
  }

  private printed(text: string): string {
    const { text: printed, isWhole } = toPrintable(text);
    this.isWhole &&= isWhole;
    return printed;
  }
}

const GUTTER = 8;
/** What a column is widened by at a time, in points. */
const BIT = 6;

interface LabelLook {
  readonly width: number;
  readonly align?: 'left' | 'right' | 'center';
  readonly bold?: boolean;
  readonly colour?: string;
}
