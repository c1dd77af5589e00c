import { BATCH_DAYS_KEPT, type BatchAnswer, type BatchRequest } from '../../shared/api/batches.ts';
import { release } from '../../shared/law/release.generated.ts';
import { STATUS_TEXT } from '../../shared/messages/batch.ts';
import { addDays } from '../../shared/month.ts';
import { batchLaw } from '../../shared/roster/index.ts';
import type { Incoming, Reply } from '../http/endpoint.ts';
import { keys, signUpload, write } from '../storage/batch-files.ts';
import { type BatchRecord, ownerOf } from '../storage/batch-record.ts';
import { randomId } from '../storage/ids.ts';
import { refuseStrangers } from './refuse-strangers.ts';

/** Long enough for 500 MB over the line of a county office. */
const UPLOAD_SECONDS = 3_600;

/** Fixes the law of a batch, and says where its roster goes. It begins by itself once that is there. */
export async function create({ body, caller, language, now, today }: Incoming<BatchRequest>): Promise<Reply> {
  refuseStrangers(caller);
  const { bytes, asOf = today, encoding } = body;
  const id = randomId();
  const law = batchLaw(release, asOf, language);
  const expiresOn = addDays(today, BATCH_DAYS_KEPT);
  const record: BatchRecord = { id, owner: ownerOf(caller), law, encoding, bytes, expiresOn };
  await write(keys.record(id), JSON.stringify(record));
  const { url, headers } = await signUpload(keys.upload(id), bytes, UPLOAD_SECONDS);
  const expiresAt = new Date(now.getTime() + UPLOAD_SECONDS * 1000).toISOString();
  const { language: _, ...fixed } = law;
  const answer: BatchAnswer = {
    id,
    status: 'waiting-for-upload',
    text: STATUS_TEXT['waiting-for-upload'][language],
    ...fixed,
    expiresOn,
    upload: { method: 'PUT', url, headers, expiresAt },
  };
  return { status: 201, body: answer, headers: { Location: `/v1/batches/${id}` } };
}
