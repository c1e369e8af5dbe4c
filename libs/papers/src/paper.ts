import { MARGIN, openDocument, wholeOf } from './document.js';
import { writeFeet } from './feet.js';
import { toPrintable } from './printable.js';

export interface PaperSection {
  readonly heading: string;
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  /** Texts as they were written; a line break stays one. */
  readonly paragraphs?: readonly string[];
}

/** All that stands on a paper, in reading order. */
export interface Paper {
  readonly lang: 'sv' | 'en';
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly PaperSection[];
  /** Said at the end where some characters could not be printed. */
  readonly notWhole: string;
  /** At the foot of every page, before the page's number. */
  readonly foot: string;
  readonly writtenAt: Date;
}

const LABELS = 130;
const INK = '#1b1e21';
const QUIET = '#63676c';

/**
 * Writes a paper as a tagged PDF: title, language, headings and paragraphs are marked up, so that it can be read aloud in order.
 * The built-in fonts have no glyphs beyond Western European; what they lack is a question mark, and the paper says so.
 */
export async function writePaper(paper: Paper): Promise<Buffer> {
  const document = await openDocument(paper);
  const whole = wholeOf(document);
  const pen = new Pen(document);
  pen.write('H1', paper.title, 20, 'Helvetica-Bold');
  pen.write('P', paper.lead, 11);
  for (const section of paper.sections) writeSection(pen, section);
  if (!pen.isWhole) pen.write('P', paper.notWhole, 9, 'Helvetica', QUIET);
  pen.end();
  writeFeet(document, paper);
  document.end();
  return whole;
}

function writeSection(pen: Pen, { heading, facts = [], paragraphs = [] }: PaperSection): void {
  pen.space(10);
  pen.write('H2', heading, 13, 'Helvetica-Bold');
  for (const { label, value } of facts) pen.fact(label, value);
  for (const paragraph of paragraphs) pen.write('P', paragraph, 11);
}

/** Writes marked-up text down the page. */
class Pen {
  isWhole = true;
  private readonly whole: PDFKit.PDFStructureElement;

  constructor(private readonly document: PDFKit.PDFDocument) {
    this.whole = document.struct('Document');
    document.addStructure(this.whole);
  }

  write(tag: string, text: string, size: number, font = 'Helvetica', colour = INK): void {
    const printed = this.printed(text);
    this.whole.add(
      this.document.struct(tag, {}, () => {
        this.document.font(font).fontSize(size).fillColor(colour).text(printed, MARGIN, undefined, { lineGap: 2 });
      }),
    );
    this.document.moveDown(0.5);
  }

  /** A label and its value, on one line where they fit. */
  fact(label: string, value: string): void {
    const { document } = this;
    const printed = this.printed(value);
    document.font('Helvetica').fontSize(11);
    const width = document.page.width - 2 * MARGIN - LABELS;
    const height = document.heightOfString(printed, { width, lineGap: 2 });
    if (document.y + Math.min(height, 200) > document.page.height - MARGIN) document.addPage();
    const top = document.y;
    const page = document.page;
    let below = top;
    this.whole.add(
      document.struct('P', {}, [
        () => {
          document.fillColor(QUIET).text(`${this.printed(label)}: `, MARGIN, top, { width: LABELS - 8 });
          below = document.y;
        },
        () => document.fillColor(INK).text(printed, MARGIN + LABELS, top, { width, lineGap: 2 }),
      ]),
    );
    if (document.page === page) document.y = Math.max(document.y, below);
    document.moveDown(0.3);
  }

  space(points: number): void {
    this.document.y += points;
  }

  end(): void {
    this.whole.end();
  }

  private printed(text: string): string {
    const { text: printed, isWhole } = toPrintable(text);
    this.isWhole &&= isWhole;
    return printed;
  }
}
