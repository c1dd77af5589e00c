import type { WorkerStatusFacts } from '../../facts/worker-status.ts';
import type { OfficeKind } from '../../law/regions.ts';

export type { WorkerStatusFacts };

export type Status = 'labour-relation' | 'not-fully-labour-relation' | 'civil-relation';
export type Test = 'both-qualified' | 'labour-management' | 'part-of-business';
/** The facts that the tests rest on. */
export type TestFact = 'bothQualified' | 'rulesApply' | 'managedByFirm' | 'assignedPaidWork' | 'partOfBusiness';
export type EvidenceKind = NonNullable<WorkerStatusFacts['evidence']>[number];

export interface TestResult {
  id: Test;
  met: boolean | null;
  /** Facts that would decide it. */
  questions: readonly string[];
}

/** What a status brings; each is also the end of the code of the step that says it. */
export const DUTIES = [
  'labour-contract',
  'register-and-pay',
  'five-insurances',
  'written-agreement',
  'minimum-pay',
  'occupational-injury-by-order',
  'own-insurance',
  'civil-agreement',
  'own-choice',
] as const;
export type DutyCode = (typeof DUTIES)[number];

export interface Duty {
  code: DutyCode;
  by: string;
  /** Days from the start of work; `null` where the law sets none. */
  withinDays: number | null;
}

/** What the notice promises beside, under any status. */
export interface Right {
  id: string;
  /** The office to ask. */
  office: OfficeKind;
  document: string;
}

export interface Evidence {
  kind: string;
  /** `null` while the worker has not said. */
  held: boolean | null;
  burdenOfProof: 'employer' | 'not-stated';
}

export interface WorkerStatus {
  /** An indication, never a ruling; `null` while the answers leave more than one open. */
  status: Status | null;
  /** What the answers leave open. */
  possible: readonly Status[];
  tests: readonly TestResult[];
  duties: readonly Duty[];
  /** Calculations of this service that apply under this status, and those that do not; both empty while it is open. */
  opens: readonly string[];
  closes: readonly string[];
  evidence: readonly Evidence[];
  rights: readonly Right[];
}
