import { choice, choices, type FactsOf, yesNo } from './declare.ts';

/** What POST /v1/worker-status takes. */
export const workerStatusFacts = {
  /** The firm manages the work: hours, orders that must be taken, attendance, penalties. */
  managedByFirm: yesNo(),
  /** Both sides have the legal standing of employer and worker. */
  bothQualified: yesNo(),
  /** The firm's lawful labour rules apply to the worker. */
  rulesApply: yesNo(),
  /** The worker does paid work that the firm assigns. */
  assignedPaidWork: yesNo(),
  /** The work is part of the firm's business. */
  partOfBusiness: yesNo(),
  /** The contract is with a partner of the platform and not with the platform itself. */
  worksThrough: choice(['dispatch', 'outsourcing', 'franchise', 'other-cooperation']),
  /** What the worker can show. */
  evidence: choices([
    'pay-records',
    'social-insurance-records',
    'work-card',
    'recruitment-forms',
    'attendance-records',
    'testimony',
  ]),
};

export type WorkerStatusFacts = FactsOf<typeof workerStatusFacts>;
