import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedList } from 'react-intl';
import type { ReminderPolicyList } from '#contract';
import { pageOf } from '../../api/queries';
import { Text, useText } from '../../intl/text';
import { Loaded } from '../../parts/loaded';
import { useSession } from '../../session/session';
import { ChangeReminders } from './change-reminders';
import { Narrowed } from './narrowed';
import { OperationFrame } from './operation-frame';
import { REMINDERS, type Days } from './reminders';
import { SettingTable } from './setting-table';

type Policy = ReminderPolicyList['reminderPolicies'][number];

/** When each kind of task is reminded of, what is usual and why, and for the office a way to change it. */
export function RemindersPage() {
  const text = useText();
  const mayRead = useSession().may('read-settings');
  const policies = useQuery({ ...pageOf<ReminderPolicyList>('/reminder-policies'), enabled: mayRead });
  const all = policies.data?.reminderPolicies;
  return (
    <OperationFrame
      title={text('operation.reminders')}
      mayRead={mayRead}
      says={
        all && (
          <Text
            id="operation.reminders.says"
            values={{ count: all.length - 1, own: all.filter(({ isOwn }) => isOwn).length }}
          />
        )
      }
    >
      <Loaded query={policies}>
        {({ reminderPolicies }) => (
          <>
            <p className="quiet after">
              <Text id="operation.reminders.help" />
            </p>
            <Narrowed all={reminderPolicies} wordsOf={({ label }) => label}>
              {(shown) => <Policies policies={shown} />}
            </Narrowed>
          </>
        )}
      </Loaded>
    </OperationFrame>
  );
}

function Policies({ policies }: { readonly policies: readonly Policy[] }) {
  const text = useText();
  const { may } = useSession();
  const [changing, setChanging] = useState<Policy | null>(null);
  const mayChange = may('change-settings');
  return (
    <>
      <SettingTable
        caption={text('operation.reminders')}
        what={text('operation.task')}
        rows={policies.map((policy) => ({
          key: policy.taskKind,
          label: policy.label,
          isOwn: policy.isOwn,
          inForce: <DayList days={policy} rests={policy.restsInQuietPeriods} />,
          usual: policy.isOwn ? <DayList days={policy.usual} rests={false} /> : text('operation.same'),
          isSourced: false,
          source: policy.source,
          onChange: mayChange ? () => setChanging(policy) : null,
        }))}
      />
      {changing && <ChangeReminders policy={changing} onClose={() => setChanging(null)} />}
    </>
  );
}

/** The four reminders of a task, one after the other. */
function DayList({ days, rests }: { readonly days: Days; readonly rests: boolean }) {
  const text = useText();
  return (
    <>
      <FormattedList
        type="unit"
        value={REMINDERS.map((kind) => text(`reminder.${kind}`, { n: days[kind] ?? 'none' }))}
      />
      {rests && (
        <span className="under">
          <Text id="reminder.rests" />
        </span>
      )}
    </>
  );
}
