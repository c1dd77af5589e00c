import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { namePage, namePartner } from '../../infra/constructs/page-functions.ts';
import type { Partner } from '../../shared/hosting/partners.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { HONG_KONG, resources, synthesise, templateOf } from './synthesise.ts';

const emptyStack = (): Stack => new Stack(new App({ outdir: temporaryFolder() }));

/** The code of a function at the edge, as CloudFront would run it. */
function edge(make: (stack: Stack) => unknown): (event: object) => object {
  const stack = emptyStack();
  make(stack);
  const [made] = Object.values(resources(Template.fromStack(stack), 'AWS::CloudFront::Function'));
  return new Function('event', `${made?.Properties.FunctionCode}\nreturn handler(event);`) as (event: object) => object;
}

describe('Addresses of pages', () => {
  const handle = edge((stack) => namePage(stack, ['policy', 'docs', 'embed']));

  test.for([
    ['/', '/'],
    ['/policy', '/policy.html'],
    ['/docs/', '/docs.html'],
    ['/embed', '/embed.html'],
    ['/icon.svg', '/icon.svg'],
    ['/assets/index-1a2b.js', '/assets/index-1a2b.js'],
    ['/embed/frame.html', '/embed/frame.html'],
  ])('%s is the file %s', ([uri, file]) => {
    expect(handle({ request: { uri } })).toEqual({ uri: file });
  });

  test.for(['/polcy', '/constructor/'])('%s is no page, which it says itself', (uri) => {
    expect(handle({ request: { uri } })).toMatchObject({
      statusCode: 404,
      body: { data: expect.stringContaining('没有这个网页') },
    });
  });
});

describe("The frame's policy", () => {
  const partners: Partner[] = [
    {
      id: 'city-riders',
      name: '城市骑手',
      origins: ['https://app.riders.example', 'https://www.riders.example:8443'],
      keys: ['1'],
    },
    { id: 'other', name: 'Other', origins: ['https://other.example'], keys: ['1'] },
  ];
  const handle = edge((stack) => namePartner(stack, partners));
  const policyFor = (querystring: object) => {
    const answer = handle({ request: { querystring }, response: { headers: { etag: { value: '"x"' } } } }) as {
      headers: Record<string, { value: string }>;
    };
    expect(answer.headers.etag).toEqual({ value: '"x"' });
    return answer.headers['content-security-policy']?.value ?? '';
  };

  test('names the origins of the partner, and our own', () => {
    expect(policyFor({ partner: { value: 'city-riders' } })).toBe(
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self' https://app.riders.example https://www.riders.example:8443; img-src 'self' data:; object-src 'none'",
    );
  });

  test.for([
    {},
    { partner: { value: 'nobody' } },
    { partner: { value: '' } },
    { partner: { value: '__proto__' } },
    { partner: { value: 'toString' } },
    { partner: { value: 'other', multiValue: [{ value: 'other' }, { value: 'city-riders' }] } },
  ])('%j: our own pages only', (querystring) => {
    expect(policyFor(querystring)).toContain("frame-ancestors 'self'; ");
  });

  test('says who the partner is, and nothing of who is none', () => {
    const nameFor = (id: string) =>
      (
        handle({ request: { querystring: { partner: { value: id } } }, response: { headers: {} } }) as {
          headers: Record<string, { value: string }>;
        }
      ).headers['lingbao-partner']?.value;
    expect(nameFor('city-riders')).toBe('%E5%9F%8E%E5%B8%82%E9%AA%91%E6%89%8B');
    expect(nameFor('__proto__')).toBeUndefined();
  });

  test('more partners than the function holds stop the synthesis', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({
      id: `partner-${at}`,
      name: '一个平台',
      origins: ['https://a.partner.example'],
      keys: ['1'],
    }));
    expect(() => namePartner(emptyStack(), many)).toThrow('too long');
  });
});

describe('Headers by path', () => {
  const template = templateOf(synthesise(), HONG_KONG);
  const [distribution] = Object.values(resources(template, 'AWS::CloudFront::Distribution'));
  const policies = resources(template, 'AWS::CloudFront::ResponseHeadersPolicy');
  const { CacheBehaviors, DefaultCacheBehavior } = distribution?.Properties.DistributionConfig ?? {};
  const configOf = (path: string) => {
    const behavior = CacheBehaviors.find(({ PathPattern }: { PathPattern: string }) => PathPattern === path);
    return policies[behavior.ResponseHeadersPolicyId.Ref]?.Properties.ResponseHeadersPolicyConfig;
  };

  test('the frame is our own unless the function at the edge says more', () => {
    const { ContentSecurityPolicy } = configOf('/embed/frame.html').SecurityHeadersConfig;
    expect(ContentSecurityPolicy.Override).toBe(false);
    expect(ContentSecurityPolicy.ContentSecurityPolicy).toContain("frame-ancestors 'self'; ");
    const frame = CacheBehaviors.find(
      ({ PathPattern }: { PathPattern: string }) => PathPattern === '/embed/frame.html',
    );
    expect(frame.FunctionAssociations).toMatchObject([{ EventType: 'viewer-response' }]);
  });

  test('the script may be read by every site, and by the hash its integrity is checked', () => {
    const { CorsConfig, CustomHeadersConfig } = configOf('/embed/lingbao-calculator-*');
    expect(CorsConfig.AccessControlAllowOrigins.Items).toEqual(['*']);
    expect(CorsConfig.AccessControlAllowCredentials).toBe(false);
    expect(CustomHeadersConfig.Items).toContainEqual({
      Header: 'Cross-Origin-Resource-Policy',
      Value: 'cross-origin',
      Override: true,
    });
  });

  test('styles may be inline at /docs only', () => {
    const policyAt = (path: string) => configOf(path).SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;
    expect(policyAt('/docs*')).toContain("style-src 'self' 'unsafe-inline'");
    expect(policyAt('/docs*')).not.toContain('script-src');
    for (const path of ['/embed/frame.html', '/embed/lingbao-calculator-*'])
      expect(policyAt(path)).not.toContain('unsafe');
    expect(DefaultCacheBehavior.FunctionAssociations).toMatchObject([{ EventType: 'viewer-request' }]);
  });
});
