import { describe, expect, it } from '@jest/globals';
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
import { checkCycles, checkImports } from './imports.js';
import { MAY_READ_ENVIRONMENT, ROOMS } from './rooms.js';
import { parseSource, type Source } from './source.js';

const source = (path: string, text: string): Source => parseSource({ path, text });

const objections = (path: string, text: string): string[] =>
  checkImports([source(path, text)], ROOMS).map(({ message }) => message);

describe('an import the table does not allow', () => {
  it.each([
    ['libs/process/src/a.ts', "import { z } from 'zod';", "may not use the package 'zod'"],
    ['libs/process/src/a.ts', "import type { Case } from '#casework';", 'may not use libs/casework'],
    ['libs/process/src/a.ts', "import { createHash } from 'node:crypto';", 'uses nothing of Node'],
    ['libs/process/src/a.ts', "import { readFileSync } from 'fs';", 'uses nothing of Node'],
    ['libs/casework/src/a.ts', "export { Repository } from 'typeorm';", "may not use the package 'typeorm'"],
    ['libs/casework/src/a.ts', "const pg = await import('pg');", "may not use the package 'pg'"],
    ['libs/casework/src/a.ts', "const pg = require('pg');", "may not use the package 'pg'"],
    ['libs/casework/src/a.ts', "import pg = require('pg');", "may not use the package 'pg'"],
    ['libs/casework/src/a.ts', "type Pool = import('pg').Pool;", "may not use the package 'pg'"],
    [
      'libs/contract/src/a.ts',
      "import { Controller } from '@nestjs/common';",
      "may not use the package '@nestjs/common'",
    ],
    ['libs/queue/src/a.ts', "import { store } from '#persistence';", 'may not use libs/persistence'],
    ['apps/worker/src/a.ts', "import { AppModule } from '../../api/src/app.module.js';", 'may not use apps/api'],
    ['apps/api/src/a.ts', "import { step } from '../../../libs/process/src/step.js';", "import from '#process'"],
    ['test/e2e/a.e2e-spec.ts', "import { step } from '../../libs/process/src/step.js';", "import from '#process'"],
    ['libs/process/src/a.ts', "import { step } from '#process';", 'import the file itself'],
    ['migrations/1-a.ts', "import { MigrationInterface } from 'typeorm';", 'write import type'],
    ['libs/process/src/a.spec.ts', "import { store } from '#persistence';", 'may not use libs/persistence'],
    ['libs/process/src/a.ts', "import { fake } from '../../../test/support/fakes/clock.js';", 'may not use test'],
    ['scripts/a.mjs', "import pg from 'pg';", "may not use the package 'pg'"],
    ['apps/web/src/a.tsx', "import { caseView } from '#contract';", 'write import type'],
    ['apps/web/src/a.tsx', "import type { Actor } from '#casework';", 'may not use libs/casework'],
    ['apps/web/src/a.tsx', "import { z } from 'zod';", "may not use the package 'zod'"],
  ])('%s: %s', (path, text, expected) => {
    expect(objections(path, text)).toEqual([expect.stringContaining(expected)]);
  });

  it('is found at its line', () => {
    expect(checkImports([source('libs/process/src/a.ts', "\n\nimport 'zod';")], ROOMS)).toMatchObject([{ line: 3 }]);
  });
});

describe('what the table allows', () => {
  it.each([
    ['libs/process/src/a.ts', "import { setup } from 'xstate'; import { b } from './engine/b.js';"],
    ['libs/process/src/a.ts', "import { getShortestPaths } from 'xstate/graph';"],
    [
      'libs/process/src/a.ts',
      "// import { z } from 'zod'\nconst text = \"import { z } from 'zod'\"; /* require('pg') */",
    ],
    [
      'libs/process/src/a.spec.ts',
      "import { it } from '@jest/globals'; import { clock } from '../../../test/support/fakes/clock.js';",
    ],
    [
      'libs/persistence/src/a.ts',
      "import { Entity } from 'typeorm'; import { Case } from '#casework'; import { join } from 'node:path';",
    ],
    ['apps/api/src/a.ts', "import { NestFactory } from '@nestjs/core'; import { Case } from '#casework';"],
    ['apps/standalone/src/a.ts', "import { AppModule } from '../../api/src/app.module.js';"],
    ['migrations/1-a.ts', "import type { MigrationInterface } from 'typeorm';"],
    ['test/e2e/a.e2e-spec.ts', "import { AppModule } from '../../apps/api/src/app.module.js'; import pg from 'pg';"],
  ])('%s: %s', (path, text) => {
    expect(objections(path, text)).toEqual([]);
  });
});

describe('a circle of files', () => {
  const file = (name: string, ...imports: readonly string[]): Source =>
    source(`libs/process/src/${name}.ts`, imports.map((other) => `import './${other}.js';`).join('\n'));

  it('is found and shown whole, once', () => {
    const findings = checkCycles([file('a', 'b'), file('b', 'c'), file('c', 'a'), file('d', 'a')]);
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        'libs/process/src/a.ts → libs/process/src/b.ts → libs/process/src/c.ts → libs/process/src/a.ts',
      ),
    ]);
  });

  it('is found through an entry file', () => {
    const index = source('libs/process/src/index.ts', "export { a } from './a.js';");
    const a = source('libs/process/src/a.ts', "import type { b } from '#process';");
    expect(checkCycles([index, a])).toHaveLength(1);
  });

  it('is not seen where two files share a third', () => {
    expect(checkCycles([file('a', 'b', 'c'), file('b', 'c'), file('c')])).toEqual([]);
  });
});

describe('any', () => {
  it.each(['let a: any;', 'function f(a: any[]) {}', 'const b = a as any;', 'type A = Map<string, any>;'])(
    'is found: %s',
    (text) => {
      expect(checkAny([source('libs/mail/src/a.ts', text)])).toHaveLength(1);
    },
  );

  it('is not seen in comments, strings and other words', () => {
    expect(
      checkAny([
        source('libs/mail/src/a.ts', "// any\nconst any = 'any'; let company: unknown; /** @param {any} a */"),
      ]),
    ).toEqual([]);
  });
});

describe('the environment', () => {
  it.each([
    'process.env.PORT',
    "process['env']",
    'const { env } = process;',
    "import { env } from 'node:process';",
    'const { env: e } = process',
  ])('is not read elsewhere: %s', (text) => {
    expect(checkEnvironment([source('apps/api/src/a.ts', text)], MAY_READ_ENVIRONMENT)).toHaveLength(1);
    expect(checkEnvironment([source('libs/config/src/a.ts', text)], MAY_READ_ENVIRONMENT)).toEqual([]);
  });

  it('may be spoken of', () => {
    expect(
      checkEnvironment([source('apps/api/src/a.ts', "// process.env\nconst text = 'process.env'; process.pid;")], []),
    ).toEqual([]);
  });
});

describe('a pure room', () => {
  it.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    "fetch('/')",
    'setTimeout(f, 1)',
    'crypto.randomUUID()',
    'performance.now()',
  ])('has no %s', (text) => {
    expect(checkPurity([source('libs/process/src/a.ts', text)], ROOMS)).toHaveLength(1);
    expect(checkPurity([source('libs/queue/src/a.ts', text)], ROOMS)).toEqual([]);
  });

  it('may compute with the instants it is given', () => {
    expect(
      checkPurity([source('libs/process/src/a.ts', 'new Date(instant); Date.UTC(2026, 0, 1); Math.max(1, 2);')], ROOMS),
    ).toEqual([]);
  });
});

describe('a role asked for by name', () => {
  const found = (path: string, text: string): string[] =>
    checkRoleQuestions([source(path, text)]).map(({ message }) => message.split(' ')[0] ?? '');

  it('is found in a screen', () => {
    expect(found('apps/web/src/a.tsx', "const a = <p>{has('coordinator') && <b />}</p>;")).toEqual([
      "has('coordinator')",
    ]);
    expect(found('apps/web/src/a.ts', "if (session.has('manager', 'auditor')) f();")).toEqual(["has('manager')"]);
    expect(found('apps/web/src/a.ts', "const a = useSession().has('registrar');")).toEqual(["has('registrar')"]);
  });

  it('is not what a set holds, what a chart says, or what is asked elsewhere', () => {
    expect(found('apps/web/src/a.ts', "asked.has('running'); has(...act.roles); may('manage-mandates');")).toEqual([]);
    expect(found('apps/api/src/a.ts', "has('coordinator');")).toEqual([]);
  });
});

describe('Swedish in code', () => {
  const allowed = [{ path: 'libs/messages/', why: 'the catalogues' }];
  const found = (path: string, text: string): number => checkSwedish([source(path, text)], allowed).length;

  it.each([
    "const title = 'Sök';",
    'const title = "ÅTERKALLAT";',
    'const page = `<p>Du är utloggad</p>`;',
    'const page = `${a} är inloggad`;',
    'const page = `${a} är ${b}`;',
    'const page = markup`<h1>${title}</h1> för ${region}`;',
    "const words = { sv: { skip: 'Hoppa till innehållet' } };",
  ])('is found: %s', (text) => {
    for (const path of ['apps/api/src/a.ts', 'apps/worker/src/a.ts', 'libs/mail/src/a.ts', 'libs/process/src/a.ts'])
      expect(found(path, text)).toBe(1);
    expect(found('libs/messages/src/a.ts', text)).toBe(0);
  });

  it('is found at its line, and the message tells where it belongs', () => {
    expect(checkSwedish([source('libs/mail/src/a.ts', "\n\nconst a = 'Sök';")], allowed)).toEqual([
      { path: 'libs/mail/src/a.ts', line: 3, message: expect.stringMatching(/'Sök'.*libs\/messages/) },
    ]);
  });

  it.each(['// Sök\n/** för */ const a = 1;', 'const length = /[åäö]/.test(word);', "const title = 'Search';"])(
    'is not seen in %s',
    (text) => {
      expect(found('apps/api/src/a.ts', text)).toBe(0);
    },
  );

  it('may stand in specs, which quote what is read', () => {
    expect(found('apps/api/src/a.spec.ts', "expect(page).toContain('Sök');")).toBe(0);
    expect(found('test/e2e/a.e2e-spec.ts', "expect(page).toContain('Sök');")).toBe(0);
  });

  it('is not allowed where there is none', () => {
    const sources = [source('libs/messages/src/a.ts', "const a = 'Search';")];
    expect(checkSwedishPlaces(sources, allowed)).toEqual([expect.stringContaining('libs/messages/ holds no Swedish')]);
  });
});

describe('the table itself', () => {
  it('is refused when an arrow points up, sideways, or to nowhere', () => {
    const room = { packages: [], node: false, pure: false };
    expect(
      checkFloors([
        { ...room, folder: 'libs/ground', floor: 1, rooms: ['libs/adapter', 'libs/nowhere'] },
        { ...room, folder: 'libs/adapter', floor: 3, rooms: ['libs/other', 'libs/ground'] },
        { ...room, folder: 'libs/other', floor: 3, rooms: [] },
      ]),
    ).toEqual([
      'libs/ground (floor 1) may not use libs/adapter (floor 3)',
      'libs/ground may use libs/nowhere, which is no room',
      'libs/adapter (floor 3) may not use libs/other (floor 3)',
    ]);
  });

  it('must know every folder of apps and libs', () => {
    expect(checkRoomsAreKnown(['libs/process/src/a.ts', 'libs/attic/src/a.ts', 'apps/README.md'], ROOMS)).toEqual([
      expect.stringContaining('libs/attic is no room'),
    ]);
  });
});

describe('an entry page', () => {
  const paths = [
    'libs/process/README.md',
    'libs/process/src/medicine/chart.ts',
    'libs/process/src/step.ts',
    'test/support/database.ts',
    'docs/adr/0001-a.md',
  ];

  it('is missed in a room with files', () => {
    expect(checkEntryPages(['libs/mail/src/a.ts', ...paths], ROOMS)).toEqual([
      expect.stringContaining('libs/mail/README.md'),
      expect.stringContaining('test/README.md'),
    ]);
  });

  it.each([
    '`stepp.ts`',
    '`medicine/charts.ts`',
    '`test/support/redis.ts`',
    '[decision](../../docs/adr/0002-b.md)',
    '`docs/missing`',
    '`medicine/charts`',
  ])('names a path that does not exist: %s', (text) => {
    expect(checkNamedPaths('libs/process/README.md', text, paths)).toHaveLength(1);
  });

  it.each([
    '`step.ts`, `medicine/chart.ts`, `src/step.ts`, `test/support/database.ts`, `medicine/`, `libs/process`',
    '[decision](../../docs/adr/0001-a.md#why)',
    '`npm test -- libs/process`, `@nestjs/core`, `xstate/graph`, `application/problem+json`, `/health/live`',
    '```\nmissing.ts\n`missing.ts`\n```',
  ])('may say %s', (text) => {
    expect(checkNamedPaths('libs/process/README.md', text, paths)).toEqual([]);
  });
});
