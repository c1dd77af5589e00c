import type { EventBridgeEvent } from 'aws-lambda';
import { release } from '../../shared/law/release.generated.ts';
import { announce, announced } from '../storage/announced.ts';
import { keys, readJson } from '../storage/batch-files.ts';
import { type BatchRecord, ownerOf } from '../storage/batch-record.ts';
import { tell } from '../storage/notice-queue.ts';
import { PARTNER, partnersTold } from '../storage/without-key.ts';
import { changedFigures, type Figures, figuresOf } from './changed.ts';

type Event =
  | EventBridgeEvent<'Object Created', { object: { key: string } }>
  | EventBridgeEvent<'Scheduled Event', object>;

/** Finds what partners are to be told of: a batch that came to its end, and from time to time what a release changed. */
export async function handler(event: Pick<Event, 'detail-type' | 'detail' | 'time'>): Promise<void> {
  const timestamp = new Date(event.time).toISOString();
  if ('object' in event.detail) await batchEnded(event.detail.object.key, timestamp);
  else await figuresChanged(timestamp);
}

/** The summary or the failure of a batch is the last that is written of it. */
async function batchEnded(key: string, timestamp: string): Promise<void> {
  const id = key.replace(/^.*\/|\.json$/g, '');
  const { owner } = (await readJson<BatchRecord>(keys.record(id))) ?? {};
  const partner = partnersTold().find((each) => ownerOf(PARTNER + each) === owner);
  if (partner) await tell(partner, { type: 'batch.done', timestamp, data: { id } }, [id]);
}

/**
 * Compares the figures of this release with those last announced, which stand in the table. A run that fails on the way
 * is repeated with the same ids. The first release of all announces nothing.
 */
async function figuresChanged(timestamp: string): Promise<void> {
  const { policyVersion } = release;
  const last = await announced<Figures>();
  if (last?.policyVersion === policyVersion) return;
  const now = figuresOf(release);
  if (last) {
    const figures = changedFigures(last.figures, now);
    const once = [last.at, policyVersion];
    for (const partner of figures.length > 0 ? partnersTold() : [])
      await tell(partner, { type: 'figures.changed', timestamp, data: { policyVersion, figures } }, once);
  }
  await announce({ at: timestamp, policyVersion, figures: now });
}
