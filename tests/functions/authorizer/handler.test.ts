import { generateKeyPairSync } from 'node:crypto';
import type { APIGatewayAuthorizerResult } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { notedConsole } from '../support/stage.ts';
import { startIssuer } from './issuer.ts';

const METHOD = 'arn:aws-cn:execute-api:cn-northwest-1:123456789012:a1b2c3/live/GET/v1/counter/assessments';
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

let issuer: Awaited<ReturnType<typeof startIssuer>>;
const lines = notedConsole('log', 'error');
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.close());
beforeEach(() => {
  issuer.state.status = 200;
  vi.resetModules();
  vi.stubEnv('OIDC_ISSUER', issuer.issuer);
  vi.stubEnv('OIDC_AUDIENCE', 'lingbao-api');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** The authorizer of a fresh process. */
async function authorizer(): Promise<(header: string) => Promise<APIGatewayAuthorizerResult>> {
  const { handler } = await import('../../../functions/authorizer/handler.ts');
  return (authorizationToken) => handler({ type: 'TOKEN', authorizationToken, methodArn: METHOD });
}
const decide = async (token: string) => (await authorizer())(`Bearer ${token}`);

describe('A good token', () => {
  test('lets in for the one method that is called, with role and office', async () => {
    expect(await decide(issuer.token())).toEqual({
      principalId: 'officer-17',
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: METHOD }],
      },
      context: { role: 'officer', office: '370322' },
    });
  });

  test('may have several audiences, and the scheme in small letters', async () => {
    const token = issuer.token({ claims: { aud: ['another', 'lingbao-api'] } });
    const { policyDocument } = await (await authorizer())(`bearer ${token}`);
    expect(policyDocument.Statement).toMatchObject([{ Effect: 'Allow' }]);
  });

  test('the keys are read once in ten seconds, and after one for a key that is not among them', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const ask = await authorizer();
    issuer.state.asked.length = 0;
    await ask(`Bearer ${issuer.token()}`);
    await ask(`Bearer ${issuer.token()}`);
    expect(issuer.state.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
    const tokenOfNewKey = issuer.rotate();
    vi.advanceTimersByTime(1_000);
    expect(await ask(`Bearer ${tokenOfNewKey()}`)).toMatchObject({ principalId: 'officer-17' });
    expect(issuer.state.asked).toHaveLength(3);
  });
});

describe('The keys of the issuer', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));

  test('one that is withdrawn ends within ten seconds', async () => {
    const token = issuer.publish('withdrawn', 2048);
    const ask = await authorizer();
    expect(await ask(`Bearer ${token()}`)).toMatchObject({ principalId: 'officer-17' });
    issuer.withdraw('withdrawn');
    vi.advanceTimersByTime(10_000);
    await expect(ask(`Bearer ${token()}`)).rejects.toThrow(/^Unauthorized$/);
    expect(await ask(`Bearer ${issuer.token()}`)).toMatchObject({ principalId: 'officer-17' });
  });

  test('one that is replaced under its name ends as well', async () => {
    const old = issuer.publish('same', 2048);
    const ask = await authorizer();
    await ask(`Bearer ${old()}`);
    issuer.withdraw('same');
    const renewed = issuer.publish('same', 2048);
    vi.advanceTimersByTime(10_000);
    await expect(ask(`Bearer ${old()}`)).rejects.toThrow(/^Unauthorized$/);
    expect(await ask(`Bearer ${renewed()}`)).toMatchObject({ principalId: 'officer-17' });
  });

  test('one of 1024 bits proves nothing', async () => {
    const weak = issuer.publish('weak', 1024);
    await expect(decide(weak())).rejects.toThrow(/^Unauthorized$/);
    expect(await decide(issuer.token())).toMatchObject({ principalId: 'officer-17' });
  });

  test('strangers make neither 503 nor a flood of questions, and delay nobody for more than a second', async () => {
    const ask = await authorizer();
    await ask(`Bearer ${issuer.token()}`);
    issuer.state.asked.length = 0;
    vi.advanceTimersByTime(1_000);
    for (let at = 0; at < 20; at += 1)
      await expect(ask(`Bearer ${issuer.token({ header: { kid: `stranger-${at}` } })}`)).rejects.toThrow(
        /^Unauthorized$/,
      );
    expect(issuer.state.asked).toEqual(['/keys']);
    const fresh = issuer.publish('fresh', 2048);
    vi.advanceTimersByTime(1_000);
    expect(await ask(`Bearer ${fresh()}`)).toMatchObject({ principalId: 'officer-17' });
    expect(lines.filter((line) => line.includes('ERROR'))).toEqual([]);
  });

  test('an issuer that is away makes no 503 of a stranger either', async () => {
    const ask = await authorizer();
    await ask(`Bearer ${issuer.token()}`);
    issuer.state.status = 503;
    vi.advanceTimersByTime(10_000);
    // Known keys go on working.
    expect(await ask(`Bearer ${issuer.token()}`)).toMatchObject({ principalId: 'officer-17' });
    vi.advanceTimersByTime(1_000);
    await expect(ask(`Bearer ${issuer.token({ header: { kid: 'three' } })}`)).rejects.toThrow(/^Unauthorized$/);
  });
});

describe('A token that is not good is 401, by the word that API Gateway asks for', () => {
  const seconds = (from: number) => Math.floor(Date.now() / 1000) + from;
  test.for<{ why: string; token: () => string }>([
    { why: 'signed by somebody else', token: () => issuer.token({ key: stranger }) },
    { why: 'its claims were changed', token: () => changed(issuer.token(), { lingbao_office: '370000' }) },
    { why: 'expired a second ago', token: () => issuer.token({ claims: { exp: seconds(-1) } }) },
    { why: 'without an end', token: () => issuer.token({ claims: { exp: undefined } }) },
    { why: 'good for more than a day', token: () => issuer.token({ claims: { exp: seconds(86_460) } }) },
    { why: 'good for ever', token: () => issuer.token({ claims: { exp: 1e300 } }) },
    { why: 'not yet begun', token: () => issuer.token({ claims: { nbf: seconds(60) } }) },
    { why: 'alg none', token: () => issuer.unsigned() },
    { why: 'alg None with a signature', token: () => issuer.token({ header: { alg: 'None' } }) },
    { why: 'HS256 under the public key as PEM', token: () => issuer.confused('pem') },
    { why: 'HS256 under the public key as DER', token: () => issuer.confused('der') },
    { why: 'an algorithm that is not the one of its key', token: () => issuer.token({ header: { alg: 'RS512' } }) },
    { why: 'for another audience', token: () => issuer.token({ claims: { aud: 'lingbao-page' } }) },
    { why: 'for nobody', token: () => issuer.token({ claims: { aud: undefined } }) },
    { why: 'of another issuer', token: () => issuer.token({ claims: { iss: 'https://sign-in.example' } }) },
    { why: 'of no holder', token: () => issuer.token({ claims: { sub: undefined } }) },
    { why: 'without a key id', token: () => issuer.token({ header: { kid: undefined } }) },
    { why: 'of a key that there is not', token: () => issuer.token({ header: { kid: 'nine' } }) },
    {
      why: 'of a key that it brings itself',
      token: () => issuer.token({ header: { kid: 'x', jku: 'http://127.0.0.1:1/' }, key: stranger }),
    },
    { why: 'no token', token: () => 'abc' },
    { why: 'too long', token: () => `${issuer.token()}.x` },
  ])('$why', async ({ token }) => {
    await expect(decide(token())).rejects.toThrow(/^Unauthorized$/);
    expect(lines.map((line) => JSON.parse(line))).toEqual([{ level: 'INFO', authorizer: 'unauthorized' }]);
  });

  test.for(['', 'Basic dXNlcjpwYXNz', 'Bearer', 'Bearer a b.c.d', 'a.b.c'])('no bearer token: %j', async (header) => {
    await expect((await authorizer())(header)).rejects.toThrow(/^Unauthorized$/);
  });
});

describe('A good token that does not say what its holder may do is 403, by a policy that denies', () => {
  test.for<{ why: string; claims: Record<string, unknown> }>([
    { why: 'no role', claims: { lingbao_role: undefined } },
    { why: 'a role that we do not know', claims: { lingbao_role: 'root' } },
    { why: 'several roles', claims: { lingbao_role: ['officer'] } },
    { why: 'no office', claims: { lingbao_office: undefined } },
    { why: 'an office that we do not know', claims: { lingbao_office: '110000' } },
    { why: 'the whole country', claims: { lingbao_office: 'cn' } },
  ])('$why', async ({ claims }) => {
    const { policyDocument, context } = await decide(issuer.token({ claims }));
    expect(policyDocument.Statement).toEqual([{ Action: 'execute-api:Invoke', Effect: 'Deny', Resource: METHOD }]);
    expect(context).toBeUndefined();
  });
});

describe('When it cannot be told, nobody is let in, and it is not the fault of the token', () => {
  test('the issuer is away, and later there again', async () => {
    const ask = await authorizer();
    issuer.state.status = 500;
    await expect(ask(`Bearer ${issuer.token()}`)).rejects.toThrow('the issuer refuses to answer');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 'ERROR', authorizer: 'unavailable', error: 'SignInUnavailable' },
    ]);
    issuer.state.status = 200;
    expect(await ask(`Bearer ${issuer.token()}`)).toMatchObject({ principalId: 'officer-17' });
  });

  test.for([
    { why: 'nobody listens', issuer: 'http://127.0.0.1:1', error: 'the issuer does not answer' },
    { why: 'plain HTTP to another machine', issuer: 'http://192.0.2.1', error: 'not by TLS' },
    { why: 'a name that only begins like this machine', issuer: 'http://localhost.example', error: 'not by TLS' },
    { why: 'none is set up', issuer: '', error: 'no issuer is set up' },
  ])('$why', async ({ issuer: other, error }) => {
    vi.stubEnv('OIDC_ISSUER', other);
    await expect(decide(issuer.token())).rejects.toThrow(error);
  });

  test('the issuer says that it is another one', async () => {
    vi.stubEnv('OIDC_ISSUER', `${issuer.issuer}/`);
    await expect(decide(issuer.token())).rejects.toThrow('the issuer is another one');
  });
});

test('neither token nor holder is in the log', async () => {
  await decide(issuer.token());
  expect(lines.map((line) => JSON.parse(line))).toEqual([{ level: 'INFO', authorizer: 'let-in' }]);
});

/** A token with other claims under the signature it had. */
function changed(token: string, claims: object): string {
  const [header, payload = '', signature] = token.split('.');
  const old = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return [header, Buffer.from(JSON.stringify({ ...old, ...claims })).toString('base64url'), signature].join('.');
}
