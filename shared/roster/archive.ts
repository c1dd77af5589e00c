import { Inflate } from 'fflate';
import { FileRefused } from './header.ts';

/** A part of a zip archive, as its directory tells of it. */
export interface Part {
  name: string;
  /** Unpacked. */
  size: number;
  crc: number;
  isPacked: boolean;
  bytes: Uint8Array;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MOST_COMMENT = 65_535;

/**
 * The directory of an archive; nothing is unpacked.
 *
 * @throws RangeError if it points outside the archive, FileRefused if there is none
 */
export function* partsOf(archive: Uint8Array): Generator<Part> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - END_BYTES;
  while (end >= 0 && view.getUint32(end, true) !== END)
    end -= archive.length - end > END_BYTES + MOST_COMMENT ? end + 1 : 1;
  if (end < 0) throw new FileRefused('workbook-broken');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new FileRefused('workbook-broken');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [crc, packed, size] = [16, 20, 24].map((offset) => view.getUint32(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL) throw new FileRefused('workbook-broken');
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    yield {
      name,
      size,
      crc,
      isPacked: view.getUint16(at + 10, true) !== 0,
      bytes: archive.subarray(from, from + packed),
    };
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
}

const PIECE = 64 * 1024;

/** Unpacks a part in pieces; whether it is as long as its directory says, and what was put in. */
export function isWhole({ bytes, size, crc, isPacked }: Part, see: (piece: Uint8Array) => void): boolean {
  let length = 0;
  let sum = ~0;
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > size) return;
    for (let at = 0; at < piece.length; at += 1) sum = (CRC[(sum ^ (piece[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
    see(piece);
  };
  const inflate = new Inflate(take);
  for (let at = 0; at < bytes.length && length <= size; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    if (isPacked) inflate.push(piece, at + PIECE >= bytes.length);
    else take(piece);
  }
  return length === size && ~sum >>> 0 === crc;
}

/** CRC-32 of the zip format. */
const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  return crc;
});
