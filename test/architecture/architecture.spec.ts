import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { checkEntryPages, checkNamedPaths } from './entry-pages.js';
import {
  checkAny,
  checkEnvironment,
  checkFloors,
  checkPurity,
  checkRoleQuestions,
  checkRoomsAreKnown,
  checkSwedish,
  checkSwedishPlaces,
} from './house-rules.js';
import { checkCycles, checkImports, type Finding } from './imports.js';
import { listFiles, readCode, readText } from './repository.js';
import { MAY_HOLD_SWEDISH, MAY_READ_ENVIRONMENT, ROOMS } from './rooms.js';
import { parseSource } from './source.js';

const nestFile = z.object({ projects: z.record(z.string(), z.object({ root: z.string() })) });
const paths = listFiles();
const sources = readCode(paths, ROOMS).map(parseSource);

const toLines = (findings: readonly Finding[]): string[] =>
  findings.map(({ path, line, message }) => `${path}:${line} ${message}`);

describe('the house', () => {
  it('is there to be looked at', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(50);
  });

  it('has a table in which every arrow points down', () => {
    expect(checkFloors(ROOMS)).toEqual([]);
  });

  it('has no room the table does not know', () => {
    expect(checkRoomsAreKnown(paths, ROOMS)).toEqual([]);
  });

  it('tells Nest of every room that it builds: all but the web app, which Vite does', () => {
    const { projects } = nestFile.parse(JSON.parse(readText('nest-cli.json')));
    const built = ROOMS.map(({ folder }) => folder).filter((one) => /^(apps|libs)\//.test(one) && one !== 'apps/web');
    expect(
      Object.values(projects)
        .map(({ root }) => root)
        .toSorted(),
    ).toEqual(built.toSorted());
  });

  it('imports only what the table allows', () => {
    expect(toLines(checkImports(sources, ROOMS))).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(toLines(checkCycles(sources))).toEqual([]);
  });

  it('has no any', () => {
    expect(toLines(checkAny(sources))).toEqual([]);
  });

  it('reads the environment in one place', () => {
    expect(toLines(checkEnvironment(sources, MAY_READ_ENVIRONMENT))).toEqual([]);
  });

  it('keeps clock, chance and network out of the pure rooms', () => {
    expect(toLines(checkPurity(sources, ROOMS))).toEqual([]);
  });

  it('asks the table of rights what its screens show', () => {
    expect(toLines(checkRoleQuestions(sources))).toEqual([]);
  });

  it('keeps Swedish in the catalogues', () => {
    expect(toLines(checkSwedish(sources, MAY_HOLD_SWEDISH))).toEqual([]);
    expect(checkSwedishPlaces(sources, MAY_HOLD_SWEDISH)).toEqual([]);
  });
});

describe('the entry pages', () => {
  it('are there, one in each room', () => {
    expect(checkEntryPages(paths, ROOMS)).toEqual([]);
  });

  it('name only paths that exist', () => {
    const pages = ROOMS.map(({ folder }) => `${folder}/README.md`).filter((page) => paths.includes(page));
    expect(pages.flatMap((page) => checkNamedPaths(page, readText(page), paths))).toEqual([]);
  });
});
