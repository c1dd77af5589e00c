const OFTEN_ENOUGH_MS = 500;

/**
 * Tells the height of the page's content, in CSS pixels, at once and whenever it changes. It is measured at the body,
 * whose height does not depend on that of the window: otherwise the frame could only ever grow.
 */
export function watchHeight(tell: (pixels: number) => void, body = document.body): void {
  let last = 0;
  const measure = () => {
    const height = Math.ceil(body.getBoundingClientRect().height);
    if (height > 0 && height !== last) tell((last = height));
  };
  measure();
  if (typeof ResizeObserver === 'function') new ResizeObserver(measure).observe(body);
  else setInterval(measure, OFTEN_ENOUGH_MS);
}
