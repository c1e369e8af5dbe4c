import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send, type Sending } from '../../../api/client';
import type { ApiError } from '../../../api/problem';
import { useText } from '../../../intl/text';
import { useAnnounce } from '../../../parts/announce';

interface Change extends Sending {
  readonly path: string;
  /** Said when it is done. */
  readonly said: string;
}

/** Changes something of one's own at once and says so; what is refused is told in the server's words. */
export function useChange<T>() {
  const queries = useQueryClient();
  const text = useText();
  const { say, alert } = useAnnounce();
  return useMutation<T, ApiError, Change>({
    mutationFn: async ({ path, said: _said, ...sending }) => (await send<T>(path, sending)).body,
    onSuccess: async (_answer, { said }) => {
      await queries.invalidateQueries();
      say(said);
    },
    onError: (error) => alert(error.problem?.detail ?? text('fault.unreachable')),
  });
}
