import { useQueryClient } from '@tanstack/react-query';
import { useAnnounce } from '../../parts/announce';
import { useForm, type FormHeld } from '../../parts/use-form';
import { refusedFields } from './refused-fields';

interface NetworkWork {
  /** @returns what is said when it is done */
  readonly send: (given: (name: string) => string) => Promise<string>;
  /** Where the reader is afterwards. */
  readonly onDone: () => void;
}

/** A form that changes the network: everything is read anew before the reader goes on, since rights and lists follow from it. */
export function useNetworkForm({ send, onDone }: NetworkWork): FormHeld {
  const { say } = useAnnounce();
  const queries = useQueryClient();
  return useForm({
    fieldsOf: refusedFields,
    send: async (given) => {
      const said = await send(given);
      await queries.invalidateQueries();
      say(said);
      onDone();
    },
  });
}
