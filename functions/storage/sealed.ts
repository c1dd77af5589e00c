import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Facts } from '../../shared/facts/index.ts';
import { FACTS_VERSION } from '../../shared/facts/renamed.ts';
import { UnreadableRecord } from './unavailable.ts';

export type Item = Record<string, AttributeValue>;

/** What was given to people at one moment, with the names its facts had then. */
export interface Given {
  facts: Facts;
  factsVersion: number;
}

/** Attributes that say the same as the JSON, to find an item by and to read it with any tool of DynamoDB's. */
type Beside<T extends Given> = (given: T) => Readonly<Record<string, unknown>>;

/** Raised by one when the JSON or what stands beside it takes another shape; what an earlier one wrote stays readable. */
const ANSWER_VERSION = 1;

/** Written by a version of the program that knows more than this one. */
class NewerVersion extends Error {
  override readonly name = 'NewerVersion';
}

class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord';
}

/** The attributes that keep what was given: gzip of its JSON, the SHA-256 of that JSON, and what is readable beside it. */
export function seal<T extends Given>(given: T, beside: Beside<T>): Item {
  const json = JSON.stringify(given);
  return marshall({
    ...beside(JSON.parse(json) as T),
    answerVersion: ANSWER_VERSION,
    answer: gzipSync(json),
    sha256: digestOf(json),
  });
}

/**
 * What was given, once it is certain that it is the very same: the JSON has its digest, and every attribute beside it
 * says what the JSON says.
 *
 * @throws UnreadableRecord for what is damaged, or written by a newer version: one may be running beside this one
 */
export function unseal<T extends Given>(item: Item, beside: Beside<T>): T {
  try {
    const attributes = unmarshall(item);
    known(attributes.answerVersion, ANSWER_VERSION);
    known(attributes.factsVersion, FACTS_VERSION);
    const json = gunzipSync(attributes.answer).toString();
    if (digestOf(json) !== attributes.sha256) throw new DamagedRecord('the digest is not that of the JSON');
    const given = JSON.parse(json) as T;
    for (const [name, value] of Object.entries(beside(given)))
      if (!isDeepStrictEqual(attributes[name], value)) throw new DamagedRecord(`${name} is not that of the JSON`);
    return given;
  } catch (error) {
    const cause = error instanceof NewerVersion ? error : new DamagedRecord('not as it was written', { cause: error });
    throw new UnreadableRecord('a record cannot be read', { cause });
  }
}

function known(version: unknown, newest: number): void {
  if (!Number.isInteger(version) || Number(version) < 1) throw new DamagedRecord('a version is missing');
  if (Number(version) > newest) throw new NewerVersion(`version ${version} is not known`);
}

const digestOf = (json: string): string => createHash('sha256').update(json).digest('hex');
