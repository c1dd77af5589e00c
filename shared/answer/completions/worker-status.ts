import type { workerStatusFacts } from '../../facts/worker-status.ts';
import type { WorkerStatus } from '../../rules/worker-status/index.ts';
import type { Matter, Moves, Run, Standing } from './matter.ts';

const MOVES: Moves<typeof workerStatusFacts> = { evidence: 'unasked' };

/** What a person is to the firm. */
export const workerStatusMatters = (run: Run<WorkerStatus>): readonly Matter[] => [
  {
    moves: MOVES,
    restsOn: [],
    work(facts, law) {
      const { result, account } = run(facts, law);
      const status: Standing = { value: result.status, is: 'decision' };
      return { standings: new Map([['/status', status]]), asks: account.questions, missing: account.figures };
    },
  },
];
