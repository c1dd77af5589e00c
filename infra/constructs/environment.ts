import { RegionInfo } from 'aws-cdk-lib/region-info';
import * as z from 'zod/mini';
import { Told } from '../told.ts';

// Otherwise every message is "Invalid input".
z.config(z.locales.en());

const https = z.url({ protocol: /^https$/, error: 'has to be an https address' });
const text = z.string().check(z.minLength(1));
const addresses = z.array(z.cidrv4());
const certificate = z
  .string()
  .check(z.regex(/^arn:aws(-cn)?:acm:[\w-]+:\d{12}:certificate\//, 'has to be the ARN of a certificate in ACM'));
const named = z.strictObject({ name: z.hostname(), certificate });

/** Of the partitions that cdk.json names. */
const regions = RegionInfo.regions.filter(({ partition }) => /^aws(-cn)?$/.test(partition ?? ''));
const region = z.enum(regions.map(({ name }) => name) as [string, ...string[]], { error: 'is no region of AWS' });

const environmentFile = z.strictObject({
  region,
  /** Whether people rely on it. Such an environment has to be complete: `missingIn`. */
  production: z.boolean(),
  /** The environment of the same account that must already run the same bundles: docs/how-to/deploy.md. */
  after: z.nullable(text),
  /** The bureau's identity provider, and how this service is registered there; without one nobody can sign in. */
  signIn: z.nullable(
    z.strictObject({
      /** As in its tokens' `iss`. */
      issuer: https,
      /** `aud` of its tokens for this API. */
      audience: text,
      /** Client id of the counter page, a public client. */
      clientId: text,
      /** Scopes that the page requests. */
      scope: text,
    }),
  ),
  /** Who is told of an alarm. */
  alarms: z.strictObject({
    emails: z.array(z.email()),
    /** Name of the Secrets Manager secret with the address of a group robot of WeCom or DingTalk. */
    webhookSecret: z.nullable(
      z.string().check(z.regex(/^[\w/+=.@-]+$/, 'has to be the name of a secret, which has the address')),
    ),
  }),
  /** The API's own name, with its certificate in the same region. */
  domain: z.nullable(named),
  /** The page on CloudFront, under a name of its own if `domain` is given; its certificate is in us-east-1. */
  site: z.nullable(z.strictObject({ domain: z.nullable(named) })),
  /** What the region offers, and how many of the account's concurrent executions a function keeps for itself. */
  functions: z.strictObject({
    runtime: z.enum(['nodejs22.x', 'nodejs24.x']),
    architecture: z.enum(['arm64', 'x86_64']),
    reservedConcurrency: z.record(z.string(), z.int().check(z.positive())),
  }),
  firewall: z.strictObject({
    /** Requests per address in five minutes. A counter office, or many phones of one carrier, share an address. */
    perAddress: z.int().check(z.minimum(10)),
    /** Addresses of the bureau's own web servers, which name the caller in X-Forwarded-For. */
    forwardedBy: addresses,
    /** Addresses that are never refused for their number of requests, such as a counter office's. */
    allowed: addresses,
  }),
  /** A table restored from a backup, to be used in place of the stack's own: docs/how-to/restore.md. */
  restoredTable: z.nullable(z.string().check(z.regex(/^[\w.-]{3,255}$/, 'has to be the name of a table'))),
  /** On every resource, for bills and audits. */
  tags: z.record(z.string(), z.string()),
});

/** One deployment of the service: infra/environments/<name>.json. */
export type Environment = z.infer<typeof environmentFile>;

/** An environment that cannot be deployed; the message says what is wrong in which file. */
export class EnvironmentFault extends Told {}

/**
 * Reads an environment.
 *
 * @param text content of the file
 * @param file its name, for messages
 * @throws EnvironmentFault if it does not fit the schema, or is for production and incomplete
 */
export function environmentIn(text: string, file: string): Environment {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new EnvironmentFault(`${file}: ${(error as Error).message}`);
  }
  const read = environmentFile.safeParse(content);
  if (!read.success)
    throw new EnvironmentFault(`${file} 格式不对 is not as it should be:\n${z.prettifyError(read.error)}`);
  const missing = read.data.production ? missingIn(read.data) : [];
  if (missing.length > 0)
    throw new EnvironmentFault(
      `${file} 是正式环境，还缺 is for production and lacks: ${missing.join(', ')}. docs/how-to/deploy.md`,
    );
  if (read.data.site && read.data.region.startsWith('cn-'))
    throw new EnvironmentFault(
      `${file} site: 中国区没有本项目的 CloudFront 网页，用 nginx the page in China is served by nginx. docs/how-to/deploy.md`,
    );
  for (const [place, elsewhere, wanted] of certificatesElsewhere(read.data))
    throw new EnvironmentFault(
      `${file} ${place}.certificate: 证书应在 ${wanted}，不是 the certificate has to be in ${wanted}, not in ${elsewhere}`,
    );
  return read.data;
}

/** Certificates in another region than the one that reads them, each with its own and the right one. */
function certificatesElsewhere({ region, domain, site }: Environment): [place: string, is: string, wanted: string][] {
  const used = [
    ['domain', domain?.certificate, region],
    // CloudFront reads those of this region only.
    ['site.domain', site?.domain?.certificate, 'us-east-1'],
  ] as const;
  return used.flatMap(([place, arn, wanted]) => {
    const [, , , is = wanted] = arn?.split(':') ?? [];
    return is === wanted ? [] : [[place, is, wanted]];
  });
}

/**
 * What people would miss in production: somebody who can sign in, somebody who is told, an address that stays, and to be
 * told apart by the firewall behind the web server that serves the page.
 */
function missingIn({ signIn, alarms, domain, site, firewall }: Environment): string[] {
  return [
    ...(signIn ? [] : ['signIn']),
    ...(alarms.emails.length > 0 || alarms.webhookSecret ? [] : ['alarms (emails, webhookSecret)']),
    ...(domain ? [] : ['domain']),
    ...(site && !site.domain ? ['site.domain'] : []),
    ...(site || firewall.forwardedBy.length > 0 ? [] : ['firewall.forwardedBy']),
  ];
}
