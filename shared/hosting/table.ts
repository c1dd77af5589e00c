/**
 * The one table, for both the CDK construct and the local store: string keys, paid per request. The index serves the
 * counter: the list of a day, and a pick-up code within it.
 */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  index: { name: 'by-day', partitionKey: 'day', sortKey: 'pickupCode' },
  /** Unix time in seconds after which DynamoDB removes an item. */
  timeToLive: 'expiresAt',
} as const;

/** Partition key of what is kept for notices; no id of a record is like it. */
export const NOTICES_KEY = 'NOTICES';
