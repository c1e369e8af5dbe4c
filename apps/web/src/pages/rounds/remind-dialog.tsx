import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActList, OfferedActView, RegionProgress, RunView } from '#contract';
import { send } from '../../api/client';
import { pageOf } from '../../api/queries';
import { Text, useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Button } from '../../parts/button';
import { Fault } from '../../parts/fault';
import { Waiting } from '../../parts/loaded';
import { ModalDialog } from '../../parts/modal';

interface RemindDialogProps {
  readonly run: RunView;
  readonly regions: readonly RegionProgress[];
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says of each chosen region what will happen, or why not, before anything does. */
export function RemindDialog({ run, regions, open, onClose, onDone }: RemindDialogProps) {
  const text = useText();
  const acts = useQuery({ ...pageOf<ActList>(`/cases/${run.caseId}/acts`), enabled: open });
  return (
    <ModalDialog title={text('round.remind.title', { count: regions.length })} open={open} onClose={onClose}>
      {acts.error && <Fault error={acts.error} />}
      {acts.data ? <Each run={run} regions={regions} acts={acts.data.acts} onDone={onDone} /> : <Waiting />}
    </ModalDialog>
  );
}

interface EachProps extends Pick<RemindDialogProps, 'run' | 'regions' | 'onDone'> {
  readonly acts: readonly OfferedActView[];
}

function Each({ run, regions, acts, onDone }: EachProps) {
  const text = useText();
  const { say } = useAnnounce();
  const queries = useQueryClient();
  const [sent, setSent] = useState<number | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const actOf = ({ opinionId }: RegionProgress): OfferedActView | undefined =>
    acts.find(({ act, instanceId }) => act === 'REMIND' && instanceId === opinionId);
  const possible = regions.filter((region) => actOf(region)?.allowed === true);
  const remind = async (): Promise<void> => {
    setError(null);
    for (const [at, { opinionId }] of possible.entries()) {
      setSent(at);
      try {
        await send(`/cases/${run.caseId}/acts`, {
          method: 'POST',
          body: { act: 'REMIND', instanceId: opinionId, facts: {} },
        });
      } catch (failure) {
        setError(failure instanceof Error ? failure : new Error(String(failure)));
        setSent(null);
        await queries.invalidateQueries();
        return;
      }
    }
    setSent(null);
    await queries.invalidateQueries();
    say(text('round.remind.done', { count: possible.length }));
    onDone();
  };
  return (
    <div className="stack">
      <ul className="lines">
        {regions.map((region) => (
          <li key={region.region}>
            <b>{region.regionLabel}</b>
            <p className="meta">
              {actOf(region)?.allowed === true
                ? text('round.remind.letter')
                : (actOf(region)?.whyNot?.sentence ?? text('round.remind.not'))}
            </p>
          </li>
        ))}
      </ul>
      {error && <Fault error={error} />}
      <p>
        <Button look="main" disabled={possible.length === 0 || sent !== null} onClick={() => void remind()}>
          {sent === null ? (
            <Text id="round.remind.do" values={{ count: possible.length }} />
          ) : (
            <Text id="round.remind.sending" values={{ at: sent + 1, count: possible.length }} />
          )}
        </Button>
      </p>
    </div>
  );
}
