/** One row of a plot; places are shares of the axis, 0 to 1. */
export interface PlotRow {
  readonly label: string;
  readonly value: string;
  readonly dots?: readonly { readonly at: number; readonly hot: boolean }[];
  /** A line across the row. */
  readonly tick?: number | null;
  readonly range?: readonly [number, number];
  readonly mid?: number;
  readonly bar?: number;
}

export type ReportPlot =
  | {
      readonly kind: 'rows';
      readonly axis: readonly { readonly at: number; readonly text: string }[];
      readonly rows: readonly PlotRow[];
    }
  | {
      readonly kind: 'columns';
      readonly names: readonly [string, string];
      /** An empty label is left out: not every column has room for one. */
      readonly columns: readonly { readonly label: string; readonly first: number; readonly second: number }[];
    };

export interface ReportTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ReportFigure {
  readonly heading: string;
  readonly note: string;
  /** Drawn where it stands, with its table at the end; without a plot the table itself stands there. */
  readonly plot: ReportPlot | null;
  readonly table: ReportTable;
}

/** Figures with their tables, as they are printed. */
export interface Report {
  readonly lang: 'sv' | 'en';
  readonly title: string;
  readonly lead: string;
  /** Small print below the lead. */
  readonly notes: readonly string[];
  readonly figures: readonly ReportFigure[];
  /** Heading of the tables behind the figures. */
  readonly tablesHeading: string;
  readonly nothing: string;
  readonly notWhole: string;
  readonly foot: string;
  readonly writtenAt: Date;
}
