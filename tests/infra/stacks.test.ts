import type { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, test, vi } from 'vitest';
import { HONG_KONG, NINGXIA, resources, synthesise, templateOf } from './synthesise.ts';

vi.setConfig({ testTimeout: 60_000 });

const app = synthesise();

/** Types of the resources of a stack, each once. */
function types(stack: string): string[] {
  return [
    ...new Set(Object.values(templateOf(app, stack).toJSON().Resources as object).map(({ Type }) => Type)),
  ].sort();
}

describe('Both partitions are synthesised without an account, a look-up or a finding of cdk-nag', () => {
  test('two stacks, their account unknown', () => {
    const made = [...app.values()].map((one) => one());
    expect(made.map(({ name, environment, missing }) => [name, environment, missing])).toEqual([
      [HONG_KONG, 'aws://unknown-account/ap-east-1', undefined],
      [NINGXIA, 'aws://unknown-account/cn-northwest-1', undefined],
    ]);
  });

  test('the one for China names nothing of the other partition and nothing that China lacks', () => {
    expect(JSON.stringify(templateOf(app, NINGXIA).toJSON())).not.toContain('arn:aws:');
    expect(types(NINGXIA).filter((type) => /CloudFront|Cognito|XRay/.test(type))).toEqual([]);
  });
});

describe('The security rules are in force', () => {
  test('a resource with a finding stops the synthesis', () => {
    const add = (all: App) => void new Bucket(all.node.children[0] as Stack, 'Bare');
    expect(() => templateOf(synthesise({ add }), NINGXIA)).toThrow('server access logs disabled. (AwsSolutions)');
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
    const signIn = { issuer: 'https://sign-in.example/bureau', audience: 'api', clientId: 'page', scope: 'openid' };
    const withProvider = templateOf(synthesise({ settings: { signIn } }), HONG_KONG);
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

  test('finds the API under its own address; what may be kept is kept for minutes, of officers and batches nothing', () => {
    template.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: { MinTTL: 0, DefaultTTL: 0, MaxTTL: 300 },
    });
    const distribution = Object.values(resources(template, 'AWS::CloudFront::Distribution'))[0];
    const [counter, batches, tools, catalog, api] = distribution?.Properties.DistributionConfig.CacheBehaviors ?? [];
    expect(api).toMatchObject({ PathPattern: '/v1/*', ViewerProtocolPolicy: 'https-only' });
    expect([counter, batches, tools, catalog].map(({ PathPattern }) => PathPattern)).toEqual([
      '/v1/counter/*',
      '/v1/batches*',
      '/mcp*',
      '/.well-known/ai-catalog.json',
    ]);
    // AWS's own policy CachingDisabled.
    for (const { CachePolicyId } of [counter, batches, tools, catalog])
      expect(CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
  });

  test('has a certificate and TLS 1.2 under a name of its own', () => {
    const domain = { name: 'lingbao.example.cn', certificate: 'arn:aws:acm:us-east-1:111111111111:certificate/a' };
    const named = templateOf(synthesise({ settings: { site: { domain } } }), HONG_KONG);
    named.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['lingbao.example.cn'],
        ViewerCertificate: { AcmCertificateArn: domain.certificate, MinimumProtocolVersion: 'TLSv1.2_2021' },
      },
    });
  });
});
