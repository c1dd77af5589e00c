import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import dictionary1 from './dictionary-1.json' with { type: 'json' };

/**
 * How an answer is written into an item: one byte for the version, then JSON under Zstandard with a dictionary of what
 * answers have in common (answers of 2024 to 2026 in both languages, each part once). Seven kilobytes become a third
 * of one; without the dictionary they stay above the one kilobyte that a write unit pays for.
 *
 * A dictionary that has been in use is never edited: a better one gets a new version, and the old one stays to read by.
 */
const VERSION = 1;
/** Higher levels save a tenth and take ten times as long. With a checksum no damaged byte comes out as another amount. */
const SETTINGS = { [constants.ZSTD_c_compressionLevel]: 9, [constants.ZSTD_c_checksumFlag]: 1 };
const dictionaries: Readonly<Record<number, Buffer>> = { 1: Buffer.from(dictionary1.text) };

/** Written by a version of the program that this one does not know. */
class UnknownEncoding extends Error {
  override readonly name = 'UnknownEncoding';
}

export function encode(content: unknown): Uint8Array {
  const json = Buffer.from(JSON.stringify(content));
  const compressed = zstdCompressSync(json, { dictionary: dictionaryOf(VERSION), params: SETTINGS });
  return Buffer.concat([Buffer.of(VERSION), compressed]);
}

export function decode(bytes: Uint8Array): unknown {
  const dictionary = dictionaryOf(bytes[0] ?? 0);
  return JSON.parse(zstdDecompressSync(bytes.subarray(1), { dictionary }).toString());
}

function dictionaryOf(version: number): Buffer {
  const dictionary = dictionaries[version];
  if (!dictionary) throw new UnknownEncoding(`no encoding has the version ${version}`);
  return dictionary;
}
