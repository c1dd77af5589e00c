/**
 * Addresses of the pages, for the local server and CloudFront alike. A page `/policy` is the file `policy.html`; its
 * name has no dot, so that it is never taken for a file.
 */
export const PAGE_NAME = '[a-z][a-z-]*';

/** The page in partners' frames; `?partner=` says whose. */
export const FRAME_PATH = '/embed/frame.html';

/** Beginning of the paths of the script that partners load; version and digest follow. */
export const LOADER_PATH = '/embed/lingbao-calculator-';

/** Types of the element and its events, for partners who write TypeScript. */
export const LOADER_TYPES_PATH = '/embed/lingbao-calculator.d.ts';

export const DOCS_PAGE = 'docs';

export const COUNTER_PAGE = 'counter';
