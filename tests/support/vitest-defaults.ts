/** Options of every vitest configuration. Time limits are generous, because a busy machine is not a failure. CI and county laptops have two cores. */
export const vitestDefaults = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // As long as Playwright waits for what it is to touch (tests/web/stage.ts); a second, Vitest's own, a busy machine misses.
  expect: { poll: { timeout: 60_000 } },
  maxWorkers: 2,
  // Said, so that vitest advises nobody to share what tests change between files.
  isolate: true,
  setupFiles: 'tests/support/remove-folders.ts',
} as const;
