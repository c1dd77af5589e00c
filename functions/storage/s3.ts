import { S3Client } from '@aws-sdk/client-s3';

let client: S3Client | undefined;

/** The client, made at the first call and kept for the life of the process. */
export function s3(): S3Client {
  const endpoint = process.env.S3_ENDPOINT;
  client ??= new S3Client({
    maxAttempts: 4,
    // An address signed for an upload would else ask for the checksum of nothing.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint && {
      endpoint,
      forcePathStyle: true,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
  });
  return client;
}
