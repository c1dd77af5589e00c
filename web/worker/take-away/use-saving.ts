import { reactive } from 'vue';
import type { Facts } from '../../../shared/api/assessments.ts';
import type { ApiClient, Failure } from './api-client.ts';
import { idempotencyKeys } from './idempotency.ts';
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
