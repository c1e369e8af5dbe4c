import { useQueryClient } from '@tanstack/react-query';
import { Play, UserRoundCheck } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { CasePage } from '#contract';
import { read } from '../../api/client';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { Fault } from '../../parts/fault';
import { Icon } from '../../parts/icon';
import { useTry } from '../../parts/use-try';
import { AssignDialog } from './assign-dialog';
import type { Selection } from './selection';
import { PAGE } from './use-cases';

/** Forms weigh; they are fetched when somebody does something. */
const BulkActDialog = lazy(async () => ({ default: (await import('./bulk-act-dialog')).BulkActDialog }));

/** Cases that one may do something with in one go. */
export const MOST = 200;

interface BulkBarProps {
  readonly selection: Selection;
  /** What the list shows, for choosing all of it. */
  readonly query: URLSearchParams;
  readonly total: number;
}

/** What can be done with the chosen cases; each of them gets its own entry in its journal. */
export function BulkBar({ selection, query, total }: BulkBarProps) {
  const text = useText();
  const queries = useQueryClient();
  const [isAssigning, setAssigning] = useState(false);
  const [isActing, setActing] = useState(false);
  const { chosen, add, clear } = selection;
  const done = (): void => {
    setAssigning(false);
    clear();
    void queries.invalidateQueries({ queryKey: ['/cases'] });
  };
  const { attempt, fault } = useTry();
  const all = (
    <ChooseAll
      total={total}
      isWhole={chosen.size >= total}
      onChoose={() => void attempt(async () => add(await readAll(query)))}
    />
  );
  if (chosen.size === 0)
    return (
      <>
        {total > 0 && <p className="row">{all}</p>}
        {fault && <Fault error={fault} />}
      </>
    );
  return (
    <div className="bulk" role="group" aria-label={text('bulk.label')}>
      <b>
        <Text id="bulk.chosen" values={{ count: chosen.size }} />
      </b>
      <Button onClick={() => setAssigning(true)}>
        <Icon as={UserRoundCheck} />
        <Text id="bulk.assign" />
      </Button>
      <Button onClick={() => setActing(true)}>
        <Icon as={Play} />
        <Text id="bulk.act" />
      </Button>
      {all}
      {fault && <Fault error={fault} />}
      <span className="push">
        <Button onClick={clear}>
          <Text id="bulk.clear" />
        </Button>
      </span>
      <AssignDialog open={isAssigning} cases={[...chosen.values()]} onClose={() => setAssigning(false)} onDone={done} />
      {isActing && (
        <Suspense>
          <BulkActDialog open cases={[...chosen.values()]} onClose={() => setActing(false)} />
        </Suspense>
      )}
    </div>
  );
}

interface ChooseAllProps {
  readonly total: number;
  /** Whether nothing is left to choose. */
  readonly isWhole: boolean;
  readonly onChoose: () => void;
}

/** Chooses all that the filters let through, or says why that cannot be done. */
function ChooseAll({ total, isWhole, onChoose }: ChooseAllProps) {
  if (isWhole) return null;
  if (total > MOST)
    return (
      <span className="quiet small">
        <Text id="bulk.most" values={{ most: MOST, count: total }} />
      </span>
    );
  return (
    <Button onClick={onChoose}>
      <Text id="bulk.all" values={{ count: total }} />
    </Button>
  );
}

/** All that the filters let through; asked for only when there are few enough. */
async function readAll(query: URLSearchParams): Promise<CasePage['cases']> {
  const pages = Array.from({ length: MOST / PAGE }, (_, at) => at + 1);
  const answers = await Promise.all(
    pages.map((page) => read<CasePage>(`/cases?${query.toString()}&page=${page}&limit=${PAGE}`)),
  );
  return answers.flatMap(({ body }) => body.cases);
}
