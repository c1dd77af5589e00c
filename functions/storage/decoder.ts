import type { DecoderOf } from '../../shared/roster/index.ts';

/** The platform's decoders, which reject malformed input. A byte order mark belongs to the file, not to a cell. */
export const decoderOf: DecoderOf = (encoding) => {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes) => decoder.decode(bytes);
};
