import type { ServiceAccountView } from '#contract';
import { send } from '../../api/client';
import { useText } from '../../intl/text';
import { DialogForm } from './dialog-form';
import { useNetworkForm } from './use-network-form';

interface EndAccountProps {
  readonly account: Pick<ServiceAccountView, 'id' | 'name'>;
  readonly onClose: () => void;
}

/** Says what ending an account does, before it does. */
export function EndAccount({ account: { id, name }, onClose }: EndAccountProps) {
  const text = useText();
  const form = useNetworkForm({
    onDone: onClose,
    send: async () => {
      await send<ServiceAccountView>(`/service-accounts/${id}/revocations`, { method: 'POST', body: {} });
      return text('accounts.ended');
    },
  });
  return (
    <DialogForm
      title={text('accounts.end.title', { name })}
      form={form}
      act={text('accounts.end.do')}
      onClose={onClose}
    >
      <p>{text('accounts.end.says')}</p>
    </DialogForm>
  );
}
