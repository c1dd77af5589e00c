import { reactive } from 'vue';
import type { Facts } from '../../../shared/facts/index.ts';
import { hear } from '../../ui/newer.tsx';
import type { ApiClient, Failure } from './api-client.ts';
import type { StoredRecord } from './stored-record.ts';

export type Saving =
  | { state: 'open' | 'saving' }
  | { state: 'saved'; stored: StoredRecord; facts: string }
  | { state: 'failed'; failure: Failure };

export function useSaving(client: ApiClient) {
  const keys = idempotencyKeys();
  const status = reactive<{ now: Saving }>({ now: { state: 'open' } });

  async function save(facts: Facts): Promise<void> {
    status.now = { state: 'saving' };
    const reply = await client.save(facts, keys.keyFor(facts));
    if (reply.ok) hear(reply.value.assessment);
    status.now = reply.ok
      ? { state: 'saved', stored: reply.value, facts: JSON.stringify(facts) }
      : { state: 'failed', failure: reply.failure };
  }

  /** The record is gone: the same facts may be saved anew. */
  function forget(): void {
    keys.renew();
    status.now = { state: 'open' };
  }

  return { status, save, forget };
}

/** A fresh key. `crypto.randomUUID` would do, but browsers keep it from pages opened over plain http on a home network. */
function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Gives every set of facts its key and keeps it until they change, so that a repeated save after a lost answer
 * finds the record that was made.
 */
export function idempotencyKeys(fresh = freshKey): { keyFor(facts: object): string; renew(): void } {
  let kept: { facts: string; key: string } | null = null;
  return {
    keyFor(facts) {
      const content = JSON.stringify(facts);
      if (kept?.facts !== content) kept = { facts: content, key: fresh() };
      return kept.key;
    },
    /** After a deletion: the same facts are a new record. */
    renew() {
      kept = null;
    },
  };
}
