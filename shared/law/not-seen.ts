/**
 * In place of a value that is the region's own and was not seen. In a file of its own: programs need it without the
 * schema of the law's files.
 */
export const NOT_SEEN = 'not-seen';
