import { workerStatusQuestions } from '../../questions/worker-status.ts';
import { type WorkerStatus, type WorkerStatusFacts, workerStatus } from '../../rules/worker-status/index.ts';
import { workerStatusText } from '../../text/worker-status.ts';
import type { Calculation } from '../calculation.ts';

export const workerStatusCalculation: Calculation<WorkerStatusFacts, WorkerStatus> = {
  rule: workerStatus,
  text: workerStatusText,
  questions: workerStatusQuestions,
};
