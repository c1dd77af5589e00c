/** Limits of the deployed service that requests meet here as well. */

/** API Gateway: payload of a request, in bytes. */
export const MOST_PAYLOAD_BYTES = 10 * 1024 * 1024;
/** API Gateway: request line and header values together, in bytes. */
export const MOST_HEADER_BYTES = 10_240;
/** Lambda: event, and likewise result, of a synchronous call as JSON, in bytes. */
export const MOST_LAMBDA_BYTES = 6 * 1024 * 1024;
/** API Gateway: integration time-out of this service's API. */
export const INTEGRATION_TIMEOUT_MS = 10_000;
