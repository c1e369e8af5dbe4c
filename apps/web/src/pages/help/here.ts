import type { Role } from '../../session/session';
import { pagesFor } from './pages';

/** Where an address is written about: in which handbooks, and in which of their parts, counted from 1 in the order they stand. */
export const WRITTEN: readonly (readonly [RegExp, Readonly<Record<string, number>>])[] = [
  [/^\/uppgifter\/./, { kontaktperson: 2 }],
  [/^\/uppgifter/, { kontaktperson: 1 }],
  [/^\/rundor/, { kansli: 3, kontaktperson: 2 }],
  [/^\/inforande/, { kontaktperson: 5 }],
  [/^\/arenden\/./, { kansli: 2 }],
  [/^\/arenden/, { kansli: 1 }],
  [/^\/natverket/, { kansli: 4 }],
  [/^\/utvarderingar/, { kansli: 5 }],
  [/^\/moten\/organ/, { radsledamot: 4 }],
  [/^\/moten/, { radsledamot: 1 }],
  [/^\/(?:laget|ledtider|prognos)/, { ledning: 1 }],
  [/^\/drift/, { administrator: 2 }],
  [/^\/upphandling/, { 'upphandling-och-diarium': 1 }],
  [/^\/diarium/, { 'upphandling-och-diarium': 2 }],
];

/** Id of a part of a handbook. */
export const partId = (part: number): string => `avsnitt-${part}`;

/** Where help with a page stands, in the handbook of one's own role before others'; null where nothing is written of it. */
export function helpWith(path: string, roles: readonly Role[]): string | null {
  const parts = WRITTEN.find(([address]) => address.test(path))?.[1] ?? {};
  const page = pagesFor(roles).find(({ slug }) => slug in parts);
  return page ? `/hjalp/${page.slug}#${partId(parts[page.slug] ?? 1)}` : null;
}
