import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { AriaLanguage } from '../intl/aria-language';
import type { ModalProps } from './modal-props';

/** The dialog itself, fetched by `modal.tsx` when one is opened. */
export function OpenDialog({ title, open, onClose, children }: ModalProps) {
  return (
    <AriaLanguage>
      <ModalOverlay
        className="over"
        isDismissable
        isOpen={open}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <Modal className="dialog">
          <Dialog>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {children}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </AriaLanguage>
  );
}
