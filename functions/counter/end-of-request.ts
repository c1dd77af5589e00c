/** All calls to the store together end well before the Lambda does, after ten seconds. */
const REQUEST_MILLISECONDS = 8_000;

export const endOfRequest = (): AbortSignal => AbortSignal.timeout(REQUEST_MILLISECONDS);
