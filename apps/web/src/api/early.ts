import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunction, LoaderFunctionArgs } from 'react-router';
import { newQueryClient } from './queries';

/** The app's one store of answers. */
export const queryClient = newQueryClient();

let underWay: readonly Promise<void>[] = [];

/**
 * For a route: begins to fetch what its page is going to ask, while the page's code and the session are still on their way.
 * Nobody waits for it on the way to a page; what goes wrong is told by the page, which asks the same.
 */
export const early =
  (ask: (client: QueryClient, to: LoaderFunctionArgs) => readonly Promise<void>[]): LoaderFunction =>
  (to) => {
    underWay = ask(queryClient, to);
    return null;
  };

/** When what was begun last has come, or has failed to. */
export const earlyAnswers = async (): Promise<void> => void (await Promise.all(underWay));
