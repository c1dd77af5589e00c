import type { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, test, vi } from 'vitest';
import { HONG_KONG, NINGXIA, resources, synthesise, templateOf } from './synthesise.ts';

vi.setConfig({ testTimeout: 60_000 });

const app = synthesise();

/** Types of the resources of a stack, each once. */
function types(stack: string, of = app): string[] {
  return [...new Set(Object.values(templateOf(of, stack).toJSON().Resources as object).map(({ Type }) => Type))].sort();
}

describe('Both partitions are synthesised without an account, a look-up or a finding of cdk-nag', () => {
  test('two stacks, their account unknown', () => {
    expect([...app.templates.keys()]).toEqual([HONG_KONG, NINGXIA]);
    expect(app.environments).toEqual(['aws://unknown-account/ap-east-1', 'aws://unknown-account/cn-northwest-1']);
    expect(app.missing).toBeUndefined();
  });

  test('the one for China names nothing of the other partition and nothing that China lacks', () => {
    expect(JSON.stringify(templateOf(app, NINGXIA).toJSON())).not.toContain('arn:aws:');
    expect(types(NINGXIA).filter((type) => /CloudFront|Cognito|XRay/.test(type))).toEqual([]);
  });

  test('by context: one region, no page', () => {
    const one = synthesise({ region: 'ap-southeast-1', site: 'false' });
    expect([...one.templates.keys()]).toEqual(['Lingbao-ap-southeast-1']);
    expect(types('Lingbao-ap-southeast-1', one)).toEqual(types(NINGXIA));
  });
});

describe('The security rules are in force', () => {
  test('a resource with a finding stops the synthesis', () => {
    const addBareBucket = (all: App) => new Bucket(all.node.findChild(NINGXIA) as Stack, 'Bare');
    expect(() => synthesise({}, addBareBucket)).toThrow('server access logs disabled. (AwsSolutions)');
  });
});

describe('The page', () => {
  const template = templateOf(app, HONG_KONG);

  test('is read by CloudFront only, by TLS only', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    template.resourceCountIs('AWS::CloudFront::OriginAccessControl', 1);
  });

  test('loads nothing of another origin, runs no inline script, and stands in no frame', () => {
    const policies = Object.values(resources(template, 'AWS::CloudFront::ResponseHeadersPolicy'));
    const config = policies[0]?.Properties.ResponseHeadersPolicyConfig;
    const { ContentSecurityPolicy: csp } = config.SecurityHeadersConfig.ContentSecurityPolicy;
    expect(csp).toContain("default-src 'self'");
    expect(csp).toContain("frame-ancestors 'none'");
    expect(csp).not.toMatch(/unsafe|https?:|\*/);
    expect(config.SecurityHeadersConfig).toMatchObject({
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000 },
    });
    const others = config.CustomHeadersConfig.Items.map(({ Header }: { Header: string }) => Header);
    expect(others).toEqual(['Cross-Origin-Opener-Policy', 'Permissions-Policy']);
  });

  test('of the counter may use the camera and call the identity provider, and nothing else besides', () => {
    const context = { oidcIssuer: 'https://sign-in.example/bureau', oidcAudience: 'api', oidcClientId: 'page' };
    const withProvider = templateOf(synthesise({ ...context, region: 'ap-east-1' }), HONG_KONG);
    const policies = resources(withProvider, 'AWS::CloudFront::ResponseHeadersPolicy');
    const [id, policy] = Object.entries(policies).find(([name]) => name.includes('CounterPage')) ?? [];
    const config = policy?.Properties.ResponseHeadersPolicyConfig;
    const { ContentSecurityPolicy: csp } = config.SecurityHeadersConfig.ContentSecurityPolicy;
    expect(csp).toContain("default-src 'self'; ");
    expect(csp).toContain("connect-src 'self' https://sign-in.example");
    expect(csp.match(/https?:/g)).toHaveLength(1);
    expect(csp).not.toMatch(/unsafe|\*/);
    expect(config.CustomHeadersConfig.Items).toContainEqual(
      expect.objectContaining({ Header: 'Permissions-Policy', Value: expect.stringMatching(/^camera=\(self\),/) }),
    );
    const distribution = Object.values(resources(withProvider, 'AWS::CloudFront::Distribution'))[0];
    const behavior = distribution?.Properties.DistributionConfig.CacheBehaviors.find(
      ({ PathPattern }: { PathPattern: string }) => PathPattern === '/counter*',
    );
    expect(behavior.ResponseHeadersPolicyId).toEqual({ Ref: id });
    // The worker's page keeps to its own origin.
    expect(distribution?.Properties.DistributionConfig.DefaultCacheBehavior.ResponseHeadersPolicyId).not.toEqual({
      Ref: id,
    });
  });

  test('finds the API under its own address, where nothing is kept unless the answer says so', () => {
    template.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: { MinTTL: 0, DefaultTTL: 0 },
    });
    const distribution = Object.values(resources(template, 'AWS::CloudFront::Distribution'))[0];
    const [behavior] = distribution?.Properties.DistributionConfig.CacheBehaviors ?? [];
    expect(behavior).toMatchObject({ PathPattern: '/v1/*', ViewerProtocolPolicy: 'https-only' });
  });
});
