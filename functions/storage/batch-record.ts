import { createHash } from 'node:crypto';
import type { FileFaultCode } from '../../shared/messages/batch.ts';
import type { BatchLaw, Roster, Tally } from '../../shared/roster/index.ts';

/** A batch as it was made. Neither a name nor the caller's own id is in it. */
export interface BatchRecord {
  id: string;
  /** Digest of who made it. */
  owner: string;
  law: BatchLaw;
  encoding?: Roster['encoding'] | undefined;
  bytes: number;
  expiresOn: string;
}

/** A range of the uploaded file: an item of the map. */
export interface ManifestChunk {
  number: number;
  from: number;
  to: number;
  firstRow: number;
  rows: number;
}

/** What every item has in common, as it goes through the state machine. */
export interface BatchTask {
  id: string;
  etag: string;
  roster: Roster;
  law: BatchLaw;
}

/** What the map hands to the item function. */
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

export const ownerOf = (caller: string): string => createHash('sha256').update(caller).digest('base64url');
