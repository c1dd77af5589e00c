export type Status = 'labour-relation' | 'not-fully-labour-relation' | 'civil-relation';
export type Test = 'both-qualified' | 'labour-management' | 'part-of-business';
/** The facts that the tests rest on. */
export type TestFact = 'bothQualified' | 'rulesApply' | 'managedByFirm' | 'assignedPaidWork' | 'partOfBusiness';
export type EvidenceKind =
  | 'pay-records'
  | 'social-insurance-records'
  | 'work-card'
  | 'recruitment-forms'
  | 'attendance-records'
  | 'testimony';
export type Partner = 'dispatch' | 'outsourcing' | 'franchise' | 'other-cooperation';

/** What a person tells, as it comes over the wire. What is left out is unknown. */
export interface WorkerStatusFacts {
  /** Both sides have the legal standing of employer and worker. */
  bothQualified?: boolean | undefined;
  /** The firm's lawful labour rules apply to the worker. */
  rulesApply?: boolean | undefined;
  /** The firm manages the work: hours, orders that must be taken, attendance, penalties. */
  managedByFirm?: boolean | undefined;
  /** The worker does paid work that the firm assigns. */
  assignedPaidWork?: boolean | undefined;
  /** The work is part of the firm's business. */
  partOfBusiness?: boolean | undefined;
  /** The contract is with a partner of the platform and not with the platform itself. */
  worksThrough?: Partner | undefined;
  /** What the worker can show; an empty list means nothing. */
  evidence?: readonly EvidenceKind[] | undefined;
}

export interface TestResult {
  id: Test;
  met: boolean | null;
  /** Facts that would decide it. */
  questions: readonly TestFact[];
}

export interface Duty {
  /** Also the end of the code of the step that says it: `worker-status.duty.` and this. */
  code: string;
  by: string;
  /** Days from the start of work; `null` where the law sets none. */
  withinDays: number | null;
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
}
