// Completes package-lock.json after each change of dependencies: node .ci/complete-lock.js (in tests/measure: node
// ../../.ci/complete-lock.js).
//
// - It adds the optional platform packages that the registry used for the last `npm install` did not serve. npm 11
//   refuses `npm ci` when such an entry is missing, even for a platform nobody is on; npm leaves them out of the lock when
//   the registry answers 404.
// - It adds where each package comes from and the digest of what is there, which npm leaves out for packages that it did
//   not download. (What is bundled in another package is covered by that one's digest.)
// - It says of each binary for Linux which C library it is for, where npm left it out: else both are installed.
import { execFileSync } from 'node:child_process';
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

const linuxLibc = (words) =>
  words.includes('musl') ? { libc: ['musl'] } : words.includes('gnu') ? { libc: ['glibc'] } : {};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const [path, entry] of Object.entries(lock.packages)) {
  if (entry.os?.includes('linux')) Object.assign(entry, linuxLibc(path.split(/[/-]/)));
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || !/^\d/.test(version)) continue;
    const words = name.split(/[/-]/);
    const os = words.find((word) => word in OS);
    const cpu = CPU.find((each) => words.includes(each));
    // What is in WebAssembly runs on any system.
    if (!cpu || !(os || cpu === 'wasm32')) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...linuxLibc(words),
      ...(entry.dev && { dev: true }),
      optional: true,
      ...(os && { os: [os] }),
    };
  }
}
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || entry.inBundle || entry.link || (entry.integrity && entry.resolved)) continue;
  const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  entry.resolved ??= `https://registry.npmjs.org/${name}/-/${name.split('/').at(-1)}-${entry.version}.tgz`;
  entry.integrity ??= integrityOf(name, entry.version);
}

/** As the registry says it; left out of the lock when the registry has no such package. */
function integrityOf(name, version) {
  try {
    const stdio = ['ignore', 'pipe', 'ignore'];
    return execFileSync('npm', ['view', `${name}@${version}`, 'dist.integrity'], { encoding: 'utf8', stdio }).trim();
  } catch {
    console.error(`no digest of ${name}@${version}: ask a registry that has it`);
    return undefined;
  }
}

const { '': root, ...rest } = lock.packages;
lock.packages = { '': root, ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))) };
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
