import type { Problem, ProblemKind } from '../../shared/api/problem.ts';

interface ProblemParts {
  errors?: NonNullable<Problem['errors']>;
  headers?: Readonly<Record<string, string>>;
}

/** Ends a request with the problem document of `kind`. Carries no input: it may be logged. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly kind: ProblemKind;
  readonly parts: ProblemParts;

  constructor(kind: ProblemKind, parts: ProblemParts = {}) {
    super(kind);
    this.kind = kind;
    this.parts = parts;
  }
}
