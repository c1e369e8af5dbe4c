import type { ReactNode } from 'react';
import { Fault } from './fault';
import { useSaved } from './use-saved';

interface SaveButtonProps {
  /** Saves the file. @returns its name */
  readonly save: () => Promise<string>;
  readonly look?: 'b' | 'pick' | 'textlink';
  readonly children: ReactNode;
}

/** Saves a file that the server makes, and shows why where it could not. */
export function SaveButton({ save, look = 'b', children }: SaveButtonProps) {
  const { get, fault } = useSaved();
  return (
    <>
      <button type="button" className={look} onClick={() => void get(save)}>
        {children}
      </button>
      {fault && <Fault error={fault} />}
    </>
  );
}
