import { gunzipSync, gzipSync } from 'node:zlib';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { NOTICES_KEY } from '../../shared/hosting/table.ts';
import { deadline, orUnavailable, tableName } from './calls.ts';
import { dynamodb } from './dynamodb.ts';

/** The figures of the release that partners were last told of. */
export interface Announced<Figures> {
  at: string;
  policyVersion: string;
  figures: Figures;
}

const Key = { pk: { S: NOTICES_KEY }, sk: { S: 'FIGURES' } };

/** What was last announced; `null` before the first time. */
export async function announced<Figures>(): Promise<Announced<Figures> | null> {
  const get = new GetItemCommand({ TableName: tableName(), Key, ConsistentRead: true });
  const { Item } = await orUnavailable(dynamodb().send(get, { abortSignal: deadline() }));
  if (!Item) return null;
  const figures = JSON.parse(gunzipSync(Item.figures?.B ?? '').toString()) as Figures;
  return { at: Item.at?.S ?? '', policyVersion: Item.policyVersion?.S ?? '', figures };
}

/** Notes what has now been announced. */
export async function announce({ at, policyVersion, figures }: Announced<unknown>): Promise<void> {
  const packed = { B: gzipSync(JSON.stringify(figures)) };
  const Item = { ...Key, at: { S: at }, policyVersion: { S: policyVersion }, figures: packed };
  const put = new PutItemCommand({ TableName: tableName(), Item });
  await orUnavailable(dynamodb().send(put, { abortSignal: deadline() }));
}
