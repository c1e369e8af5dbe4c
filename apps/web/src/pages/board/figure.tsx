import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Figure, ManagementTable } from '#contract';
import { useText } from '../../intl/text';
import { listOf } from '../work-list/filters';
import type { BoardFilters } from './address';
import { CsvButton } from './bar';

interface FigureProps {
  readonly figure: Figure;
  readonly title: string;
  readonly note: ReactNode;
  /** Columns of twelve: `c8`, `c4`; whole width when left out. */
  readonly width?: 'c8' | 'c4';
  readonly filters: BoardFilters;
  /** The table behind it; left out where the figure is one. */
  readonly table?: ManagementTable | undefined;
  /** Where a cell of its own leads, for a table whose row counts several things; the row's own link is then not needed. */
  readonly linkOf?: CellLink | undefined;
  readonly children: ReactNode;
}

/** The API's query behind a cell, by row and column; null for one that counts nothing. */
export type CellLink = (row: number, column: number) => string | null;

/** A figure with its heading, what it shows, and its table behind. */
export function FigureSection({ figure, title, note, width, filters, table, linkOf, children }: FigureProps) {
  const text = useText();
  const id = `figur-${figure}`;
  return (
    <section className={width ? `fig ${width}` : 'fig'} aria-labelledby={id}>
      <header>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        <p>{note}</p>
      </header>
      {children}
      {table && table.rows.length > 0 && (
        <details>
          <summary>{text('board.table')}</summary>
          <TableBehind table={table} linkOf={linkOf} />
          <p>
            <CsvButton filters={filters} figure={figure} name={text('board.csv.one')} />
          </p>
        </details>
      )}
    </section>
  );
}

const isNumber = (cell: string): boolean => /^[\d\s%–\u00A0]+$/.test(cell);

interface TableProps {
  readonly table: ManagementTable;
}

/** Rows lead to the cases that they count. */
function TableBehind({ table: { title, headings: head, rows }, linkOf }: Pick<FigureProps, 'linkOf'> & TableProps) {
  const text = useText();
  const numeric = head.map((_, n) => n > 0 && rows.every(({ cells }) => isNumber(cells[n] ?? '')));
  return (
    <div className="scroll" role="region" aria-label={text('board.table.of', { figure: title })} tabIndex={0}>
      <table>
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            {head.map((name, n) => (
              <th key={name} scope="col" className={numeric[n] ? 'n' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, query, caseId }, at) => (
            <tr key={`${cells.join('|')}${caseId ?? ''}`}>
              {cells.map((cell, n) =>
                n === 0 ? (
                  <th key={head[n]} scope="row">
                    <Behind name={cell} query={linkOf ? null : query} caseId={caseId} />
                  </th>
                ) : (
                  <td key={head[n]} className={numeric[n] ? 'n' : undefined}>
                    <Behind name={cell} query={linkOf?.(at, n) ?? null} caseId={null} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Behind({ name, query, caseId }: { name: string; query: string | null; caseId: string | null }) {
  const to = caseId === null ? (query === null ? null : listOf(query)) : `/arenden/${caseId}`;
  return to === null ? <>{name}</> : <Link to={to}>{name}</Link>;
}
