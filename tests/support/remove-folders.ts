import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folder.ts';

/** In each file of tests. Registered before the hooks of the file it comes after them: servers and stores have ended. */
afterAll(removeTemporaryFolders);
