/** Lets the page be opened again without a network. Behind its first paint, and only where it is served as a page. */
export function workOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  // Not every webview lets a page have one; it works without.
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined));
}
