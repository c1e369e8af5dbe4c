import type { BodyGoalPage, BodyGoalView, BodyView } from '#contract';
import { send } from '../../api/client';
import { Sv } from '../../intl/sv';
import { useText } from '../../intl/text';
import { Select, TextArea, TextField, type Choice } from '../../parts/field';
import { DialogForm } from '../network/dialog-form';
import { useNetworkForm } from '../network/use-network-form';
import { useBodyName } from './use-bodies';

interface NewGoalProps {
  readonly body: BodyView;
  readonly onClose: () => void;
}

/** Sets a goal: what is to be reached, how that is seen, by when, and who answers for it. */
export function NewGoal({ body: { code, name, consults, ...body }, onClose }: NewGoalProps) {
  const text = useText();
  const consulted = useBodyName(consults);
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      const goal = {
        body: code,
        text: given('text').trim(),
        measure: given('measure').trim(),
        ownerId: given('ownerId'),
        dueOn: given('dueOn'),
        consultedOn: given('consultedOn') || null,
        followUpOn: given('followUpOn') || null,
      };
      await send<BodyGoalView>('/body-goals', { method: 'POST', body: goal });
      return text('body.goal.set.done');
    },
  });
  return (
    <DialogForm
      title={text('body.goal.set.title', { body: name })}
      form={form}
      act={text('body.goal.set')}
      onClose={onClose}
    >
      <TextArea
        name="text"
        label={text('body.goal.text')}
        help={text('body.goal.text.help')}
        required
        maxLength={1000}
        error={form.at('text')}
      />
      <TextArea
        name="measure"
        label={text('body.goal.measure')}
        help={text('body.goal.measure.help')}
        required
        maxLength={1000}
        error={form.at('measure')}
      />
      <Select
        name="ownerId"
        label={text('body.goal.owner')}
        help={text('body.goal.owner.help')}
        none={text('people.mandate.choose')}
        required
        choices={sittingIn(body)}
        error={form.at('ownerId')}
      />
      {consults !== null && (
        <TextField
          name="consultedOn"
          label={text('body.goal.consulted', { body: consulted })}
          help={text('body.goal.consulted.help')}
          type="date"
          required
          error={form.at('consultedOn')}
        />
      )}
      <TextField name="dueOn" label={text('body.goal.due')} type="date" required error={form.at('dueOn')} />
      <TextField
        name="followUpOn"
        label={text('body.goal.next')}
        help={text('body.goal.next.help')}
        type="date"
        error={form.at('followUpOn')}
      />
    </DialogForm>
  );
}

/** Whoever sits in the body, each once. */
function sittingIn({
  seats,
  chair,
  secretaries,
}: Pick<BodyView, 'seats' | 'chair' | 'secretaries'>): readonly Choice[] {
  const all = [...seats.flatMap(({ holders }) => holders), ...(chair === null ? [] : [chair]), ...secretaries];
  const names = new Map(all.flatMap(({ personId, name }) => (name === null ? [] : [[personId, name] as const])));
  return [...names].map(([value, label]) => ({ value, label }));
}

const STANDINGS = ['on-track', 'behind', 'reached', 'not-reached', 'withdrawn'] as const;

interface FollowUpProps {
  readonly goal: BodyGoalPage['bodyGoals'][number];
  readonly onClose: () => void;
}

/** Says how a goal stands, or how it ended. */
export function FollowUp({ goal: { id, text: said, revision }, onClose }: FollowUpProps) {
  const text = useText();
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      const body = { standing: given('standing'), text: given('text').trim(), nextOn: given('nextOn') || null };
      await send<BodyGoalView>(`/body-goals/${id}/follow-ups`, { method: 'POST', body, etag: `"${revision}"` });
      return text('body.goal.follow.done');
    },
  });
  return (
    <DialogForm title={text('body.goal.follow.title')} form={form} act={text('body.goal.follow.do')} onClose={onClose}>
      <p>
        <Sv>{said}</Sv>
      </p>
      <Select
        name="standing"
        label={text('body.goal.standing')}
        help={text('body.goal.standing.help')}
        choices={STANDINGS.map((value) => ({ value, label: text(`body.standing.${value}`) }))}
        error={form.at('standing')}
      />
      <TextArea name="text" label={text('body.goal.found')} required maxLength={4000} error={form.at('text')} />
      <TextField
        name="nextOn"
        label={text('body.goal.next')}
        help={text('body.goal.next.help')}
        type="date"
        error={form.at('nextOn')}
      />
    </DialogForm>
  );
}
