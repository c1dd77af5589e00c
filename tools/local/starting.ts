import { setTimeout as sleep } from 'node:timers/promises';

const LONGEST_MS = 2_000;
const PAUSE_MS = 100;

/**
 * Tries again for two seconds while `isPassing` says the error may pass: a Lingbao that was just told to stop, or was
 * killed, holds port and store for another moment.
 */
export async function patiently<T>(attempt: () => Promise<T>, isPassing: (error: unknown) => boolean): Promise<T> {
  const until = performance.now() + LONGEST_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error) || performance.now() > until) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** A reason not to start that the person at the keyboard can mend: printed in both languages, without a stack. */
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
