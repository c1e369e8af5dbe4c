/**
 * The rooms of the house and what each may use: the one place where this is decided. An import points down, never up or
 * sideways. Changing a line here is a decision about the design; say why in the commit.
 */
export interface Room {
  /** Folder from the root of the repository. */
  readonly folder: string;
  /** 1 ground, 2 use cases, 3 adapters, 4 doors, 5 around the house. A room may use rooms of lower floors only. */
  readonly floor: 1 | 2 | 3 | 4 | 5;
  readonly rooms: readonly string[];
  /** Rooms of which only types may be imported. */
  readonly typeRooms?: readonly string[];
  /** npm packages; `@scope/*` is every package of a scope, `*` every package. */
  readonly packages: readonly string[];
  /** Packages of which only types may be imported. */
  readonly typesOnly?: readonly string[];
  /** Node's own modules. */
  readonly node: boolean;
  /** No clock, no chance, no timers, no network: the same input gives the same answer. */
  readonly pure: boolean;
  /** The files through which a pure room reaches Node, time and chance; everything else in it is handed what they give. */
  readonly outlets?: readonly string[];
}

const LIBS = [
  'libs/process',
  'libs/config',
  'libs/passages',
  'libs/casework',
  'libs/network',
  'libs/contract',
  'libs/messages',
  'libs/persistence',
  'libs/queue',
  'libs/mail',
  'libs/identity',
  'libs/papers',
  'libs/chart-pages',
  'libs/embedded-postgres',
] as const;

const DOOR_PACKAGES = ['@nestjs/*', '@fastify/*', 'fastify', 'reflect-metadata', 'rxjs', 'pino', 'zod'] as const;

export const ROOMS: readonly Room[] = [
  { folder: 'libs/process', floor: 1, rooms: [], packages: ['xstate'], node: false, pure: true },
  { folder: 'libs/config', floor: 1, rooms: [], packages: ['zod'], node: true, pure: false },

  // Where in a text an opinion points, and where that place went when the text changed.
  { folder: 'libs/passages', floor: 1, rooms: [], packages: ['approx-string-match'], node: false, pure: true },

  { folder: 'migrations', floor: 2, rooms: [], packages: [], typesOnly: ['typeorm'], node: false, pure: true },
  {
    folder: 'libs/casework',
    floor: 2,
    rooms: ['libs/process', 'libs/passages'],
    packages: [],
    node: false,
    pure: true,
    // The system's clock, new ids, and SHA-256: what a step needs and no adapter would do differently.
    outlets: ['libs/casework/src/clock.ts', 'libs/casework/src/ids.ts', 'libs/casework/src/sha256.ts'],
  },
  // People, what they hold and for whom, who is told what and when.
  { folder: 'libs/network', floor: 2, rooms: ['libs/process'], packages: [], node: false, pure: true },
  { folder: 'libs/contract', floor: 2, rooms: ['libs/process'], packages: ['zod'], node: false, pure: true },
  { folder: 'libs/messages', floor: 2, rooms: ['libs/process'], packages: [], node: false, pure: true },

  {
    folder: 'libs/persistence',
    floor: 3,
    rooms: ['libs/casework', 'libs/network', 'libs/process', 'libs/config', 'migrations'],
    packages: ['typeorm', 'pg', 'zod', 'reflect-metadata'],
    node: true,
    pure: false,
  },
  {
    folder: 'libs/queue',
    floor: 3,
    rooms: ['libs/casework', 'libs/contract', 'libs/process'],
    packages: ['bullmq', 'ioredis', 'pg'],
    node: true,
    pure: false,
  },
  {
    folder: 'libs/mail',
    floor: 3,
    rooms: ['libs/messages', 'libs/network', 'libs/process'],
    packages: ['mjml', 'nodemailer', 'postal-mime', 'ical-generator'],
    node: true,
    pure: false,
  },
  // Sign-in against a provider, the tokens of the published API, and the provider that standalone mode brings.
  {
    folder: 'libs/identity',
    floor: 3,
    rooms: ['libs/network', 'libs/messages', 'libs/process'],
    packages: ['openid-client', 'oidc-provider', 'jose', 'pg', 'zod'],
    node: true,
    pure: false,
  },
  // What is printed or kept as a document: receipts.
  {
    folder: 'libs/papers',
    floor: 3,
    rooms: ['libs/messages', 'libs/process'],
    packages: ['pdfkit'],
    node: true,
    pure: false,
  },
  // Charts as people read them: drawn, and as pages. Node lends the layout kernel a thread.
  {
    folder: 'libs/chart-pages',
    floor: 3,
    rooms: ['libs/messages', 'libs/process'],
    packages: ['elkjs'],
    node: true,
    pure: true,
  },
  {
    folder: 'libs/embedded-postgres',
    floor: 3,
    rooms: [],
    packages: ['embedded-postgres', 'pg', 'zod'],
    node: true,
    pure: false,
  },

  { folder: 'apps/api', floor: 4, rooms: LIBS, packages: DOOR_PACKAGES, node: true, pure: false },
  { folder: 'apps/worker', floor: 4, rooms: LIBS, packages: DOOR_PACKAGES, node: true, pure: false },
  { folder: 'apps/cli', floor: 4, rooms: [...LIBS, 'apps/worker'], packages: DOOR_PACKAGES, node: true, pure: false },
  // What runs in a browser. It knows the API by its types alone: no rule of the domain is decided there.
  {
    folder: 'apps/web',
    floor: 4,
    rooms: [],
    typeRooms: ['libs/contract'],
    packages: [
      'react',
      'react-dom',
      'react-router',
      'react-intl',
      'react-aria-components',
      'react-aria',
      'react-stately',
      '@tanstack/react-query',
      '@tanstack/react-virtual',
      'lucide-react',
      'vite',
    ],
    node: false,
    pure: false,
    outlets: ['apps/web/vite.config.ts'],
  },
  {
    folder: 'apps/standalone',
    floor: 4,
    rooms: [...LIBS, 'apps/api', 'apps/worker'],
    packages: DOOR_PACKAGES,
    node: true,
    pure: false,
  },

  {
    folder: 'bench',
    floor: 5,
    rooms: [...LIBS, 'apps/api', 'apps/worker', 'apps/standalone'],
    packages: ['*'],
    node: true,
    pure: false,
  },
  {
    folder: 'test',
    floor: 5,
    rooms: [...LIBS, 'apps/api', 'apps/worker', 'apps/web', 'apps/cli', 'apps/standalone', 'migrations'],
    packages: ['*'],
    node: true,
    pure: false,
  },
  { folder: 'scripts', floor: 5, rooms: [], packages: ['playwright-core'], node: true, pure: false },
];

/** The one door that opens other doors: it runs them in one process. */
export const MAY_USE_ITS_OWN_FLOOR: readonly string[] = ['apps/standalone', 'apps/cli'];

/** What a unit spec beside its file may use on top of what its room may. */
export const SPECS = {
  packages: ['@jest/globals', '@nestjs/testing', 'date-holidays', 'fast-check'],
  folders: ['test/support/'],
} as const;

/** A folder (ending in `/`) or file outside the catalogues that may hold Swedish, and why. */
export interface SwedishPlace {
  readonly path: string;
  readonly why: string;
}

/** Whatever people read stands in the catalogues, in both languages; this is what is left. */
export const MAY_HOLD_SWEDISH: readonly SwedishPlace[] = [
  { path: 'libs/messages/', why: 'the catalogues themselves' },
  { path: 'libs/contract/', why: 'documentation of the published contract: descriptions and examples of its fields' },
  { path: 'apps/api/src/openapi/document.ts', why: 'documentation of the published contract: what it says of itself' },
  { path: 'apps/web/src/messages/', why: 'the catalogues of the web app' },
  { path: 'apps/cli/', why: 'what operators read in a terminal, printed through one output room' },
  { path: 'apps/standalone/src/words.sv.ts', why: 'what standalone mode says in a terminal, in one file' },
  { path: 'libs/network/src/reference/organisations.ts', why: 'data: what organisations are called' },
  { path: 'libs/network/src/demo/demo-persons.ts', why: 'data: names of invented people' },
  { path: 'libs/network/src/demo/demo-bodies.ts', why: 'data: names of invented people, and what their bodies keep' },
  { path: 'libs/passages/src/likeness.ts', why: 'data: common words and numerals of the texts that are compared' },
  { path: 'libs/mail/src/incoming/text-of-html.ts', why: 'data: what the named characters of HTML stand for' },
  { path: 'libs/process/src/medtech/acts.ts', why: 'sources, cited as they are written' },
  { path: 'libs/process/src/medtech/handling/in-force.ts', why: 'sources, cited as they are written' },
  { path: 'libs/process/src/change/device-pilot-to-mtp.ts', why: 'a change of version names the council it is about' },
];

/** Where the environment may be read. The config room is the rule; the others are tools that run outside the program. */
export const MAY_READ_ENVIRONMENT: readonly string[] = [
  'libs/config/',
  'scripts/',
  'bench/',
  'test/support/',
  'test/global-setup.mjs',
  'test/global-teardown.mjs',
];
