/**
 * What is wrong with one member of a request: its place, the key of a message in shared/messages, and that message's
 * operands.
 */
export interface Fault {
  pointer: string;
  code: string;
  operands: Readonly<Record<string, string>>;
}

/**
 * A well-formed request that the law, or the facts themselves, do not allow (status 422). Thrown by rules; `kind` is
 * the last part of the problem's `type`.
 */
export class NotAcceptable extends Error {
  override readonly name = 'NotAcceptable';
  readonly kind: 'invalid-request' | 'base-out-of-range';
  readonly faults: readonly Fault[];
  /** Further members of the problem document, such as `floor` and `ceiling`. */
  readonly members: Readonly<Record<string, string>>;

  constructor(kind: NotAcceptable['kind'], faults: readonly Fault[], members: Readonly<Record<string, string>> = {}) {
    super(`${kind}: ${faults.map((fault) => `${fault.pointer} ${fault.code}`).join(', ')}`);
    this.kind = kind;
    this.faults = faults;
    this.members = members;
  }
}

/** A parameter file that cannot be trusted. Names file and line, so that an officer can find it. */
export class ParameterFault extends Error {
  override readonly name = 'ParameterFault';
}
