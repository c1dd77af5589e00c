import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { s3 } from './s3.ts';
import { StorageUnavailable } from './unavailable.ts';

/** Object keys of a batch. Everything expires together: infra/constructs/batches.ts. */
export const keys = {
  record: (id: string) => `batches/${id}.json`,
  slot: (owner: string, number: number) => `slots/${owner}/${number}.json`,
  failure: (id: string) => `failures/${id}.json`,
  upload: (id: string) => `uploads/${id}`,
  manifest: (id: string) => `work/${id}/manifest.json`,
  part: (id: string, chunk: number) => `work/${id}/parts/${chunk}`,
  tally: (id: string, chunk: number) => `work/${id}/tallies/${chunk}.json`,
  result: (id: string) => `results/${id}`,
  summary: (id: string) => `summaries/${id}.json`,
} as const;

function bucket(): string {
  const name = process.env.BATCH_BUCKET;
  if (!name) throw new Error('BATCH_BUCKET is not set');
  return name;
}

const isMissing = (error: unknown): boolean =>
  error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound');

async function orNull<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw new StorageUnavailable('a read failed', { cause });
  }
}

/** The JSON under a key; `null` if there is none. */
export async function readJson<T>(key: string): Promise<T | null> {
  const answer = await orNull(s3().send(new GetObjectCommand({ Bucket: bucket(), Key: key })));
  return answer?.Body ? (JSON.parse(await answer.Body.transformToString()) as T) : null;
}

/** The same with its ETag. */
export async function readTagged<T>(key: string): Promise<{ content: T; etag: string } | null> {
  const answer = await orNull(s3().send(new GetObjectCommand({ Bucket: bucket(), Key: key })));
  if (!answer?.Body) return null;
  return { content: JSON.parse(await answer.Body.transformToString()) as T, etag: answer.ETag ?? '' };
}

/** The contents of a key as a stream; `null` if there is none. */
export async function readStream(key: string): Promise<AsyncIterable<Uint8Array> | null> {
  const answer = await orNull(s3().send(new GetObjectCommand({ Bucket: bucket(), Key: key })));
  return (answer?.Body as Readable | undefined) ?? null;
}

/** Bytes `from` (inclusive) to `to` (exclusive) of an object, provided it has not changed. */
export async function readRange(key: string, etag: string, from: number, to: number): Promise<Uint8Array> {
  const command = new GetObjectCommand({ Bucket: bucket(), Key: key, IfMatch: etag, Range: `bytes=${from}-${to - 1}` });
  const { Body } = await s3().send(command);
  if (!Body) throw new Error(`${key} has no body`);
  return Body.transformToByteArray();
}

/** ETag, size and time of an object; `null` if there is none. */
export async function head(key: string): Promise<{ etag: string; size: number; writtenAt: Date } | null> {
  const answer = await orNull(s3().send(new HeadObjectCommand({ Bucket: bucket(), Key: key })));
  if (!answer) return null;
  const { ETag = '', ContentLength = 0, LastModified = new Date(0) } = answer;
  return { etag: ETag, size: ContentLength, writtenAt: LastModified };
}

/** Writing the same content again has no further effect. */
export async function write(key: string, body: string, type = 'application/json'): Promise<void> {
  try {
    await s3().send(new PutObjectCommand({ Bucket: bucket(), Key: key, Body: body, ContentType: type }));
  } catch (cause) {
    throw new StorageUnavailable('a write failed', { cause });
  }
}

/** Writes JSON where there is nothing yet; whether it did. */
export const putIfAbsent = (key: string, body: string): Promise<boolean> => writeIf(key, body, { IfNoneMatch: '*' });

/** Writes JSON in place of what has this ETag; whether it did. */
export const replace = (key: string, etag: string, body: string): Promise<boolean> =>
  writeIf(key, body, { IfMatch: etag });

async function writeIf(
  key: string,
  body: string,
  condition: Pick<PutObjectCommandInput, 'IfMatch' | 'IfNoneMatch'>,
): Promise<boolean> {
  const input = { Bucket: bucket(), Key: key, Body: body, ContentType: 'application/json', ...condition };
  try {
    await s3().send(new PutObjectCommand(input));
    return true;
  } catch (cause) {
    // 409: somebody else is writing it at this very moment.
    const status = cause instanceof S3ServiceException ? cause.$metadata.httpStatusCode : undefined;
    if (status === 412 || status === 409) return false;
    throw new StorageUnavailable('a write failed', { cause });
  }
}

/** Writes a stream of any length without holding all of it in memory. */
export async function writeStream(key: string, pieces: AsyncIterable<Uint8Array>, type: string): Promise<void> {
  const params = { Bucket: bucket(), Key: key, Body: Readable.from(pieces), ContentType: type };
  await new Upload({ client: s3(), params, queueSize: 2 }).done();
}

export interface SignedUpload {
  url: string;
  headers: Record<string, string>;
}

/** A URL to which one file of exactly this size can be uploaded, once. */
export async function signUpload(key: string, bytes: number, seconds: number): Promise<SignedUpload> {
  const command = new PutObjectCommand({ Bucket: bucket(), Key: key, ContentLength: bytes, IfNoneMatch: '*' });
  const signed = new Set(['content-length', 'if-none-match']);
  const url = await getSignedUrl(s3(), command, {
    expiresIn: seconds,
    signableHeaders: new Set([...signed, 'host']),
    unhoistableHeaders: signed,
  });
  return { url, headers: { 'Content-Length': String(bytes), 'If-None-Match': '*' } };
}

/** A URL from which a result can be downloaded under the given file name. */
export async function signDownload(key: string, fileName: string, seconds: number): Promise<string> {
  const command = new GetObjectCommand({
    Bucket: bucket(),
    Key: key,
    ResponseContentDisposition: `attachment; filename="${fileName}"`,
  });
  return getSignedUrl(s3(), command, { expiresIn: seconds });
}
