import { writeFeet } from './feet.js';
import { openDocument, wholeOf } from './document.js';
import { drawColumns, drawRows, heightOfPlot } from './plots.js';
import type { Report, ReportFigure } from './report-content.js';
import { COLOURS, ReportPen } from './report-pen.js';

/** Writes figures and the tables behind them as a tagged PDF on A4; drawings name their content for those who cannot see them. */
export async function writeReport(report: Report): Promise<Buffer> {
  const document = await openDocument(report);
  const whole = wholeOf(document);
  const pen = new ReportPen(document);
  pen.text('H1', report.title, 11, { bold: true, colour: COLOURS.quiet });
  pen.text('P', report.lead, 17, { gap: 3 });
  for (const note of report.notes) pen.text('P', note, 8.5, { colour: COLOURS.quiet });
  for (const figure of report.figures) writeFigure(pen, figure, report.nothing);
  const behind = report.figures.filter(({ plot, table }) => plot !== null && table.rows.length > 0);
  if (behind.length > 0) pen.room(110);
  if (behind.length > 0) pen.space(18);
  if (behind.length > 0) pen.text('H2', report.tablesHeading, 13, { bold: true });
  for (const { heading, table } of behind) {
    pen.room(70);
    pen.space(8);
    pen.text('H3', heading, 10, { bold: true });
    pen.table(table);
  }
  if (!pen.isWhole) pen.text('P', report.notWhole, 8.5, { colour: COLOURS.quiet });
  pen.end();
  writeFeet(document, report);
  document.end();
  return whole;
}

function writeFigure(pen: ReportPen, { heading, note, plot, table }: ReportFigure, nothing: string): void {
  const isEmpty = table.rows.length === 0;
  pen.room(46 + (plot === null || isEmpty ? 40 : heightOfPlot(plot)));
  pen.space(12);
  pen.text('H2', heading, 11, { bold: true });
  pen.text('P', note, 8.5, { colour: COLOURS.quiet });
  if (isEmpty) return pen.text('P', nothing, 9);
  if (plot === null) return pen.table(table);
  const alt = table.rows
    .map((cells) => cells.map((cell, n) => (n === 0 ? cell : `${table.head[n] ?? ''} ${cell}`)).join(', '))
    .join('. ');
  pen.figure(`${heading}. ${alt}`, heightOfPlot(plot), (top) =>
    plot.kind === 'rows' ? drawRows(pen, plot, top) : drawColumns(pen, plot, top),
  );
}
