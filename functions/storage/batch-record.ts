import { createHash } from 'node:crypto';
import type { FileFaultCode } from '../../shared/messages/batch.ts';
import type { BatchLaw, Roster, Tally } from '../../shared/roster/index.ts';
import { withoutKey } from './without-key.ts';

/** A batch as created. Contains neither a name nor the caller's id. */
export interface BatchRecord {
  id: string;
  /** Digest of its creator. */
  owner: string;
  law: BatchLaw;
  encoding?: Roster['encoding'] | undefined;
  bytes: number;
  expiresOn: string;
}

/** A range of the uploaded file: one item of the map. */
export interface ManifestChunk {
  number: number;
  from: number;
  to: number;
  firstRow: number;
  rows: number;
}

/** What all items share, passed through the state machine. */
export interface BatchTask {
  id: string;
  etag: string;
  roster: Roster;
  law: BatchLaw;
}

/** The input of the item function. */
export interface ItemEvent extends BatchTask {
  chunk: ManifestChunk;
}

export interface ItemTally {
  tally: Tally;
}

/** Why a batch ended without a result. */
export interface BatchFailure {
  code: FileFaultCode | 'failed';
  operands?: Readonly<Record<string, string>>;
}

export const ownerOf = (caller: string): string => createHash('sha256').update(withoutKey(caller)).digest('base64url');
