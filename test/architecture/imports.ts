import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { type Room, SPECS } from './rooms.js';
import type { Import, Source } from './source.js';

/** A broken rule, where, and what to do instead. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** What an import leads to. */
type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'entry'; readonly folder: string }
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'package'; readonly name: string };

const SPEC_FILE = /\.(spec|int-spec|e2e-spec)\.tsx?$/;

/** The room a path lies in, or null for what lies outside all rooms. */
export function roomOf(path: string, rooms: readonly Room[]): Room | null {
  return rooms.find(({ folder }) => path.startsWith(`${folder}/`)) ?? null;
}

export function resolveImport(path: string, specifier: string): Target {
  if (specifier.startsWith('.')) return { kind: 'file', path: posix.join(posix.dirname(path), specifier) };
  if (specifier.startsWith('#')) return { kind: 'entry', folder: `libs/${specifier.slice(1)}` };
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return { kind: 'node', name: specifier };
  return { kind: 'package', name: specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/') };
}

/** Finds imports that the table of rooms does not allow. */
export function checkImports(sources: readonly Source[], rooms: readonly Room[]): Finding[] {
  return sources.flatMap((source) => {
    const room = roomOf(source.path, rooms);
    if (room === null) return [];
    return source.imports.flatMap((found) => {
      const message = objection(source.path, found, room, rooms);
      return message === null ? [] : [{ path: source.path, line: found.line, message }];
    });
  });
}

function objection(path: string, found: Import, room: Room, rooms: readonly Room[]): string | null {
  const target = resolveImport(path, found.specifier);
  const isSpec = SPEC_FILE.test(path);
  switch (target.kind) {
    case 'file':
      return isSpec && SPECS.folders.some((folder) => target.path.startsWith(folder))
        ? null
        : objectionToFile(target.path, room, rooms);
    case 'entry':
      // A spec may meet its room as others do, through the entry.
      return isSpec && target.folder === room.folder ? null : objectionToEntry(target.folder, found, room);
    case 'node':
      return room.node || isSpec || room.outlets?.includes(path)
        ? null
        : `${room.folder} uses nothing of Node (${target.name}): ask for it as a port, or take the value as an argument`;
    case 'package':
      return isSpec && matches(target.name, SPECS.packages) ? null : objectionToPackage(target.name, found, room);
  }
}

function objectionToFile(path: string, room: Room, rooms: readonly Room[]): string | null {
  const other = roomOf(path, rooms);
  if (other === null || other === room) return null;
  if (other.folder.startsWith('libs/')) {
    const name = `#${other.folder.slice('libs/'.length)}`;
    return `reaches past the entry of ${other.folder}: import from '${name}', and export what is missing in ${other.folder}/src/index.ts`;
  }
  return room.rooms.includes(other.folder) ? null : notAllowed(room, other.folder);
}

function objectionToEntry(folder: string, { specifier, typeOnly }: Import, room: Room): string | null {
  if (folder === room.folder) return `inside ${room.folder} import the file itself, not '${specifier}'`;
  if (room.typeRooms?.includes(folder))
    return typeOnly ? null : `${room.folder} takes only types of ${folder}: write import type`;
  return room.rooms.includes(folder) ? null : notAllowed(room, folder);
}

function notAllowed(room: Room, folder: string): string {
  const allowed = room.rooms.length === 0 ? 'no other room' : room.rooms.join(', ');
  return (
    `${room.folder} may not use ${folder}, only ${allowed}: declare a port where it is needed and let a door hand it in, ` +
    `or move what both need to a room below`
  );
}

function objectionToPackage(name: string, found: Import, room: Room): string | null {
  if (matches(name, room.packages)) return null;
  if (matches(name, room.typesOnly ?? []))
    return found.typeOnly ? null : `${room.folder} takes only types of '${name}': write import type`;
  return `${room.folder} may not use the package '${name}': keep it behind the room that may (test/architecture/rooms.ts)`;
}

function matches(name: string, patterns: readonly string[]): boolean {
  return patterns.some(
    (pattern) =>
      pattern === '*' || pattern === name || (pattern.endsWith('/*') && name.startsWith(pattern.slice(0, -1))),
  );
}

/** Finds circles of files that import one another, type imports included: what goes in a circle is one thing in several files. */
export function checkCycles(sources: readonly Source[]): Finding[] {
  const known = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const findings: Finding[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) findings.push(toCycle([...trail.slice(start), path]));
    if (start >= 0 || done.has(path)) return;
    for (const { specifier } of known.get(path)?.imports ?? []) {
      const next = toKnownFile(resolveImport(path, specifier), known);
      if (next !== null) walk(next, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of known.keys()) walk(path, []);
  return findings;
}

function toCycle(trail: readonly string[]): Finding {
  const message = `imports itself: ${trail.join(' → ')}. Move what both need to a file of its own`;
  return { path: trail[0] ?? '', line: 1, message };
}

function toKnownFile(target: Target, known: ReadonlyMap<string, Source>): string | null {
  if (target.kind === 'entry') return `${target.folder}/src/index.ts`;
  if (target.kind !== 'file') return null;
  const stem = target.path.replace(/\.js$/, '');
  return [target.path, `${stem}.ts`, `${stem}.tsx`].find((path) => known.has(path)) ?? null;
}
