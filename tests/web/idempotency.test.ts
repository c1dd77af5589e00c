import { expect, test } from 'vitest';
import { idempotencyKeys } from '../../web/worker/take-away/saving.ts';

test('the key is kept until the facts change', () => {
  const { keyFor } = idempotencyKeys();
  const first = keyFor({ year: 2026 });
  expect(keyFor({ year: 2026 })).toBe(first);
  expect(keyFor({ year: 2025 })).not.toBe(first);
});

test('after a deletion the same facts have another key', () => {
  const { keyFor, renew } = idempotencyKeys();
  const first = keyFor({ year: 2026 });
  renew();
  expect(keyFor({ year: 2026 })).not.toBe(first);
});

test('a key is 128 bits in hexadecimal, as the API takes it', () => {
  expect(idempotencyKeys().keyFor({})).toMatch(/^[0-9a-f]{32}$/);
});
