import { useEffect, useState } from 'react';
import type { OpenDialog } from './modal-dialog';
import type { ModalProps } from './modal-props';

/** A dialog over the page; Esc closes it and the focus goes back to what opened it. */
export function ModalDialog(props: ModalProps) {
  const Opened = useOpenDialog(props.open);
  return Opened && <Opened {...props} />;
}

let fetched: typeof OpenDialog | null = null;

/** A first page has no dialog open: the code of dialogs comes a while after it, or when the first one is wanted. */
export const fetchDialogs = async (): Promise<typeof OpenDialog> => {
  fetched ??= (await import('./modal-dialog')).OpenDialog;
  return fetched;
};

function useOpenDialog(isWanted: boolean): typeof OpenDialog | null {
  const [Opened, setOpened] = useState<typeof OpenDialog | null>(() => fetched);
  useEffect(() => {
    if (isWanted && !Opened) void fetchDialogs().then((found) => setOpened(() => found));
  }, [isWanted, Opened]);
  return Opened;
}
