/** Writes docs/correctness.md: published figures next to what the program calculates. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { release as carried } from '../../shared/law/release.generated.ts';
import { readRelease } from '../build/read-release.ts';
import { correctnessPage } from './correctness/page.ts';

const parameters = fileURLToPath(new URL('../../shared/law', import.meta.url));
const release = readRelease(parameters, carried.rulesVersion);
const file = fileURLToPath(new URL('../../docs/correctness.md', import.meta.url));
writeFileSync(file, correctnessPage(release));
