import type { workerStatusFacts } from '../../facts/worker-status.ts';
import type { WorkerStatus } from '../../rules/worker-status/index.ts';
import { type Answered, type Matter, type Moves, readOff } from './matter.ts';

const MOVES: Moves<typeof workerStatusFacts> = { evidence: 'unasked' };

/** What a person is to the firm. */
export const workerStatusMatters = (answered: Answered<WorkerStatus>): readonly Matter[] => [
  readOff(answered, { moves: MOVES, restsOn: [] }, ({ result, account }) => ({
    standings: new Map([['/status', { value: result.status, is: 'decision' }]]),
    asks: account.questions,
    missing: account.figures,
  })),
];
