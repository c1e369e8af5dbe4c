import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedList } from 'react-intl';
import { Link } from 'react-router';
import type { ActList, CaseListItem, NewAct } from '#contract';
import { ActForm } from '../../acts/act-form';
import { pageOf } from '../../api/queries';
import { wholeOf } from '../../api/whole';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { Fault } from '../../parts/fault';
import { Select } from '../../parts/field';
import { State } from '../../parts/mark';
import { ModalDialog } from '../../parts/modal';
import { sharedActs, type Offer, type SharedAct } from './together';
import { useRun, type Run } from './use-run';

interface BulkActProps {
  readonly open: boolean;
  readonly cases: readonly CaseListItem[];
  readonly onClose: () => void;
}

/** One act in several cases: choose it, see where it can be done, do it; each case gets an entry of its own. */
export function BulkActDialog({ open, cases, onClose }: BulkActProps) {
  const text = useText();
  return (
    <ModalDialog title={text('bulk.act.title', { count: cases.length })} open={open} onClose={onClose}>
      {open && <Steps cases={cases} onClose={onClose} />}
    </ModalDialog>
  );
}

function Steps({ cases, onClose }: Pick<BulkActProps, 'cases' | 'onClose'>) {
  const { offers, isWhole, failed, error, askAgain } = useOffers(cases);
  const [key, setKey] = useState('');
  const { run, start } = useRun();
  const acts = sharedActs(offers);
  const chosen = acts.find((act) => act.key === key);
  if (run) return <Result run={run} onClose={onClose} />;
  if (!isWhole)
    return (
      <p role="status">
        <Text id="bulk.act.asking" values={{ done: offers.length, count: cases.length }} />
      </p>
    );
  if (offers.length === 0 && error) return <Fault error={error} retry={askAgain} />;
  return (
    <div className="stack">
      {error && <Unasked cases={failed} error={error} askAgain={askAgain} />}
      {acts.length === 0 ? (
        <p>
          <Text id="bulk.act.none" />
        </p>
      ) : (
        <WhichAct acts={acts} count={cases.length} value={key} onChange={setKey} />
      )}
      {chosen && <Chosen key={chosen.key} act={chosen} onDo={(body) => void start(chosen, body)} />}
    </div>
  );
}

interface UnaskedProps {
  readonly cases: readonly CaseListItem[];
  readonly error: Error;
  readonly askAgain: () => void;
}

/** Cases whose acts could not be read: nothing is done in them unless they are asked again. */
function Unasked({ cases, error, askAgain }: UnaskedProps) {
  return (
    <>
      <p>
        <Text
          id="bulk.act.unasked"
          values={{ count: cases.length, cases: <FormattedList value={cases.map(({ product }) => product)} /> }}
        />
      </p>
      <Fault error={error} retry={askAgain} />
    </>
  );
}

interface WhichActProps {
  readonly acts: readonly SharedAct[];
  /** Of all cases that were chosen. */
  readonly count: number;
  readonly value: string;
  readonly onChange: (key: string) => void;
}

function WhichAct({ acts, count, value, onChange }: WhichActProps) {
  const text = useText();
  return (
    <Select
      label={text('bulk.act.which')}
      none={text('act.choose')}
      choices={acts.map((act) => ({
        value: act.key,
        label: text('bulk.act.choice', {
          label: act.label,
          chart: act.chart,
          able: act.able.length,
          count,
        }),
      }))}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function Chosen({ act, onDo }: { readonly act: SharedAct; readonly onDo: (body: NewAct) => void }) {
  const [first] = act.able;
  const cases = act.able.map(({ offer: { item }, act: { instanceId } }) => ({
    caseId: item.id,
    instanceId,
    name: item.product,
  }));
  if (!first) return null;
  return (
    <>
      {act.unable.length > 0 && (
        <details>
          <summary>
            <Text id="bulk.act.unable" values={{ count: act.unable.length }} />
          </summary>
          <ul className="lines">
            {act.unable.map(({ item, sentence }) => (
              <li key={item.id}>
                {item.product}
                <p className="meta">{sentence ?? <Text id="bulk.act.unknown" />}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="help">
        <Text id="bulk.act.each" values={{ count: act.able.length }} />
      </p>
      <ActForm
        caseId={first.offer.item.id}
        act={first.act}
        revision={first.offer.revision}
        onDone={() => undefined}
        onReload={() => undefined}
        together={{ cases, take: onDo }}
      />
    </>
  );
}

function Result({
  run: { done, of, refused, undo, noWayBack },
  onClose,
}: {
  readonly run: Run;
  readonly onClose: () => void;
}) {
  const isOver = done + refused.length === of;
  return (
    <div className="stack">
      <p role="status">
        <Text id={isOver ? 'bulk.act.over' : 'bulk.act.doing'} values={{ done, count: of }} />
      </p>
      <progress max={of} value={done + refused.length} />
      {refused.length > 0 && (
        <ul className="lines">
          {refused.map(({ item, sentence }) => (
            <li key={item.id}>
              <State mark="late" tone="late">
                <Link to={`/arenden/${item.id}`}>{item.product}</Link>
              </State>
              <p className="meta">{sentence}</p>
            </li>
          ))}
        </ul>
      )}
      {noWayBack && (
        <>
          <p>
            <Text id="bulk.act.no-way-back" />
          </p>
          <Fault error={noWayBack} />
        </>
      )}
      {isOver && (
        <p className="row">
          <Button look="main" onClick={onClose}>
            <Text id="bulk.act.close" />
          </Button>
          {undo && (
            <Button onClick={undo.run}>
              <Text id="bulk.act.undo" values={{ label: undo.label }} />
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

interface Offers {
  readonly offers: readonly Offer[];
  /** Whether every question has been answered or has failed. */
  readonly isWhole: boolean;
  readonly failed: readonly CaseListItem[];
  readonly error: Error | null;
  readonly askAgain: () => void;
}

/** What each of the cases offers; asked for a few at a time by the browser itself. */
function useOffers(cases: readonly CaseListItem[]): Offers {
  return useQueries({
    queries: cases.map(({ id }) => ({ ...pageOf<ActList>(`/cases/${id}/acts`), staleTime: 0 })),
    combine: (answers) => ({
      offers: answers.flatMap(({ data }, at) => {
        const item = cases[at];
        return data && item ? [{ item, revision: data.revision, acts: data.acts }] : [];
      }),
      isWhole: answers.every(({ isPending }) => !isPending),
      failed: cases.filter((_, at) => answers[at]?.data === undefined && answers[at]?.error),
      error: wholeOf(answers).error,
      askAgain: () => void wholeOf(answers).refetch(),
    }),
  });
}
