/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/test/**/*.{spec,int-spec,e2e-spec}.ts', '<rootDir>/{apps,libs,bench}/**/*.spec.ts'],
  globalSetup: './test/global-setup.mjs',
  globalTeardown: './test/global-teardown.mjs',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.mjs'],
  // Suites wait for PostgreSQL, Chromium or a clock a third of their time: two cores are kept busy by three of them.
  maxWorkers: 3,
  // A machine that builds beside us is slow; a test that hangs still ends.
  testTimeout: 30_000,
  workerIdleMemoryLimit: '1GB',
  // Our own imports name the file that is built (`x.js`); here the source is run.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // dist holds compiled copies of the same modules and of package.json's paths.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          keepClassNames: true,
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
};
