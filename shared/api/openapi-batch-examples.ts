/** One example of each route of batches, by its id. */
export function batchExamples(
  asOf: string,
): Readonly<Record<string, { body?: unknown; path?: Record<string, string> }>> {
  const path = { id: 'mJt5Hq2TnWc8yR0bVx3kZA' };
  const body = { bytes: 28_000, asOf };
  return { createBatch: { body }, getBatch: { path } };
}
