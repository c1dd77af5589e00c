import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ParameterFault } from '../../shared/messages/errors.ts';
import { readRelease } from '../../tools/build/read-release.ts';
import { DIRECTORY } from '../law/hand-made.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FLOOR = '370000/pension.contribution-base.floor.json';
const files = readdirSync(DIRECTORY, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.json') && !file.endsWith('.schema.json'),
);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lingbao-damage-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Reads the release with one file damaged, and mends it again. */
function readDamaged(file: string, damage: (whole: Buffer) => Buffer): unknown {
  const path = join(folder, file);
  const whole = readFileSync(path);
  writeFileSync(path, damage(whole));
  try {
    return readRelease(folder, '1').policyVersion;
  } catch (error) {
    return error;
  } finally {
    writeFileSync(path, whole);
  }
}

/** A refusal in both languages that names the file and a line. */
function expectNamed(outcome: unknown, file: string): void {
  expect(outcome).toBeInstanceOf(ParameterFault);
  const { message } = outcome as Error;
  expect(message).toMatch(new RegExp(`${file.replaceAll('.', '\\.')}:\\d+`, 'u'));
  expect(message).toMatch(/\p{Script=Han}/u);
  expect(message).toMatch(/hould be|JSON|UTF-8/u);
}

describe('A damaged parameter file', () => {
  beforeEach(() => cpSync(DIRECTORY, folder, { recursive: true }));

  test('cut off anywhere is refused with its name and line', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.double({ min: 0, max: 0.99, noNaN: true }), (file, share) => {
        const cut = (whole: Buffer) => whole.subarray(0, Math.floor((whole.length - 2) * share));
        expectNamed(readDamaged(file, cut), file);
      }),
      { numRuns: 60, seed: 20_261_125 },
    );
  });

  test('with any byte turned, lost or doubled is refused by name, or still is a parameter file: nothing else happens', {
    timeout: 60_000,
  }, () => {
    const sound = readRelease(folder, '1').policyVersion;
    const damages = ['turned', 'lost', 'doubled'] as const;
    let refused = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(),
        fc.constantFrom(...damages),
        fc.integer({ min: 1, max: 255 }),
        (file, place, how, mask) => {
          const outcome = readDamaged(file, (whole) => {
            const at = place % whole.length;
            const byte = whole[at] as number;
            const middle = { turned: [byte ^ mask], lost: [], doubled: [byte, byte] }[how];
            return Buffer.concat([whole.subarray(0, at), Buffer.from(middle), whole.subarray(at + 1)]);
          });
          if (outcome instanceof Error) {
            expect(outcome).toBeInstanceOf(ParameterFault);
            refused += 1;
            // a title or a document's name may be what is damaged, and then it is another file that no longer fits
            expect(outcome.message).toMatch(/\.json/u);
          } else if (outcome === sound) return;
          else expect(outcome).toMatch(/^[0-9a-f]{16}$/u);
        },
      ),
      { numRuns: 100, seed: 20_261_125 },
    );
    expect(refused).toBeGreaterThan(25);
  });

  test.for([
    { what: 'empty', damage: () => Buffer.of() },
    { what: 'only zeros, as after a power cut', damage: (whole: Buffer) => Buffer.alloc(whole.length) },
    { what: 'in UTF-16', damage: (whole: Buffer) => Buffer.from(`\ufeff${whole.toString()}`, 'utf16le') },
    {
      what: 'in GBK',
      damage: (whole: Buffer) =>
        Buffer.concat([whole.subarray(0, 90), Buffer.of(0xc6, 0xf3, 0xd2, 0xb5), whole.subarray(90)]),
    },
    { what: 'twice in one', damage: (whole: Buffer) => Buffer.concat([whole, whole]) },
    {
      what: 'with the marks of a merge',
      damage: (whole: Buffer) => Buffer.from(whole.toString().replace('"$schema"', '<<<<<<< HEAD\n  "$schema"')),
    },
    { what: 'a page of a web server', damage: () => Buffer.from('<!doctype html><title>404</title>') },
  ])('$what is refused with its name and line', ({ damage }) => {
    for (const file of [FLOOR, 'documents.json']) expectNamed(readDamaged(file, damage), file);
  });
});

describe('The program with a damaged parameter file', () => {
  const run = promisify(execFile);
  const damaged = () =>
    writeFileSync(join(folder, 'shared/law', FLOOR), readFileSync(join(DIRECTORY, FLOOR)).subarray(0, 700));

  beforeEach(() => {
    for (const part of [
      'shared',
      'functions',
      'infra',
      'tools',
      'web',
      'package.json',
      'vite.config.ts',
      'tsconfig.json',
    ])
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    damaged();
  });

  test.for([
    ['npm start', 'tools/local/start.ts'],
    ['npm run prepare', 'tools/build/collect-parameters.ts'],
    ['npm run parameters:check', 'tools/law/check-parameters.ts'],
  ] as const)(
    '%s refuses and says where, though the last good release lies beside it',
    { timeout: 60_000 },
    async ([, script]) => {
      const before = readFileSync(join(folder, 'shared/law/release.generated.ts'), 'utf8');
      const environment = { ...process.env, PORT: '0', DATA_DIR: join(folder, '.data') };
      const failure = await run(process.execPath, [script], { cwd: folder, env: environment }).then(
        () => null,
        (error: { code: number; stdout: string; stderr: string }) => error,
      );
      expect(failure?.code).toBe(1);
      const said = `${failure?.stdout}${failure?.stderr}`;
      expect(said).toMatch(/pension\.contribution-base\.floor\.json:\d+/u);
      expect(said).not.toContain('http://localhost');
      expect(readFileSync(join(folder, 'shared/law/release.generated.ts'), 'utf8')).toBe(before);
    },
  );
});
