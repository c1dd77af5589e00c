/**
 * Answers on the device: always for as long as the page is open, so that neither a reload nor a telephone call loses
 * any, and after that only where the person asked for it. Under one name, and gone when they take it back.
 */
const KEY = 'lingbao.answers';

type Kind = 'localStorage' | 'sessionStorage';

/** `null` where the browser or the host forbids any. */
function storage(kind: Kind): Storage | null {
  // In a partner's frame nothing is kept.
  if (window.parent !== window) return null;
  try {
    return globalThis[kind] ?? null;
  } catch {
    return null;
  }
}

/** What is no answer of a person, such as the place chosen: kept under its own name. */
export function recalled(name: string): string | null {
  try {
    return storage('localStorage')?.getItem(`lingbao.${name}`) ?? null;
  } catch {
    return null;
  }
}

/** @param content `null` where nothing is left to recall */
export function recallLater(name: string, content: string | null): void {
  try {
    if (content === null) storage('localStorage')?.removeItem(`lingbao.${name}`);
    else storage('localStorage')?.setItem(`lingbao.${name}`, content);
  } catch {
    // A full or forbidden store: it is asked again next time.
  }
}

export const canKeep = (): boolean => storage('localStorage') !== null;

/** Whether the person asked for it to be kept. */
export const isKept = (): boolean => contentOf('localStorage') !== null;

/** What was told, as it was written: since the page was opened, else what was kept. */
export const remembered = (): string | null => contentOf('sessionStorage') ?? contentOf('localStorage');

function contentOf(kind: Kind): string | null {
  try {
    return storage(kind)?.getItem(KEY) ?? null;
  } catch {
    return null;
  }
}

/** @returns whether the device took it */
function put(kind: Kind, content: string): boolean {
  try {
    storage(kind)?.setItem(KEY, content);
    return storage(kind) !== null;
  } catch {
    return false;
  }
}

/** @returns whether a reload finds it */
export function remember(content: string): boolean {
  if (isKept()) put('localStorage', content);
  return put('sessionStorage', content);
}

/** @returns whether the device took it */
export const keep = (content: string): boolean => put('localStorage', content);

/** Takes back what was asked to be kept. */
export const forget = (): void => remove('localStorage');

/** Nothing is left. */
export function clear(): void {
  remove('localStorage');
  remove('sessionStorage');
}

function remove(kind: Kind): void {
  try {
    storage(kind)?.removeItem(KEY);
  } catch {
    // What may not be written is not there.
  }
}
