import type { FaultGiven } from './sentences.ts';

/** Why a request cannot be answered: the last part of the `type` of a problem document (RFC 9457). */
export type ProblemKind =
  | 'malformed-json'
  | 'missing-body'
  | 'unauthorized'
  | 'blocked'
  | 'forbidden'
  | 'invalid-api-key'
  | 'not-found'
  | 'method-not-allowed'
  | 'in-progress'
  | 'precondition-failed'
  | 'body-too-large'
  | 'unsupported-media-type'
  | 'invalid-request'
  | 'base-out-of-range'
  | 'idempotency-key-reused'
  | 'precondition-required'
  | 'too-many-requests'
  | 'too-many-batches'
  | 'internal-error'
  | 'storage-unavailable'
  | 'sign-in-unavailable';

/** What is wrong with one member of a request: where, the code of the sentence in `faults.json`, and its operands. */
export type Fault = FaultGiven & { pointer: string };

/**
 * A well-formed request that the law, or the facts themselves, do not allow (status 422). Thrown by rules; `kind` is
 * the last part of the problem's `type`.
 */
export class NotAcceptable extends Error {
  override readonly name = 'NotAcceptable';
  readonly kind: Extract<ProblemKind, 'invalid-request' | 'base-out-of-range'>;
  readonly faults: readonly Fault[];
  /** Further members of the problem document, such as `floor` and `ceiling`. */
  readonly members: Readonly<Record<string, string>>;

  constructor(kind: NotAcceptable['kind'], faults: readonly Fault[], members: Readonly<Record<string, string>> = {}) {
    super(`${kind}: ${faults.map((fault) => `${fault.pointer} ${fault.code}`).join(', ')}`);
    this.kind = kind;
    this.faults = faults;
    this.members = members;
  }

  /** The same of facts that stand within a member of the request, such as `/facts`. */
  within(member: string): NotAcceptable {
    const faults = this.faults.map((fault) => ({ ...fault, pointer: `${member}${fault.pointer}` }));
    return new NotAcceptable(this.kind, faults, this.members);
  }
}

/** A parameter file that cannot be trusted. Names file and line, so that an officer can find it. */
export class ParameterFault extends Error {
  override readonly name = 'ParameterFault';
}
