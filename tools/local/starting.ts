import { setTimeout as sleep } from 'node:timers/promises';

const MAX_WAIT_MS = 2_000;
const PAUSE_MS = 100;

/**
 * Retries for two seconds while `isPassing` says that the error may be temporary: a Lingbao that was just stopped or
 * killed still holds port and store for a moment.
 */
export async function retry<T>(attempt: () => Promise<T>, isPassing: (error: unknown) => boolean): Promise<T> {
  const until = performance.now() + MAX_WAIT_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error) || performance.now() > until) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** A reason not to start that the user can fix: printed in both languages, without a stack trace. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
  readonly zh: string;
  readonly en: string;

  constructor(words: { zh: string; en: string }, cause?: unknown) {
    super(words.en, { cause });
    this.zh = words.zh;
    this.en = words.en;
  }
}
