import { constants, crc32, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import dictionary1 from './dictionary-1.json' with { type: 'json' };
import model2 from './model-2.json' with { type: 'json' };
import { modelOf, read, type StoredModel, write } from './prediction/index.ts';

/**
 * How an answer is written into an item: one byte for the version, then bytes as that version has them. Forty kilobytes
 * become half of one, since DynamoDB asks a write unit for each kilobyte: see docs/adr/0010.
 *
 * 1: JSON under Zstandard with a dictionary of what answers have in common. What version 2 cannot write is written so.
 * 2: by where the answer differs from what a model of many answers expects.
 *
 * A dictionary or model that has been in use is never edited: a better one gets a new version, and the old one stays to
 * read by.
 */
const VERSIONS: Readonly<Record<number, (bytes: Uint8Array) => string>> = {
  1: (bytes) => zstdDecompressSync(bytes, { dictionary: dictionary() }).toString(),
  2: (bytes) => JSON.stringify(read(model(), checked(bytes))),
};

const dictionary = once(() => Buffer.from(dictionary1.text));
const model = once(() => {
  const json = zstdDecompressSync(Buffer.from(model2.zstd, 'base64')).toString();
  return modelOf(JSON.parse(json) as StoredModel);
});

/** With a checksum no damaged byte comes out as another amount. Zstandard has its own, where it is asked for. */
const WITH_CHECKSUM = { [constants.ZSTD_c_checksumFlag]: 1 };
const CHECKSUM_BYTES = 4;

/** Written by a version of the program that this one does not know. */
class UnknownEncoding extends Error {
  override readonly name = 'UnknownEncoding';
}

class DamagedBytes extends Error {
  override readonly name = 'DamagedBytes';
}

/** Bytes from which `decode` makes the very same JSON, which is tried before they are handed out. */
export function encode(content: unknown): Uint8Array {
  const json = JSON.stringify(content);
  const predicted = versioned(2, withChecksum(write(model(), JSON.parse(json))));
  if (sameJson(predicted, json)) return predicted;
  return versioned(1, zstdCompressSync(json, { dictionary: dictionary(), params: WITH_CHECKSUM }));
}

export function decode(bytes: Uint8Array): unknown {
  return JSON.parse(jsonOf(bytes));
}

function jsonOf(bytes: Uint8Array): string {
  const version = bytes[0] ?? 0;
  const reader = VERSIONS[version];
  if (!reader) throw new UnknownEncoding(`no encoding has the version ${version}`);
  return reader(bytes.subarray(1));
}

function withChecksum(bytes: Uint8Array): Uint8Array {
  const sum = Buffer.alloc(CHECKSUM_BYTES);
  sum.writeUInt32BE(crc32(bytes));
  return Buffer.concat([sum, bytes]);
}

function checked(bytes: Uint8Array): Uint8Array {
  const content = bytes.subarray(CHECKSUM_BYTES);
  const sum = Buffer.from(bytes.subarray(0, CHECKSUM_BYTES));
  if (sum.length < CHECKSUM_BYTES || sum.readUInt32BE() !== crc32(content))
    throw new DamagedBytes('the checksum is not that of the bytes');
  return content;
}

const versioned = (version: number, bytes: Uint8Array): Uint8Array => Buffer.concat([Buffer.of(version), bytes]);

function sameJson(bytes: Uint8Array, json: string): boolean {
  try {
    return jsonOf(bytes) === json;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Made at the first call: who only calculates never pays for it. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
