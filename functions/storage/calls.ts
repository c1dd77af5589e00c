import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { StorageUnavailable } from './unavailable.ts';

/** Requests that make more than three calls in a row have a deadline of their own, so that all end within ten seconds. */
const CALL_MILLISECONDS = 3_000;

/** When to abort a call; `until` is the deadline of the whole request, for requests that make more of them. */
export function deadline(until?: AbortSignal): AbortSignal {
  const own = AbortSignal.timeout(CALL_MILLISECONDS);
  return until ? AbortSignal.any([own, until]) : own;
}

/** All calls of one request together end well before the Lambda's ten seconds. */
const REQUEST_MILLISECONDS = 8_000;

export const endOfRequest = (): AbortSignal => AbortSignal.timeout(REQUEST_MILLISECONDS);

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
