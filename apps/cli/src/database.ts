import type { Workplace } from './workplace.js';

/**
 * Opens the database that the environment names, the embedded one else, and closes it in order however the work ends. What reaches
 * a database is loaded first here: it takes longer to load than all the rest, and a wrong call, or a check on the charts alone, needs
 * none of it.
 */
export async function withWorkplace<T>(work: (place: Workplace) => Promise<T>): Promise<T> {
  const { workAtPlace } = await import('./workplace.js');
  return workAtPlace(work);
}
