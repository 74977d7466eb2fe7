import house from '../../jest.config.mjs';

/** Tests that need the runner of workflows: `node scripts/run.mjs run-workflows` provides it. */
export default {
  ...house,
  rootDir: '../..',
  roots: ['<rootDir>/packages/act'],
  testMatch: ['**/e2e/**/*.test.ts'],
  testTimeout: 120_000,
};
