import type { DecoderOf } from '../../shared/roster/index.ts';

/** Decoders of the platform, which refuse what is not in their encoding. A byte order mark is the file's, not a cell's. */
export const decoderOf: DecoderOf = (encoding) => {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes) => decoder.decode(bytes);
};
