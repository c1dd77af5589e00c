/** Answers on the device: only what the person asked to be kept, under one name, and gone when they take it back. */
const KEY = 'lingbao.answers';

/** The storage, or `null` where the browser or the host forbids any. */
function storage(): Storage | null {
  // In a partner's frame nothing is kept.
  if (window.parent !== window) return null;
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

export const canKeep = (): boolean => storage() !== null;

/** What was kept, as it was written. */
export function kept(): string | null {
  try {
    return storage()?.getItem(KEY) ?? null;
  } catch {
    return null;
  }
}

/** @returns whether the device took it */
export function keep(content: string): boolean {
  try {
    storage()?.setItem(KEY, content);
    return canKeep();
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    storage()?.removeItem(KEY);
  } catch {
    // What may not be written is not there.
  }
}
