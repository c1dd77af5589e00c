/**
 * Runs in every page and frame before its own scripts: all storage throws, as in a browser that blocks it for frames of
 * other sites, and whoever so much as looks at it is noted in `storageTouched`.
 */
export const STORAGE_BLOCKED = `
  window.storageTouched = [];
  const deny = (name) => ({
    configurable: true,
    get() {
      window.storageTouched.push(name);
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    },
    set() {
      window.storageTouched.push(name);
    },
  });
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
    Object.defineProperty(window, name, deny(name));
  Object.defineProperty(Document.prototype, 'cookie', deny('cookie'));
  Object.defineProperty(Navigator.prototype, 'serviceWorker', deny('serviceWorker'));
  Object.defineProperty(Navigator.prototype, 'storage', deny('storage'));
`;
