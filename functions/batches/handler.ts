import {
  BATCH_DAYS_KEPT,
  type BatchAnswer,
  type BatchRequest,
  type BatchStatus,
  batchRequest,
  LONGEST_RUN_SECONDS,
  START_SECONDS,
} from '../../shared/api/batches.ts';
import { release } from '../../shared/law/release.generated.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { rosterStatuses } from '../../shared/messages/roster.generated.ts';
import { addDays } from '../../shared/month.ts';
import { batchLaw, FileRefused, type Summary } from '../../shared/roster/index.ts';
import { endpoint, type Incoming, type Reply } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';
import { HttpProblem } from '../http/problems.ts';
import { RECORD_TEXTS } from '../http/record-texts.ts';
import { head, keys, readJson, signDownload, signUpload, write } from '../storage/batch-files.ts';
import { type BatchFailure, type BatchRecord, ownerOf } from '../storage/batch-record.ts';
import { takeSlot } from '../storage/batch-slots.ts';
import { isId, randomId } from '../storage/ids.ts';

const post = endpoint({ body: batchRequest, reply: create });
const get = endpoint({ reply: statusOf });

export const handler = httpHandler(
  release,
  {
    'POST /v1/batches': post,
    'GET /v1/batches/{id}': get,
    'POST /v1/partners/batches': post,
    'GET /v1/partners/batches/{id}': get,
  },
  { texts: RECORD_TEXTS },
);

/** Long enough for 500 MB over a county office's line. */
const UPLOAD_SECONDS = 3_600;

const RETRY_LATER = { 'Retry-After': '60' };

const secondsAfter = (moment: Date, seconds: number): string =>
  new Date(moment.getTime() + seconds * 1000).toISOString();

/** Fixes the law of a batch and returns where to upload its roster. The batch starts by itself after the upload. */
async function create(request: Incoming<BatchRequest>): Promise<Reply> {
  const { body, caller, officer, resource, basePath, language, now, today } = request;
  refuseAnonymous(caller);
  if (officer?.role === 'reader') throw new HttpProblem('forbidden');
  const { bytes, asOf = today, encoding } = body;
  const id = randomId();
  const law = batchLaw(release, asOf, language);
  const expiresOn = addDays(today, BATCH_DAYS_KEPT);
  const owner = ownerOf(caller);
  const expiresAt = secondsAfter(now, UPLOAD_SECONDS);
  const slot = {
    id,
    uploadUntil: expiresAt,
    endsBy: secondsAfter(now, UPLOAD_SECONDS + START_SECONDS + LONGEST_RUN_SECONDS),
  };
  if (!(await takeSlot(owner, slot, now))) throw new HttpProblem('too-many-batches', { headers: RETRY_LATER });
  const record: BatchRecord = { id, owner, law, encoding, bytes, expiresOn };
  await write(keys.record(id), JSON.stringify(record));
  const { url, headers } = await signUpload(keys.upload(id), bytes, UPLOAD_SECONDS);
  const { language: _, ...fixed } = law;
  const answer: BatchAnswer = {
    id,
    status: 'waiting-for-upload',
    text: rosterStatuses[language]['waiting-for-upload'],
    ...fixed,
    expiresOn,
    upload: { method: 'PUT', url, headers, expiresAt },
  };
  return { status: 201, body: answer, headers: { Location: `${basePath}${resource}/${id}` } };
}

const DOWNLOAD_SECONDS = 900;

type State = Pick<BatchAnswer, 'status' | 'text'> & Partial<BatchAnswer>;

const plain = (status: BatchStatus, language: Language): State => ({ status, text: rosterStatuses[language][status] });

function failed({ code, operands }: BatchFailure, language: Language): State {
  if (code === 'failed') return plain('failed', language);
  return { status: 'refused', text: new FileRefused(code, operands).in(language) };
}

interface Finished {
  summary: Summary & Record<string, unknown>;
  notComputed: number;
  kind: 'csv' | 'json-lines';
}

async function finished(id: string, { summary, notComputed, kind }: Finished, request: Incoming): Promise<State> {
  const name = `result-${id}.${kind === 'csv' ? 'csv' : 'jsonl'}`;
  const url = await signDownload(keys.result(id), name, DOWNLOAD_SECONDS);
  const expiresAt = secondsAfter(request.now, DOWNLOAD_SECONDS);
  const status = notComputed > 0 ? 'done-in-part' : 'done';
  return { ...plain(status, request.language), result: { url, expiresAt }, summary };
}

async function stateOf(id: string, request: Incoming): Promise<State> {
  const { language } = request;
  const [failure, end] = await Promise.all([
    readJson<BatchFailure>(keys.failure(id)),
    readJson<Finished>(keys.summary(id)),
  ]);
  if (end) return finished(id, end, request);
  if (failure) return failed(failure, language);
  const upload = await head(keys.upload(id));
  if (!upload) return plain('waiting-for-upload', language);
  const seconds = (request.now.getTime() - upload.writtenAt.getTime()) / 1000;
  // Whatever never started or was ended from outside leaves no mark of its own.
  return plain(seconds > START_SECONDS + LONGEST_RUN_SECONDS ? 'failed' : 'running', language);
}

/** The status of a batch. Other callers' batches do not exist. */
async function statusOf(request: Incoming): Promise<Reply> {
  const { params, caller } = request;
  refuseAnonymous(caller);
  const record = isId(params.id) ? await readJson<BatchRecord>(keys.record(params.id)) : null;
  if (!record || record.owner !== ownerOf(caller)) throw new HttpProblem('not-found');
  const { id, law, expiresOn } = record;
  const { language: _, ...fixed } = law;
  return { status: 200, body: { id, ...fixed, expiresOn, ...(await stateOf(id, request)) } satisfies BatchAnswer };
}

/**
 * Every batch has an owner. API Gateway admits only identified callers; if a route were ever opened by mistake,
 * anonymous callers still get nothing here.
 */
function refuseAnonymous(caller: string): void {
  if (caller === 'anonymous') throw new HttpProblem('not-found');
}
