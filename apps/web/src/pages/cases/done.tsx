import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { CaseView, OfferedActView, PerformedAct } from '#contract';
import { Text } from '../../intl/text';
import { Mark } from '../../parts/mark';
import { actPath } from './act-path';
import { chartQuery } from './queries';
import { wayBack } from './way-back';

interface DoneProps {
  readonly performed: PerformedAct;
  readonly acts: readonly OfferedActView[];
  /** The case as its reader sees it; null for what has no case page, which has no way back by a page of its own. */
  readonly found: CaseView | null;
}

/** The result of one's own act, and the way back where the chart has one. */
export function Done({ performed, acts, found }: DoneProps) {
  const [entry] = performed.entries;
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), [performed]);
  const run = found?.instances.find(({ id }) => id === entry?.instanceId);
  const { data: chart } = useQuery({
    ...chartQuery(run?.chart ?? '', run?.version ?? 0),
    enabled: run !== undefined,
  });
  if (!entry) return null;
  const back = chart ? wayBack(chart, entry, acts) : null;
  return (
    <p className="said st done" ref={box} tabIndex={-1}>
      <Mark kind="done" />
      <span>
        <Text id="act.done" values={{ label: entry.label }} />{' '}
        {back && found && (
          <Link to={actPath(found.id, back)}>
            <Text id="case.undo" values={{ act: back.label }} />
          </Link>
        )}
      </span>
    </p>
  );
}
