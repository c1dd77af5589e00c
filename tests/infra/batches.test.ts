import { describe, expect, test } from 'vitest';
import { rightsOf } from './rights.ts';
import { HONG_KONG, NINGXIA, synthesise, templateOf } from './synthesise.ts';

const app = synthesise();

/** The folders that each function of batches may read from and write to; what it writes it may also break off. */
const FOLDERS = {
  batches: {
    read: ['batches', 'failures', 'results', 'slots', 'summaries', 'uploads'],
    write: ['batches', 'slots', 'uploads'],
  },
  Batchesbatchopen: { read: ['batches', 'uploads'], write: ['failures', 'work'] },
  Batchesbatchitem: { read: ['uploads'], write: ['work'] },
  Batchesbatchfinish: { read: ['work'], write: ['failures', 'results', 'summaries'] },
};

describe.each([HONG_KONG, NINGXIA])('%s', (stack) => {
  const rights = rightsOf(templateOf(app, stack));

  test('every function of batches is among them', () => {
    expect(Object.keys(rights).filter((name) => /batch/i.test(name))).toEqual(Object.keys(FOLDERS));
  });

  test.for(Object.entries(FOLDERS))(
    '%s may read and write its own folders and its log, and nothing else',
    ([name, { read, write }]) => {
      expect(rights[name]).toEqual([
        `logs:CreateLogStream ${name}Log`,
        `logs:PutLogEvents ${name}Log`,
        ...write.map((folder) => `s3:AbortMultipartUpload BatchesFiles/${folder}/*`),
        ...read.map((folder) => `s3:GetObject BatchesFiles/${folder}/*`),
        's3:ListBucket BatchesFiles',
        ...write.map((folder) => `s3:PutObject BatchesFiles/${folder}/*`),
      ]);
    },
  );
});
