import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Item } from '../../functions/storage/sealed.ts';

/** Each release has a folder in here, which is written once and then read by every later build. */
export const RECORDS = fileURLToPath(new URL('records', import.meta.url));

/** The releases that have one. */
export const releases = (): string[] => readdirSync(RECORDS);

/** What a folder of golden records holds, beside the items: one file each, in DynamoDB's JSON. */
export interface Manifest {
  /** The moment at which they were saved. */
  savedAt: string;
  records: readonly GoldenRecord[];
  /** SHA-256 of each file. */
  files: Readonly<Record<string, string>>;
}

export interface GoldenRecord {
  what: string;
  file: string;
  id: string;
  language: string;
  /** SHA-256 of the JSON that the API gave when it was saved. */
  given: string;
  /** The decisions on it in their order, with the SHA-256 of `decisionJson`, and the answer of each with that of its JSON. */
  decisions: readonly { file: string; given: string; result: { file: string; given: string } }[];
}

export const manifestOf = (release: string): Manifest =>
  JSON.parse(readFileSync(join(RECORDS, release, 'manifest.json'), 'utf8'));

/** An item of a file, from DynamoDB's JSON. */
export function itemIn(release: string, file: string): Item {
  const { Item } = JSON.parse(readFileSync(join(RECORDS, release, file), 'utf8'), (name, value) =>
    name === 'B' && typeof value === 'string' ? Buffer.from(value, 'base64') : value,
  );
  return Item;
}

/** The body that was given of a record, from one of today, which has the decisions that were made on it since. */
export const bodyAsGiven = (body: string, { decisions }: GoldenRecord): string =>
  decisions.length > 0 ? `${body.split(',"decisions":[{"decidedAt"')[0]}}` : body;

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What the API gives of a decision for good; the names of its facts follow those of the questions: see renamed.ts. */
export function decisionJson(decision: {
  decidedAt: string;
  by: string;
  office: string;
  outcome: string;
  note: string | null;
  changes: unknown;
}): string {
  const { decidedAt, by, office, outcome, note, changes } = decision;
  return JSON.stringify({ decidedAt, by, office, outcome, note, changes });
}
