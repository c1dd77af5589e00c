/** Nobody agrees to a screen that came up under their finger. */
const TIME_TO_SEE_MS = 600;

/** Of IntersectionObserver v2, which TypeScript does not know. */
interface Visibility {
  trackVisibility: boolean;
  delay: number;
}

/**
 * Tells whether a person has had the time to see the whole of an element, and again whenever that changes. Where the
 * browser knows what is really seen (IntersectionObserver v2), a host cannot hide it: not by opacity or a filter on the
 * frame, not by something on top of it. Elsewhere the time alone has to do.
 */
export function watchSeen(element: Element, tell: (isSeen: boolean) => void): void {
  let timer: ReturnType<typeof setTimeout>;
  const change = (isVisible: boolean) => {
    clearTimeout(timer);
    if (isVisible) timer = setTimeout(() => tell(true), TIME_TO_SEE_MS);
    else tell(false);
  };
  if (!('isVisible' in (globalThis.IntersectionObserverEntry?.prototype ?? {}))) {
    change(true);
    return;
  }
  const options: IntersectionObserverInit & Visibility = { threshold: 1, trackVisibility: true, delay: 100 };
  const observe = (entries: readonly IntersectionObserverEntry[]) =>
    change((entries.at(-1) as { isVisible?: boolean } | undefined)?.isVisible === true);
  new IntersectionObserver(observe, options).observe(element);
}
