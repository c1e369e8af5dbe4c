import type { TaskView } from '#contract';
import { Loaded } from '../../parts/loaded';
import { OtherTask } from './other-task';
import { OpinionPage } from './opinion/opinion-page';
import { useTask } from './use-task';

/** One task; what its page looks like depends on what is to be done. */
export function TaskPage() {
  const task = useTask();
  return (
    <Loaded<TaskView> query={task}>
      {(found) =>
        isOpinion(found) && found.status !== 'declined' ? (
          <OpinionPage task={found} />
        ) : (
          <OtherTask key={found.id} task={found} />
        )
      }
    </Loaded>
  );
}

/** The coordinator's tasks of the same chart are others: to name somebody who can answer. */
export const isOpinion = ({ chart, kind }: TaskView): boolean => chart === 'opinion' && kind === 'answer-opinion';
