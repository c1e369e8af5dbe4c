import type { OccasionPage, OccasionView } from '#contract';
import { send } from '../../api/client';
import { useText } from '../../intl/text';
import { Select, TextArea, TextField } from '../../parts/field';
import type { FormHeld } from '../../parts/use-form';
import type { Body } from '../../session/rights';
import { DialogForm } from '../network/dialog-form';
import { useNetworkForm } from '../network/use-network-form';

type Occasion = OccasionPage['educationOccasions'][number];

/** Plans a course on some days. */
export function NewOccasion({ body, onClose }: { readonly body: Body; readonly onClose: () => void }) {
  const text = useText();
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      const named = { body, course: given('course').trim(), audience: given('audience').trim() };
      await send<OccasionView>('/education-occasions', { method: 'POST', body: { ...named, ...heldIn(given) } });
      return text('body.occasion.planned');
    },
  });
  return (
    <DialogForm title={text('body.occasion.plan.title')} form={form} act={text('body.occasion.plan')} onClose={onClose}>
      <TextField
        name="course"
        label={text('body.occasion.course')}
        required
        maxLength={300}
        autoComplete="off"
        error={form.at('course')}
      />
      <TextField
        name="audience"
        label={text('body.occasion.audience')}
        required
        maxLength={300}
        autoComplete="off"
        error={form.at('audience')}
      />
      <HeldFields at={form.at} />
    </DialogForm>
  );
}

const STATES = ['planned', 'held', 'cancelled'] as const;

/** Moves an occasion, or says that it was held or called off. */
export function ChangeOccasion({ occasion, onClose }: { readonly occasion: Occasion; readonly onClose: () => void }) {
  const text = useText();
  const { id, course, state, revision } = occasion;
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      const body = { ...heldIn(given), state: given('state') };
      await send<OccasionView>(`/education-occasions/${id}/changes`, { method: 'POST', body, etag: `"${revision}"` });
      return text('body.occasion.changed');
    },
  });
  return (
    <DialogForm
      title={text('body.occasion.change.title', { course })}
      form={form}
      act={text('body.occasion.change.do')}
      onClose={onClose}
    >
      <HeldFields at={form.at} occasion={occasion} />
      <Select
        name="state"
        label={text('body.occasion.state')}
        help={text('body.occasion.state.help')}
        choices={STATES.map((value) => ({ value, label: text(`body.state.${value}`) }))}
        defaultValue={state}
        error={form.at('state')}
      />
    </DialogForm>
  );
}

/** What it is about, on which days, where and for how many, as the API takes it. */
const heldIn = (given: (name: string) => string) => ({
  description: given('description').trim(),
  from: given('from'),
  to: given('to'),
  place: given('place').trim() || null,
  places: given('places') === '' ? null : Number(given('places')),
});

function HeldFields({ at, occasion }: { readonly at: FormHeld['at']; readonly occasion?: Occasion }) {
  const text = useText();
  return (
    <>
      <TextArea
        name="description"
        label={text('body.occasion.description')}
        required
        maxLength={4000}
        defaultValue={occasion?.description}
        error={at('description')}
      />
      <div className="two">
        <TextField
          name="from"
          label={text('body.occasion.from')}
          type="date"
          required
          defaultValue={occasion?.from}
          error={at('from')}
        />
        <TextField
          name="to"
          label={text('body.occasion.to')}
          type="date"
          required
          defaultValue={occasion?.to}
          error={at('to')}
        />
      </div>
      <TextField
        name="place"
        label={text('body.occasion.place')}
        maxLength={200}
        autoComplete="off"
        defaultValue={occasion?.place ?? ''}
        error={at('place')}
      />
      <TextField
        name="places"
        label={text('body.occasion.places')}
        help={text('body.occasion.places.help')}
        type="number"
        min={1}
        max={10_000}
        defaultValue={occasion?.places ?? ''}
        error={at('places')}
      />
    </>
  );
}
