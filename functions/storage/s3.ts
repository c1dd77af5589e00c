import { S3Client } from '@aws-sdk/client-s3';

let client: S3Client | undefined;

/** The client, created on the first call and kept for the life of the process. */
export function s3(): S3Client {
  const endpoint = process.env.S3_ENDPOINT;
  const secretAccessKey = process.env.S3_SECRET_ACCESS_KEY ?? 'local';
  client ??= new S3Client({
    maxAttempts: 4,
    // Otherwise a signed upload URL would require the checksum of an empty body.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint && {
      endpoint,
      forcePathStyle: true,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey },
    }),
  });
  return client;
}
