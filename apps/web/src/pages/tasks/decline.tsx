import { useQueryClient } from '@tanstack/react-query';
import type { TaskView } from '#contract';
import { send } from '../../api/client';
import { useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { TextArea } from '../../parts/field';
import { useForm } from '../../parts/use-form';
import { DialogForm } from '../network/dialog-form';

interface DeclineProps {
  readonly task: TaskView;
  readonly onClose: () => void;
}

/** Why one cannot do what is asked; whom the task goes on to is told before it does. */
export function Decline({ task, onClose }: DeclineProps) {
  const text = useText();
  const { say } = useAnnounce();
  const queries = useQueryClient();
  const form = useForm({
    send: async (given) => {
      await send(`/tasks/${task.id}/declines`, { method: 'POST', body: { reason: given('reason').trim() } });
      onClose();
      await queries.invalidateQueries();
      say(text('task.status.declined'));
    },
  });
  return (
    <DialogForm
      title={text('task.decline.title', { what: `${task.label}: ${task.product}` })}
      form={form}
      act={text('task.decline.do')}
      onClose={onClose}
    >
      <p>{text(task.role === 'contact-person' ? 'task.decline.says.region' : 'task.decline.says')}</p>
      <TextArea
        name="reason"
        label={text('task.decline.reason')}
        help={text('task.decline.reason.help')}
        required
        maxLength={1000}
        error={form.at('reason')}
      />
    </DialogForm>
  );
}
