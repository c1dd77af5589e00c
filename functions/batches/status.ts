import type { BatchAnswer, BatchStatus } from '../../shared/api/batches.ts';
import { STATUS_TEXT } from '../../shared/messages/batch.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { FileRefused, type Summary } from '../../shared/roster/index.ts';
import type { Incoming, Reply } from '../http/endpoint.ts';
import { HttpProblem } from '../http/problems.ts';
import { head, keys, readJson, signDownload } from '../storage/batch-files.ts';
import { type BatchFailure, type BatchRecord, ownerOf } from '../storage/batch-record.ts';
import { isId } from '../storage/ids.ts';
import { refuseStrangers } from './refuse-strangers.ts';

const DOWNLOAD_SECONDS = 900;

type State = Pick<BatchAnswer, 'status' | 'text'> & Partial<BatchAnswer>;

const plain = (status: BatchStatus, language: Language): State => ({ status, text: STATUS_TEXT[status][language] });

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
  const expiresAt = new Date(request.now.getTime() + DOWNLOAD_SECONDS * 1000).toISOString();
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
  return plain((await head(keys.upload(id))) ? 'running' : 'waiting-for-upload', language);
}

/** How far a batch is. Another caller's does not exist. */
export async function statusOf(request: Incoming): Promise<Reply> {
  const { params, caller } = request;
  refuseStrangers(caller);
  const record = isId(params.id) ? await readJson<BatchRecord>(keys.record(params.id)) : null;
  if (!record || record.owner !== ownerOf(caller)) throw new HttpProblem('not-found');
  const { id, law, expiresOn } = record;
  const { language: _, ...fixed } = law;
  return { status: 200, body: { id, ...fixed, expiresOn, ...(await stateOf(id, request)) } satisfies BatchAnswer };
}
