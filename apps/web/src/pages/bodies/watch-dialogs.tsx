import type { WatchItemPage, WatchItemView } from '#contract';
import { send } from '../../api/client';
import { Sv } from '../../intl/sv';
import { useText } from '../../intl/text';
import { Select, TextArea, TextField } from '../../parts/field';
import type { Body } from '../../session/rights';
import { DialogForm } from '../network/dialog-form';
import { useNetworkForm } from '../network/use-network-form';
import { CaseField } from './case-field';

/** Puts something on a body's watch list. */
export function NewWatch({ body, onClose }: { readonly body: Body; readonly onClose: () => void }) {
  const text = useText();
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      const item = {
        body,
        subject: given('subject').trim(),
        why: given('why').trim(),
        caseId: given('caseId') || null,
      };
      await send<WatchItemView>('/watch-items', { method: 'POST', body: item });
      return text('body.watch.begun');
    },
  });
  return (
    <DialogForm title={text('body.watch.begin.title')} form={form} act={text('body.watch.begin.do')} onClose={onClose}>
      <TextField
        name="subject"
        label={text('body.watch.subject')}
        required
        maxLength={300}
        autoComplete="off"
        error={form.at('subject')}
      />
      <TextArea name="why" label={text('body.watch.why')} required maxLength={4000} error={form.at('why')} />
      <CaseField name="caseId" label={text('body.case.optional')} error={form.at('caseId')} />
    </DialogForm>
  );
}

const REASONS = ['became-a-case', 'not-pursued', 'no-longer-relevant', 'mistake'] as const;

interface EndWatchProps {
  readonly item: WatchItemPage['watchItems'][number];
  readonly onClose: () => void;
}

/** Ends a watch, and says which case it became where it did. */
export function EndWatch({ item: { id, subject, caseId, revision }, onClose }: EndWatchProps) {
  const text = useText();
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      const body = { reason: given('reason'), caseId: given('caseId') || null };
      await send<WatchItemView>(`/watch-items/${id}/endings`, { method: 'POST', body, etag: `"${revision}"` });
      return text('body.watch.ended');
    },
  });
  return (
    <DialogForm title={text('body.watch.end.title')} form={form} act={text('body.watch.end.title')} onClose={onClose}>
      <p>
        <Sv>{subject}</Sv>
      </p>
      <Select
        name="reason"
        label={text('body.watch.end.reason')}
        help={text('body.watch.end.help')}
        none={text('people.mandate.choose')}
        required
        choices={REASONS.map((value) => ({ value, label: text(`body.watch.reason.${value}`) }))}
        error={form.at('reason')}
      />
      <CaseField name="caseId" label={text('body.case.optional')} given={caseId} error={form.at('caseId')} />
    </DialogForm>
  );
}
