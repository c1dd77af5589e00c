/*
 * LevelDB's log of what is not yet in a table (doc/log_format.md in its sources): blocks of 32 KiB, in them fragments of
 * records, each with CRC-32C, length and kind before its data.
 */
const BLOCK = 32 * 1024;
const HEADER = 7;
const LENGTH_AT = 4;
const KIND_AT = 6;

/** CRC-32C (RFC 3720, B.4); Node has the other CRC-32 only. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0x82f6_3b78 : crc >>> 1;
  return crc;
});

/** As LevelDB writes it: rotated and added to, since a checksum of data with checksums in it proves little. */
const masked = (crc: number): number => (((crc >>> 15) | (crc << 17)) + 0xa282_ead8) >>> 0;

/** The number of bytes from `from` on, at least one and at most all, that have this checksum; 0 if it is never met. */
function lengthWith(checksum: number, bytes: Uint8Array, from: number, least: number): number {
  let crc = ~0;
  for (let at = from; at < bytes.length; at += 1) {
    crc = (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
    const length = at + 1 - from;
    if (length >= least && masked(~crc) === checksum) return length;
  }
  return 0;
}

/**
 * Whether everything in a log is as it was written. LevelDB itself goes past what it cannot read, and says nothing: what
 * was stored there would be answered for as never stored or deleted. The end may be missing: a process that was killed
 * has acknowledged nothing of what it had not finished writing, and after a power cut there may be zeros.
 */
export function isWholeLog(log: Buffer): boolean {
  for (let start = 0; start < log.length; start += BLOCK) {
    const block = log.subarray(start, start + BLOCK);
    for (let at = 0; at + HEADER <= block.length; ) {
      const length = block.readUInt16LE(at + LENGTH_AT);
      const end = at + HEADER + length;
      if (length === 0 && block[at + KIND_AT] === 0) return log.subarray(start + at).every((byte) => byte === 0);
      const isCutShort = end > block.length && block.length < BLOCK;
      const least = isCutShort ? 1 : length + 1;
      const found = lengthWith(block.readUInt32LE(at), block.subarray(0, end), at + KIND_AT, least);
      // A fragment of another length than it says is whole, and something follows it.
      if (isCutShort) return found === 0;
      if (found === 0) return false;
      at = end;
    }
  }
  return true;
}
