import { useText } from '../intl/text';
import { useAnnounce } from './announce';
import { useTry } from './use-try';

export interface Saving {
  /** Saves a file by something that gives its name, and says which has been saved. */
  readonly get: (save: () => Promise<string>) => Promise<boolean>;
  /** Why the last one was not saved, to be shown beside the button. */
  readonly fault: Error | null;
}

/** For a button that saves a file. */
export function useSaved(): Saving {
  const text = useText();
  const { say } = useAnnounce();
  const { attempt, fault } = useTry();
  const get = (save: () => Promise<string>): Promise<boolean> =>
    attempt(async () => say(text('file.downloaded', { file: await save() })));
  return { get, fault };
}
