import { readdirSync } from 'node:fs';
import { Validations } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  type BehaviorOptions,
  Distribution,
  FunctionEventType,
  PriceClass,
  type ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import {
  COUNTER_PAGE,
  counterHeaders,
  DOCS_PAGE,
  docsHeaders,
  FRAME_PATH,
  frameHeaders,
  LOADER_PATH,
  LOADER_TYPES_PATH,
  loaderHeaders,
  pageHeaders,
} from '../../shared/hosting/pages.ts';
import type { Partner } from '../../shared/hosting/partners.ts';
import { accept } from './accept.ts';
import { apiBehaviors } from './api-behavior.ts';
import type { Environment } from './environment.ts';
import { namePage, namePartner } from './page-functions.ts';
import { pageHeadersPolicy } from './page-headers-policy.ts';
import { KEPT } from './retention.ts';

export interface SiteProps {
  api: RestApi;
  /** URL of the counter page's identity provider. */
  signInAt: string | undefined;
  /** Whose pages may frame the calculator. */
  partners: readonly Partner[];
  /** A name of its own; without one, CloudFront gives it one. */
  domain: NonNullable<Environment['site']>['domain'];
}

const PUBLIC_FILES = 'Only the files of the page are in it, which are public, and only CloudFront reads it.';
const WALLED = 'The firewall stands before the API; what else is here are public files.';
const NOT_LOGGED = 'CloudFront delivers no log to a bucket in Hong Kong; what is asked of the API is in its own log.';
const OWN_CERTIFICATE = "CloudFront's own name brings its own certificate, which fixes the TLS version.";

const pages = readdirSync(new URL('../../web', import.meta.url)).flatMap(
  (file) => /^(.*)[.]html$/.exec(file)?.[1] ?? [],
);

/**
 * The page from S3 and the API under one CloudFront address: the page calls no other origin, so its security headers
 * need not allow one. Its files are uploaded after the stack is deployed: docs/how-to/deploy.md.
 */
export class Site extends Construct {
  /** Where the page's files are uploaded. */
  readonly bucket: Bucket;
  readonly address: string;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { api, signInAt, partners, domain }: SiteProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Page', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: KEPT,
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: PUBLIC_FILES,
    });
    accept(this.bucket, {
      CKV_AWS_18: PUBLIC_FILES,
      CKV_AWS_21: 'Each release has files of its own; none is replaced.',
    });

    // CDK's own types disagree under exactOptionalPropertyTypes.
    const origin = S3BucketOrigin.withOriginAccessControl(this.bucket as IBucket);
    const files = (responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions => ({
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy,
    });
    const usual = files(pageHeadersPolicy(this, 'PageHeaders', pageHeaders));
    const loader = files(pageHeadersPolicy(this, 'LoaderHeaders', loaderHeaders));
    const counter = files(pageHeadersPolicy(this, 'CounterPageHeaders', counterHeaders(signInAt)));
    const docs = files(pageHeadersPolicy(this, 'DocsHeaders', docsHeaders));
    // The function sets the partner's policy; without it only our own pages may frame.
    const frame = files(pageHeadersPolicy(this, 'FrameHeaders', frameHeaders([]), { isCspKept: true }));
    const functionAssociations = [{ function: namePage(this, pages), eventType: FunctionEventType.VIEWER_REQUEST }];
    const ofPartner = { function: namePartner(this, partners), eventType: FunctionEventType.VIEWER_RESPONSE };

    const distribution = new Distribution(this, 'Distribution', {
      ...(domain && {
        domainNames: [domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificate),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
      comment: 'Lingbao',
      defaultRootObject: 'index.html',
      // Includes Asia, but not South America and Oceania.
      priceClass: PriceClass.PRICE_CLASS_200,
      defaultBehavior: { ...usual, functionAssociations },
      additionalBehaviors: {
        ...apiBehaviors(this, api),
        [`/${COUNTER_PAGE}*`]: { ...counter, functionAssociations },
        [`/${DOCS_PAGE}*`]: { ...docs, functionAssociations },
        [FRAME_PATH]: { ...frame, functionAssociations: [ofPartner] },
        [`${LOADER_PATH}*`]: loader,
        [LOADER_TYPES_PATH]: loader,
      },
    });
    Validations.of(distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'Workers of the county may ask from wherever they are.' },
      { id: 'AwsSolutions-CFR2', reason: WALLED },
      { id: 'AwsSolutions-CFR3', reason: NOT_LOGGED },
    );
    accept(distribution, { CKV_AWS_68: WALLED, CKV_AWS_86: NOT_LOGGED });
    if (!domain) {
      Validations.of(distribution).acknowledge({ id: 'AwsSolutions-CFR4', reason: OWN_CERTIFICATE });
      accept(distribution, { CKV_AWS_174: OWN_CERTIFICATE });
    }
    this.distribution = distribution;
    this.address = `https://${domain?.name ?? distribution.distributionDomainName}`;
  }
}
