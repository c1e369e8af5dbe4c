import { actsPath, casePath, coursePath } from '../pages/cases/paths';
import { COUNTS_PATH, readWanted, toApiQuery } from '../pages/tasks/inbox/address';
import { ROOT, SESSION } from './ahead';

/** What the page of an address is going to ask first, as its route's loader does: who reads, and what is seen first of the two pages that people come in by. */
export function firstAsked({ pathname, search }: Pick<Location, 'pathname' | 'search'>): readonly string[] {
  const path = pathname.replace(/^\/en(?=\/)/, '');
  return [SESSION, ...asksOf(path, search).map((one) => `${ROOT}${one}`)];
}

function asksOf(path: string, search: string): readonly string[] {
  if (path === '/uppgifter') return [COUNTS_PATH, toApiQuery(readWanted(new URLSearchParams(search)), 1)];
  const id = /^\/arenden\/([\da-f-]{36})$/.exec(path)?.[1];
  return id === undefined ? [] : [casePath(id), coursePath(id), actsPath(id)];
}
