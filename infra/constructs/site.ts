import { Validations } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Distribution, PriceClass, type ResponseHeadersPolicy, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { counterPageHeaders } from '../counter-page-headers.ts';
import { pageHeaders } from '../page-headers.ts';
import { apiBehavior } from './api-behavior.ts';
import { pageHeadersPolicy } from './page-headers-policy.ts';

export interface SiteProps {
  api: RestApi;
  /** Address of the identity provider of the counter's page. */
  signInAt: string | undefined;
}

/**
 * The page from S3 and the API under one address of CloudFront: the page calls no other origin, so its security headers
 * need not allow one. Its files are brought there after the stack: docs/how-to/deploy.md.
 */
export class Site extends Construct {
  /** Where the files of the page go. */
  readonly bucket: Bucket;
  readonly address: string;

  constructor(scope: Construct, id: string, { api, signInAt }: SiteProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Page', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Only the files of the page are in it, which are public, and only CloudFront reads it.',
    });

    // CDK's own types do not agree under exactOptionalPropertyTypes.
    const origin = S3BucketOrigin.withOriginAccessControl(this.bucket as IBucket);
    const fromBucket = (headers: ResponseHeadersPolicy) => ({
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: headers,
    });
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Lingbao',
      defaultRootObject: 'index.html',
      // With Asia, without South America and Oceania.
      priceClass: PriceClass.PRICE_CLASS_200,
      defaultBehavior: fromBucket(pageHeadersPolicy(this, 'PageHeaders', pageHeaders)),
      additionalBehaviors: {
        '/v1/*': apiBehavior(this, api),
        '/counter.html': fromBucket(pageHeadersPolicy(this, 'CounterPageHeaders', counterPageHeaders(signInAt))),
      },
    });
    Validations.of(distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'Workers of the county may ask from wherever they are.' },
      { id: 'AwsSolutions-CFR2', reason: 'The firewall stands before the API; what else is here are public files.' },
      { id: 'AwsSolutions-CFR3', reason: 'It would keep the address of everyone who looks; the API has its own log.' },
      {
        id: 'AwsSolutions-CFR4',
        reason: "CloudFront's own name brings its own certificate, which fixes the TLS version.",
      },
    );
    this.address = `https://${distribution.distributionDomainName}`;
  }
}
