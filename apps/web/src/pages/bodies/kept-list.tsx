import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Text } from '../../intl/text';
import type { MessageId } from '../../intl/catalogue';
import { Loaded } from '../../parts/loaded';
import { MoreExist } from '../../parts/more-exist';
import { Section } from '../../parts/section';

interface Kept {
  readonly _meta: { readonly totalRecords: number };
}

interface KeptListProps<P extends Kept, T> {
  readonly id: string;
  readonly title: MessageId;
  /** What stands here when there is something, said where there is nothing. */
  readonly none: MessageId;
  readonly query: UseQueryResult<P>;
  readonly rowsOf: (page: P) => readonly T[];
  readonly row: (one: T) => ReactNode;
  /** What can be added, for whom may. */
  readonly add?: ReactNode;
  /** What can be done with a row. */
  readonly act?: (one: T) => ReactNode;
}

/** One of the lists that a body keeps, each row as its own. */
export function KeptList<P extends Kept, T extends { readonly id: string }>({
  id,
  title,
  none,
  query,
  rowsOf,
  row,
  add,
  act,
}: KeptListProps<P, T>) {
  return (
    <Section id={id} title={<Text id={title} />} beside={add && <span className="push">{add}</span>}>
      <Loaded query={query}>
        {(page) => {
          const rows = rowsOf(page);
          if (rows.length === 0)
            return (
              <p className="quiet small">
                <Text id={none} />
              </p>
            );
          return (
            <>
              <ul className="lines">
                {rows.map((one) => (
                  <Row key={one.id} act={act?.(one)}>
                    {row(one)}
                  </Row>
                ))}
              </ul>
              <MoreExist shown={rows.length} total={page._meta.totalRecords} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

/** What it is on the left, and on the right what can be done with it, where something can. */
function Row({ act, children }: { readonly act: ReactNode; readonly children: ReactNode }) {
  return act ? (
    <li className="with-act">
      <div>{children}</div>
      {act}
    </li>
  ) : (
    <li>{children}</li>
  );
}
