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
