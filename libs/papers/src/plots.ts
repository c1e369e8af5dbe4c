import { MARGIN } from './document.js';
import type { PlotRow, ReportPlot } from './report-content.js';
import { COLOURS, type ReportPen } from './report-pen.js';

const ROW = 17;
const AXIS = 14;
const COLUMNS = 96;
/** Where marks are drawn, between the row's name and its number. */
const LABELS = 132;
const VALUES = 92;

type Rows = Extract<ReportPlot, { kind: 'rows' }>;
type Columns = Extract<ReportPlot, { kind: 'columns' }>;

export const heightOfPlot = (plot: ReportPlot): number =>
  plot.kind === 'rows' ? AXIS + plot.rows.length * ROW + 4 : COLUMNS + 34;

/** Rows with marks on one axis. */
export function drawRows(pen: ReportPen, { axis, rows }: Rows, top: number): void {
  const left = MARGIN + LABELS;
  const width = pen.width - LABELS - VALUES;
  const at = (share: number): number => left + width * Math.min(1, Math.max(0, share));
  const { document } = pen;
  const bottom = top + AXIS + rows.length * ROW;
  for (const { at: share, text } of axis) {
    document
      .lineWidth(0.5)
      .strokeColor(COLOURS.line)
      .moveTo(at(share), top + AXIS)
      .lineTo(at(share), bottom)
      .stroke();
    pen.label(text, at(share) - 20, top, { width: 40, align: 'center', colour: COLOURS.quiet });
  }
  for (const [n, row] of rows.entries()) {
    const y = top + AXIS + n * ROW;
    document
      .lineWidth(0.5)
      .strokeColor(COLOURS.line)
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + pen.width, y)
      .stroke();
    pen.label(row.label, MARGIN, y + 5, { width: LABELS - 10 });
    drawMarks(pen, row, y, at);
    pen.label(row.value, MARGIN + pen.width - VALUES, y + 5, { width: VALUES, align: 'right' });
  }
}

function drawMarks({ document }: ReportPen, row: PlotRow, y: number, at: (share: number) => number): void {
  const middle = y + ROW / 2;
  const { range, bar, mid, tick, dots = [] } = row;
  if (bar !== undefined) document.rect(at(0), middle - 2, Math.max(1, at(bar) - at(0)), 4).fill(COLOURS.mark);
  if (range)
    document
      .lineWidth(4)
      .lineCap('round')
      .strokeColor(COLOURS.band)
      .moveTo(at(range[0]), middle)
      .lineTo(at(range[1]), middle)
      .stroke();
  for (const { at: share, hot } of dots) {
    if (hot)
      document
        .polygon([at(share), middle - 4.5], [at(share) + 4.5, middle + 3.5], [at(share) - 4.5, middle + 3.5])
        .fill(COLOURS.late);
    else document.circle(at(share), middle, 3.2).fill(COLOURS.mark);
  }
  if (mid !== undefined) document.circle(at(mid), middle, 3.6).fill(COLOURS.accent);
  if (tick !== undefined && tick !== null)
    document
      .lineWidth(1.4)
      .lineCap('butt')
      .strokeColor(COLOURS.ink)
      .moveTo(at(tick), y + 3)
      .lineTo(at(tick), y + ROW - 3)
      .stroke();
}

/** Two columns beside one another for each month. */
export function drawColumns(pen: ReportPen, { columns, names }: Columns, top: number): void {
  const most = Math.max(1, ...columns.flatMap(({ first, second }) => [first, second]));
  const step = pen.width / Math.max(1, columns.length);
  const base = top + COLUMNS;
  const { document } = pen;
  document
    .lineWidth(0.5)
    .strokeColor(COLOURS.line)
    .moveTo(MARGIN, base)
    .lineTo(MARGIN + pen.width, base)
    .stroke();
  for (const [n, { label, first, second }] of columns.entries()) {
    const x = MARGIN + n * step;
    const wide = step * 0.34;
    for (const [m, count] of [first, second].entries()) {
      const high = (count / most) * (COLUMNS - 12);
      if (count > 0)
        document.rect(x + m * (wide + 1), base - high, wide, high).fill(m === 0 ? COLOURS.mark : COLOURS.accent);
    }
    if (label !== '') pen.label(label, x, base + 4, { width: Math.max(step, 34), colour: COLOURS.quiet });
  }
  pen.label(String(most), MARGIN + pen.width - 30, top, { width: 30, align: 'right', colour: COLOURS.quiet });
  for (const [m, name] of names.entries()) {
    document.rect(MARGIN + m * 150, base + 20, 8, 8).fill(m === 0 ? COLOURS.mark : COLOURS.accent);
    pen.label(name, MARGIN + m * 150 + 12, base + 20, { width: 136 });
  }
}
