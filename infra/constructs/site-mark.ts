/**
 * CloudFront calls the API from its own addresses. It marks its requests for the firewall, with `stackMark`, and passes
 * the viewer's address in a header. Without the mark that header cannot be trusted. The mark need not be as secret as a
 * credential, because knowing it only lets a caller escape the rate limit per address.
 */
export const SITE_MARK_HEADER = 'x-lingbao-site';
export const VIEWER_HEADER = 'x-lingbao-viewer';
