/** Which part of a list is wanted. */
export interface PageWanted {
  /** From 1. */
  readonly page: number;
  /** Rows on a page. */
  readonly limit: number;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Rows of the whole list. */
  readonly total: number;
}

export const offsetOf = ({ page, limit }: PageWanted): number => (page - 1) * limit;
