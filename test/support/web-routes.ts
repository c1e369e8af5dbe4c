import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BODY } from './body-work.js';
import type { Furniture } from './furnished.js';

const WEB = 'apps/web/src';

/** Every route of the app, as the files that list them say. */
export function allRoutes(): readonly string[] {
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('routes.tsx'));
  const paths = files.flatMap((name) => {
    const source = readFileSync(join(WEB, name), 'utf8');
    return [...source.matchAll(/path: '([^']+)'/g)].flatMap(([, path]) =>
      path === undefined || path === '*' ? [] : [path],
    );
  });
  return [...new Set(paths)].toSorted();
}

/** Addresses that show another page than the route's own: other views, other contents, and none at all. */
const ALSO = [
  '/arenden/HISTORY',
  '/arenden/:id/karta?som=ritning',
  '/arenden/:id/karta?som=ord',
  '/arenden/:id/ny-handling?som=DOCUMENT_DRAFTED',
  '/arenden/:id/ny-handling?som=DOCUMENT_RECEIVED',
  '/diarium?vy=handlingar',
  '/diarium?vy=begaran',
  '/diarium?vy=handlingar&sok=finns-inte',
  '/drift?sok=finns-inte',
  '/arenden/finns/inte/alls',
  '/arenden?pagar=ja&still=2026-02-18&uppgift=coordinator&region=12',
  '/hjalp/administrator',
  '/hjalp/allmanhet',
  '/hjalp/foretag',
  '/hjalp/kansli',
  '/hjalp/ledning',
  '/hjalp/radsledamot',
  '/hjalp/upphandling-och-diarium',
  '/inforande?arende=INTRODUCED',
  '/laget?origin=all',
  '/laget?region=12&period=36m',
  '/ledtider?period=120m&origin=all',
  '/moten/2026-03-12',
  '/moten/organ/npo-rare-diseases',
  '/rundor?vy=avslutade',
  '/uppgifter/ANSWERED/kvitto',
] as const;

/** Who opens a route, where not the coordinator does; whoever adds a route for somebody else names them here. */
const VISITOR: readonly (readonly [begins: string, user: string])[] = [
  ['/uppgifter/ANSWERED', 'contact-person-20'],
  ['/uppgifter', 'contact-person-12'],
  ['/installningar', 'contact-person-12'],
  ['/arenden/nytt', 'contact-person-12'],
  ['/jav', 'conflict-assessor'],
  ['/diarium', 'registrar'],
  ['/laget', 'manager'],
  ['/ledtider', 'manager'],
  ['/prognos', 'manager'],
];

const visitorOf = (route: string): string => VISITOR.find(([begins]) => route.startsWith(begins))?.[1] ?? 'coordinator';

/** Addresses by who opens them: each signs in once. */
export function addressesByVisitor(): ReadonlyMap<string, readonly string[]> {
  const addressesOf = new Map<string, readonly string[]>();
  for (const address of [...allRoutes(), ...ALSO]) {
    const user = visitorOf(address);
    addressesOf.set(user, [...(addressesOf.get(user) ?? []), address]);
  }
  return addressesOf;
}

/** What stands for the parts of an address: by name, and by the route where one name means several things. */
export function addressOf(route: string, at: Furniture): string {
  const ids: Readonly<Record<string, string>> = {
    '/rundor': at.round,
    '/natverket': at.person,
    '/jav': at.declaration,
    '/upphandling': at.purchase,
    '/moten': at.bodyMeeting,
    '/diarium/begaran': at.request,
    '/diarium/handlingar': at.document,
    '/arenden': at.caseId,
  };
  const values: Readonly<Record<string, string | undefined>> = {
    id: Object.entries(ids).find(([place]) => route.startsWith(place))?.[1],
    caseId: at.caseId,
    taskId: at.task,
    handling: 'HOLD',
    body: BODY,
    chart: 'class-case',
    act: 'CLASS_RULE_DRAFTED',
    datum: '2026-02-02',
    role: 'kontaktperson',
  };
  const filled = route.replaceAll(/:(\w+)\??/g, (_all, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`${route}: nothing is known to stand for ${name}`);
    return value;
  });
  return filled.replace('HISTORY', at.history).replace('INTRODUCED', at.introduced).replace('ANSWERED', at.answered);
}
