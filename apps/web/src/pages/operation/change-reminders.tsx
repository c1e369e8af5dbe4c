import { useState } from 'react';
import type { ReminderPolicyView } from '#contract';
import { send } from '../../api/client';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { DialogForm } from '../network/dialog-form';
import { useNetworkForm } from '../network/use-network-form';
import { changedDays, REMINDERS, toTyped } from './reminders';
import { typedNumber } from './spans';

interface ChangeRemindersProps {
  readonly policy: Omit<ReminderPolicyView, '_links'>;
  readonly onClose: () => void;
}

/** Other days for the reminders of a task; who is written to when is told before it is sent. */
export function ChangeReminders({ policy, onClose }: ChangeRemindersProps) {
  const text = useText();
  const [typed, setTyped] = useState(() => toTyped(policy));
  const form = useNetworkForm({
    onDone: onClose,
    send: async () => {
      const body = changedDays(policy, typed);
      if (Object.keys(body).length === 0) return text('operation.reminders.same');
      await send(`/reminder-policies/${policy.taskKind}/changes`, { method: 'POST', body });
      return text('operation.reminders.changed', { name: policy.label });
    },
  });
  return (
    <DialogForm
      title={text('operation.reminders.title', { name: policy.label })}
      form={form}
      act={text('operation.reminders.do')}
      onClose={onClose}
    >
      {REMINDERS.map((kind) => (
        <TextField
          key={kind}
          name={kind}
          label={text(`reminder.${kind}.label`)}
          help={text(`reminder.${kind}.help`)}
          inputMode="numeric"
          autoComplete="off"
          value={typed[kind]}
          onChange={({ target }) => setTyped({ ...typed, [kind]: target.value })}
          error={form.at(kind)}
        />
      ))}
      <p>
        <Button onClick={() => setTyped(toTyped(policy.usual))}>{text('operation.reminders.usual')}</Button>
      </p>
      <div className="then">
        <b>
          <Text id="act.then" />
        </b>
        <ul>
          {REMINDERS.map((kind) => {
            const n = typedNumber(typed[kind]);
            return (
              <li key={kind}>
                <Text
                  id={`reminder.${kind}.then`}
                  values={{ n: typeof n === 'number' ? n : n.trim() === '' ? 'none' : 'wrong' }}
                />
              </li>
            );
          })}
        </ul>
        <p>
          <Text id="operation.reminders.open" />
        </p>
      </div>
    </DialogForm>
  );
}
