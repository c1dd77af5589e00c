import { Aws, Fn } from 'aws-cdk-lib';

/**
 * CloudFront calls the API from its own addresses. It marks its requests for the firewall and passes the viewer's
 * address in a header. Without the mark that header cannot be trusted.
 */
export const SITE_MARK_HEADER = 'x-lingbao-site';
export const VIEWER_HEADER = 'x-lingbao-viewer';

/**
 * The value of the mark: the random part of the stack's id. It need not be as secret as a credential, because knowing
 * it only lets a caller escape the rate limit per address.
 */
export const siteMark = (): string => Fn.select(2, Fn.split('/', Aws.STACK_ID));
