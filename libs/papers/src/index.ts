export { writePaper, type Paper, type PaperSection } from './paper.js';
export type { PlotRow, Report, ReportFigure, ReportPlot, ReportTable } from './report-content.js';
export { writeReport } from './report.js';
