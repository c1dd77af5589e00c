import { Aws, Fn } from 'aws-cdk-lib';

/**
 * CloudFront calls the API from addresses of its own. For the firewall it marks its requests and names the viewer's
 * address in a header; without the mark that header is nothing but what a caller says.
 */
export const SITE_MARK_HEADER = 'x-lingbao-site';
export const VIEWER_HEADER = 'x-lingbao-viewer';

/**
 * The value of the mark: the random part of the stack's id. It need not be kept as a secret is, for who knows it can
 * only escape the count of requests by address.
 */
export const siteMark = (): string => Fn.select(2, Fn.split('/', Aws.STACK_ID));
