/**
 * The one table, as the CDK construct and the local store both make it: strings for keys, paid by request.
 * The index serves the counter: the day's list, and the pick-up code within it.
 */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  index: { name: 'by-day', partitionKey: 'day', sortKey: 'pickupCode' },
  /** Seconds since 1970 after which DynamoDB removes an item. */
  timeToLive: 'expiresAt',
} as const;
