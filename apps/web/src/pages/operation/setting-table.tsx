import type { ReactNode } from 'react';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { Tag } from '../../parts/mark';

interface SettingRow {
  readonly key: string;
  readonly label: string;
  /** The regions have set it. */
  readonly isOwn: boolean;
  readonly inForce: ReactNode;
  readonly usual: ReactNode;
  /** A source states what is usual; else it is our default. */
  readonly isSourced: boolean;
  readonly source: string;
  /** Null for who may only read. */
  readonly onChange: (() => void) | null;
}

interface SettingTableProps {
  readonly caption: string;
  /** What each row is, as the head of the first column. */
  readonly what: string;
  readonly rows: readonly SettingRow[];
}

/** Settings as rows: what holds, what is usual and from where that comes. */
export function SettingTable({ caption, what, rows }: SettingTableProps) {
  const text = useText();
  const mayChange = rows.some(({ onChange }) => onChange !== null);
  return (
    <table className="cards worklist">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{text('operation.in-force')}</th>
          <th scope="col">{text('operation.usual')}</th>
          {mayChange && <th scope="col">{text('network.do')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, isOwn, inForce, usual, isSourced, source, onChange }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td data-h={text('operation.in-force')}>
              {inForce}
              {isOwn && (
                <span className="under">
                  <Tag>{text('operation.own')}</Tag>
                </span>
              )}
            </td>
            <td data-h={text('operation.usual')}>
              {usual}
              <span className="under">
                {isSourced ? (
                  <Text id="operation.source" values={{ source: <code lang="en">{source}</code> }} />
                ) : (
                  <Text id="case.deadline.default" />
                )}
              </span>
            </td>
            {onChange && (
              <td data-h={text('network.do')}>
                <Button aria-label={text('operation.change.of', { name: label })} onClick={onChange}>
                  {text('operation.change')}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
