// Adds to package-lock.json the optional platform packages that the registry used for the last
// `npm install` did not serve. npm 11 refuses `npm ci` when such an entry is missing, even for a
// platform nobody is on; npm leaves them out of the lock when the registry answers 404.
// Run after each change of dependencies: node .ci/complete-lock.js (in tests/bench/peers: node ../../../.ci/complete-lock.js)
import { readFileSync, writeFileSync } from 'node:fs';

const OS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  win32: 'win32',
  openharmony: 'openharmony',
};
const CPU = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'arm', 'wasm32'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || !/^\d/.test(version)) continue;
    const words = name.split(/[/-]/);
    const os = words.find((word) => word in OS);
    const cpu = CPU.find((each) => words.includes(each));
    // What is in WebAssembly runs on any system.
    if (!cpu || !(os || cpu === 'wasm32')) continue;
    const libc = words.includes('musl') ? { libc: ['musl'] } : words.includes('gnu') ? { libc: ['glibc'] } : {};
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...libc,
      ...(entry.dev && { dev: true }),
      optional: true,
      ...(os && { os: [os] }),
    };
  }
}
const { '': root, ...rest } = lock.packages;
lock.packages = { '': root, ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))) };
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
