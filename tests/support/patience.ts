/** For every set of tests. Nothing is timed: a busy machine is no failure. CI and laptops of the county have two cores. */
export const patience = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  maxWorkers: 2,
  setupFiles: 'tests/support/remove-folders.ts',
} as const;
