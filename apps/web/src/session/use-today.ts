import { useSession } from './session';
import { useTaskCounts } from './task-counts';

/** The day in Sweden as the server has it: with the latest count of tasks, and until that is known with the session. */
export function useToday(): string {
  const { today } = useSession();
  return useTaskCounts()?.today ?? today;
}
