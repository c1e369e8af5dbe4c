import type { ReactNode } from 'react';
import { Button } from '../../parts/button';
import { Fault } from '../../parts/fault';
import { ModalDialog } from '../../parts/modal';
import type { FormHeld } from '../../parts/use-form';

interface DialogFormProps {
  readonly title: string;
  readonly form: FormHeld;
  /** What the button does. */
  readonly act: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog: what is wrong with no field above, what it does below. */
export function DialogForm({ title, form, act, onClose, children }: DialogFormProps) {
  return (
    <ModalDialog title={title} open onClose={onClose}>
      <form className="stack" {...form.props}>
        {form.rest && <Fault error={form.rest} />}
        {children}
        <p>
          <Button look="main" type="submit">
            {act}
          </Button>
        </p>
      </form>
    </ModalDialog>
  );
}
