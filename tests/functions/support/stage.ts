import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { startStore, type TestStore } from './store.ts';

type Method = 'log' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** A store for one file of tests; there from its first `beforeAll` on. */
export function ownStore(): TestStore {
  const store = {} as TestStore;
  beforeAll(async () => void Object.assign(store, await startStore()));
  afterAll(() => store.close());
  return store;
}

/** Nothing of what the functions log gets among the results. */
export function quietConsole(...methods: Method[]): void {
  beforeEach(() => {
    for (const method of methods.length > 0 ? methods : (['log'] as const)) vi.spyOn(console, method).mockReturnValue();
  });
  afterEach(() => void vi.restoreAllMocks());
}

/** The lines written in a test, in place of showing them. */
export function notedConsole(...methods: Method[]): string[] {
  const lines: string[] = [];
  beforeEach(() => {
    lines.length = 0;
    for (const method of methods)
      vi.spyOn(console, method).mockImplementation((...said: unknown[]) => void lines.push(said.map(String).join(' ')));
  });
  afterEach(() => void vi.restoreAllMocks());
  return lines;
}

/** Each test begins at this moment; only the date is held, so that waiting goes on as ever. */
export function clockAt(moment: string): void {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) }));
  afterEach(() => void vi.useRealTimers());
}

/** After the law of 2026 was published, on 2026-08-14. */
export const LATE_2026 = '2026-11-24T01:00:00Z';
