import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { FACTS_VERSION_READ } from '../../shared/facts/renamed.ts';
import { UnreadableRecord } from './unavailable.ts';

export type Item = Record<string, AttributeValue>;

/** What people were given at one moment, with the version of the fact names of that time. */
export interface Given {
  factsVersion: number;
}

/** Attributes that repeat parts of the JSON, for finding items and for reading them with any DynamoDB tool. */
type ReadableAttributes<T extends Given> = (given: T) => Readonly<Record<string, unknown>>;

/**
 * The shape of the JSON and the attributes: the newest one that is understood, and the one that is written. A release
 * raises the first, and the release after it the second (docs/how-to/release.md); older items stay readable. A member
 * more is no other shape.
 */
const ANSWER_VERSION_READ = 1;
const ANSWER_VERSION = 1;

/** Written by a newer version of the program. */
class NewerVersion extends Error {
  override readonly name = 'NewerVersion';
}

class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord';
}

/** The attributes that preserve what was given: its JSON gzipped, the SHA-256 of that JSON, and readable copies. */
export function seal<T extends Given>(given: T, readable: ReadableAttributes<T>): Item {
  const json = JSON.stringify(given);
  return marshall({
    ...readable(JSON.parse(json) as T),
    answerVersion: ANSWER_VERSION,
    answer: gzipSync(json),
    sha256: digestOf(json),
  });
}

/**
 * What was given, once verified: the digest matches the JSON, and every attribute next to it agrees with the JSON.
 *
 * @throws UnreadableRecord if it is damaged, or written by a newer version, which may be running alongside
 */
export function unseal<T extends Given>(item: Item, readable: ReadableAttributes<T>): T {
  try {
    const attributes = unmarshall(item);
    known(attributes.answerVersion, ANSWER_VERSION_READ);
    known(attributes.factsVersion, FACTS_VERSION_READ);
    const json = gunzipSync(attributes.answer).toString();
    if (digestOf(json) !== attributes.sha256) throw new DamagedRecord('the digest is not that of the JSON');
    const given = JSON.parse(json) as T;
    for (const [name, value] of Object.entries(readable(given)))
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

export const digestOf = (json: string): string => createHash('sha256').update(json).digest('hex');
