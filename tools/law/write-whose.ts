/** Writes docs/whose-figures.md: whose figure answers what in each city. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRelease } from '../build/read-release.ts';
import { whosePage } from './whose/page.ts';

const release = readRelease(fileURLToPath(new URL('../../shared/law', import.meta.url)), '');
writeFileSync(fileURLToPath(new URL('../../docs/whose-figures.md', import.meta.url)), whosePage(release));
