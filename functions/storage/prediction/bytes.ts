/** Bytes to come, and what was found of them so far. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** A whole number, seven bits a byte, the low ones first. */
  count(): number {
    for (let value = 0, factor = 1; ; factor *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('the bytes end too early');
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  }

  /** A whole number that may be negative. */
  whole(): number {
    const count = this.count();
    return count % 2 === 0 ? count / 2 : -(count + 1) / 2;
  }

  /** Bytes with their number before them. */
  block(): Uint8Array {
    const length = this.count();
    const start = this.#at;
    this.#at += length;
    return this.#bytes.subarray(start, this.#at);
  }
}

export class ByteWriter {
  readonly bytes: number[] = [];

  count(value: number): void {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.bytes.push((rest % 128) + 128);
    this.bytes.push(rest);
  }

  whole(value: number): void {
    this.count(value < 0 ? -2 * value - 1 : 2 * value);
  }

  tagged(tag: number, bytes: Uint8Array): void {
    this.count(tag);
    this.count(bytes.length);
    for (const byte of bytes) this.bytes.push(byte);
  }
}
