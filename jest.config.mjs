/** Tests run the sources as ES modules; packages expose them by the condition `countersign-source`. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/packages', '<rootDir>/actions', '<rootDir>/scripts'],
  testMatch: ['**/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  testEnvironmentOptions: { customExportConditions: ['countersign-source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '/lib/'],
  coverageProvider: 'v8',
  collectCoverageFrom: ['packages/*/src/**/*.ts', 'actions/*/src/**/*.ts'],
  testTimeout: 30_000,
  // Most tests wait for processes that they start: as many files at once as there are cores.
  maxWorkers: '100%',
  // Modules of a finished file are not freed (ES modules in a context never are): a worker that has grown starts anew,
  // before it collects garbage for longer than it tests.
  workerIdleMemoryLimit: '1GB',
};
