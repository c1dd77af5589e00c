import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { StorageUnavailable } from './unavailable.ts';

/**
 * A request makes at most three calls in a row, or has a deadline of its own, so it ends within its Lambda's ten
 * seconds.
 */
const CALL_MILLISECONDS = 3_000;

/** When to abort a call; `until` is the deadline of the whole request, for requests that make more of them. */
export function deadline(until?: AbortSignal): AbortSignal {
  const own = AbortSignal.timeout(CALL_MILLISECONDS);
  return until ? AbortSignal.any([own, until]) : own;
}

export function tableName(): string {
  const name = process.env.TABLE_NAME;
  if (!name) throw new Error('TABLE_NAME is not set');
  return name;
}

export const secondsOf = (moment: Date): number => Math.floor(moment.getTime() / 1000);

/** Whether the condition of a write was met. */
export async function conditionMet(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) return false;
    throw new StorageUnavailable('a write failed', { cause });
  }
}

export async function orUnavailable<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (cause) {
    throw new StorageUnavailable('a call failed', { cause });
  }
}
