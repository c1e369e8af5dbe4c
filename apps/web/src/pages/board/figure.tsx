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
  readonly children: ReactNode;
}

/** A figure with its heading, what it shows, and its table behind. */
export function FigureSection({ figure, title, note, width, filters, table, children }: FigureProps) {
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
          <TableBehind table={table} />
          <p>
            <CsvButton filters={filters} figure={figure} name={text('board.csv.one')} />
          </p>
        </details>
      )}
    </section>
  );
}

const isNumber = (cell: string): boolean => /^[\d\s%–\u00A0]+$/.test(cell);

/** Rows lead to the cases that they count. */
function TableBehind({ table: { title, headings: head, rows } }: { readonly table: ManagementTable }) {
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
          {rows.map(({ cells, query, caseId }) => (
            <tr key={`${cells.join('|')}${caseId ?? ''}`}>
              {cells.map((cell, n) =>
                n === 0 ? (
                  <th key={head[n]} scope="row">
                    <RowName name={cell} query={query} caseId={caseId} />
                  </th>
                ) : (
                  <td key={head[n]} className={numeric[n] ? 'n' : undefined}>
                    {cell}
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

function RowName({ name, query, caseId }: { name: string; query: string | null; caseId: string | null }) {
  const to = caseId === null ? (query === null ? null : listOf(query)) : `/arenden/${caseId}`;
  return to === null ? <>{name}</> : <Link to={to}>{name}</Link>;
}
