import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folder.ts';

/**
 * Runs after each test file. Registered before the file's own hooks, so it runs after them: servers and stores have
 * stopped.
 */
afterAll(removeTemporaryFolders);
