/// <reference lib="webworker" />
/**
 * Keeps the page for times without a network. `FILES` and `VERSION` are put in when the page is built: what the
 * calculator needs, and a digest of it. Names in assets/ never change their content; the page itself is asked for
 * first, so that whoever has a network calculates on the newest figures.
 */
declare const FILES: readonly string[];
declare const VERSION: string;

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const CACHE = `lingbao-${VERSION}`;
const PAGE = '/';
/** A network that is there but does not answer is as good as none. */
const PATIENCE_MS = 4000;

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([PAGE, ...FILES])));
  void worker.skipWaiting();
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name !== CACHE && name.startsWith('lingbao-')).map((name) => caches.delete(name)),
        ),
      )
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && pathname === PAGE) event.respondWith(newest(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(known(request));
});

async function newest(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    const kept = await caches.match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

/** What is not needed at once, such as the pictures, is kept when it is first used. */
async function known(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (!response.ok) return response;
  const copy = response.clone();
  await caches.open(CACHE).then((cache) => cache.put(request, copy));
  return response;
}
