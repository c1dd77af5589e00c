/** `node --cpu-prof tests/bench/profile-process.ts`: twenty thousand full assessments, for docs/profile.md. */
import { assessed, riders } from './answers.ts';

const ASSESSMENTS = 20_000;

for (let turn = 0; turn < ASSESSMENTS; turn += 1) assessed(riders[turn % riders.length] ?? {});
