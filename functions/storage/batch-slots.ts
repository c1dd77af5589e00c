import { head, keys, putIfAbsent, readJson, readTagged, replace } from './batch-files.ts';

/** Batches of one caller that may be open at the same time. */
export const MOST_OPEN_BATCHES = 5;

/** What a place is taken by, and until when at the latest. */
interface Slot {
  id: string;
  /** When a roster can no longer be uploaded. */
  uploadUntil: string;
  /** When the batch can no longer be running. */
  endsBy: string;
}

/**
 * Takes one of the caller's places for a batch; `false` if all are taken by batches that are open. Two requests at the
 * same time never take the same one: a place is written on condition that nobody wrote it in between. Nothing frees a
 * place: it is free as soon as its batch has a result or a failure, or its time is over.
 */
export async function takeSlot(owner: string, slot: Slot, now: Date): Promise<boolean> {
  const body = JSON.stringify(slot);
  for (let number = 0; number < MOST_OPEN_BATCHES; number += 1) {
    const key = keys.slot(owner, number);
    if (await putIfAbsent(key, body)) return true;
    const taken = await readTagged<Slot>(key);
    if (taken && !(await isOpen(taken.content, now)) && (await replace(key, taken.etag, body))) return true;
  }
  return false;
}

async function isOpen({ id, uploadUntil, endsBy }: Slot, now: Date): Promise<boolean> {
  const time = now.toISOString();
  if (time >= endsBy) return false;
  const [failure, summary, upload] = await Promise.all([
    readJson(keys.failure(id)),
    readJson(keys.summary(id)),
    head(keys.upload(id)),
  ]);
  return failure === null && summary === null && (upload !== null || time < uploadUntil);
}
