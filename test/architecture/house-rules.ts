import { type Finding, roomOf } from './imports.js';
import { MAY_USE_ITS_OWN_FLOOR, type Room, type SwedishPlace } from './rooms.js';
import type { Mention, Source } from './source.js';

function toFindings(
  sources: readonly Source[],
  mentions: (source: Source) => readonly Mention[],
  message: (what: string) => string,
): Finding[] {
  return sources.flatMap((source) =>
    mentions(source).map(({ what, line }) => ({ path: source.path, line, message: message(what) })),
  );
}

export function checkAny(sources: readonly Source[]): Finding[] {
  return toFindings(
    sources,
    ({ anys }) => anys,
    () => 'any switches the compiler off: say what it is, or take unknown and parse it',
  );
}

/** @param allowed  folders (ending in `/`) and files that may read it */
export function checkEnvironment(sources: readonly Source[], allowed: readonly string[]): Finding[] {
  const bound = sources.filter(({ path }) => !allowed.some((place) => path.startsWith(place)));
  return toFindings(
    bound,
    ({ environmentReads }) => environmentReads,
    (what) => `${what}: only libs/config reads the environment; add the variable there and pass its value in`,
  );
}

/** Specs may look at the clock; what they test may not. */
export function checkPurity(sources: readonly Source[], rooms: readonly Room[]): Finding[] {
  const pure = sources.filter(({ path }) => {
    const room = roomOf(path, rooms);
    return room?.pure === true && !room.outlets?.includes(path) && !path.endsWith('.spec.ts');
  });
  return toFindings(
    pure,
    ({ impurities }) => impurities,
    (what) =>
      `${what} in a room that gives the same answer to the same input: take the day, the instant or the id as an argument or from a port`,
  );
}

/** In apps and libs; specs may quote what is read. A page in one language is one that somebody cannot read. */
export function checkSwedish(sources: readonly Source[], allowed: readonly SwedishPlace[]): Finding[] {
  return toFindings(
    sources.filter(({ path }) => isOurs(path) && !allowed.some((place) => path.startsWith(place.path))),
    ({ swedish }) => swedish,
    (what) =>
      `'${what}' is Swedish in code: move it into a catalogue of libs/messages, in Swedish and English, and take it from there`,
  );
}

/** What is allowed and not used is a door left open. */
export function checkSwedishPlaces(sources: readonly Source[], allowed: readonly SwedishPlace[]): string[] {
  return allowed
    .filter(({ path }) => !sources.some((source) => source.path.startsWith(path) && source.swedish.length > 0))
    .map(({ path }) => `${path} holds no Swedish: take it off the list in test/architecture/rooms.ts`);
}

/** What a screen shows is decided by the table of rights, which the API's guards read too; a list of roles beside it goes its own way. */
export function checkRoleQuestions(sources: readonly Source[]): Finding[] {
  return toFindings(
    sources.filter(({ path }) => path.startsWith('apps/web/')),
    ({ roleQuestions }) => roleQuestions,
    (what) =>
      `${what} is a rule of its own about who may: ask the table of rights, useSession().may('…'), or for an act of a chart useMayPerform(chart, act)`,
  );
}

const isOurs = (path: string): boolean => /^(?:apps|libs)\//.test(path) && !path.endsWith('.spec.ts');

/** Checks the table itself: every arrow points down, to a room there is. */
export function checkFloors(rooms: readonly Room[]): string[] {
  return rooms.flatMap((room) =>
    room.rooms.flatMap((folder) => {
      const below = rooms.find((other) => other.folder === folder);
      if (below === undefined) return [`${room.folder} may use ${folder}, which is no room`];
      const highest = MAY_USE_ITS_OWN_FLOOR.includes(room.folder) ? room.floor : room.floor - 1;
      return below.floor <= highest
        ? []
        : [`${room.folder} (floor ${room.floor}) may not use ${folder} (floor ${below.floor})`];
    }),
  );
}

/** Finds folders of apps and libs that the table does not know, among the folders that hold any file. */
export function checkRoomsAreKnown(paths: readonly string[], rooms: readonly Room[]): string[] {
  const folders = new Set(paths.flatMap((path) => /^(?:apps|libs)\/[^/]+(?=\/)/.exec(path)?.[0] ?? []));
  return [...folders]
    .filter((folder) => !rooms.some((room) => room.folder === folder))
    .map((folder) => `${folder} is no room: say in test/architecture/rooms.ts what it may use`);
}
