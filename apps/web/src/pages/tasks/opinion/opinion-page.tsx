import { useQuery } from '@tanstack/react-query';
import type { ActList, DraftView, ReceiptList, RoundList, TaskView } from '#contract';
import { pageOf } from '../../../api/queries';
import { useText } from '../../../intl/text';
import { Fault } from '../../../parts/fault';
import { Loaded, Waiting } from '../../../parts/loaded';
import { Crumbs } from '../../../shell/crumbs';
import { actsOf } from '../use-task';
import { useToday } from '../../../session/use-today';
import { Editor } from './editor';

/** A region's opinion: what is asked, and the answer while it is written. */
export function OpinionPage({ task }: { readonly task: TaskView }) {
  const text = useText();
  const { caseId, instanceId } = task;
  const today = useToday();
  const at = `/cases/${caseId}/opinions/${instanceId}`;
  const acts = useQuery(actsOf(task));
  const rounds = useQuery(pageOf<RoundList>(`/cases/${caseId}/opinion-rounds`));
  // What is being written here is newer than what the server has; it is read once, when the page is opened.
  const draft = useQuery({ ...pageOf<DraftView>(`${at}/draft`), gcTime: 0, refetchOnMount: 'always' });
  const receipts = useQuery(pageOf<ReceiptList>(`${at}/receipts`));
  const round = rounds.data?.rounds.find(({ regions }) => regions.some(({ opinionId }) => opinionId === instanceId));
  const fault = acts.error ?? rounds.error ?? draft.error;
  return (
    <>
      <Crumbs
        trail={[
          { name: text('tasks.title'), to: '/uppgifter' },
          { name: text('opinion.title', { product: task.product }) },
        ]}
      />
      {fault ? (
        <Fault error={fault} retry={() => location.reload()} />
      ) : !draft.isFetchedAfterMount || receipts.isPending || !round || !draft.data ? (
        <Waiting />
      ) : (
        <Loaded<ActList> query={acts}>
          {(offered) => (
            <Editor
              key={instanceId}
              task={task}
              round={round}
              draft={draft.data}
              acts={offered}
              receipts={receipts.data ?? null}
              today={today}
            />
          )}
        </Loaded>
      )}
    </>
  );
}
