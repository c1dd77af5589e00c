import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startIssuer } from '../functions/authorizer/issuer.ts';
import { NINGXIA, resources, synthesise, templateOf } from '../infra/synthesise.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startFunction } from './function-process.ts';

/** The terms of the metric filter on the authorizer's log: `?"one" ?"another"`. */
const [filter] = Object.values(resources(templateOf(synthesise(), NINGXIA), 'AWS::Logs::MetricFilter')).filter(
  ({ Properties }) => Properties.LogGroupName.Ref.startsWith('authorizer'),
);
const terms = [...String(filter?.Properties.FilterPattern).matchAll(/\?"([^"]+)"/g)].map(([, term]) => term ?? '');
/** The lines of a log that the alarm on sign-in counts. */
const counted = (log: string): string[] => log.split('\n').filter((line) => terms.some((term) => line.includes(term)));

let issuer: Awaited<ReturnType<typeof startIssuer>>;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.close());

/** What a function prints that is called with these headers, and what each call is told. */
async function logged(folder: string, headers: readonly string[]): Promise<{ log: string; told: string[] }> {
  const settings = { OIDC_ISSUER: issuer.issuer, OIDC_AUDIENCE: 'lingbao-api' };
  const running = await startFunction(folder, settings);
  const told: string[] = [];
  for (const authorizationToken of headers) {
    const called = running.invoke({ type: 'TOKEN', authorizationToken, methodArn: 'arn:aws:execute-api:x' });
    told.push(await called.then(JSON.stringify, ({ message }) => message));
  }
  await running.stop();
  return { log: running.printed(), told };
}
const authorizer = join(inject('bundlesFolder'), 'authorizer');

test('an expired token, a random one and one of an unknown key are 401, and the alarm counts none of their lines', async () => {
  const refused = [
    issuer.token({ claims: { exp: 1 } }),
    'a.b.c',
    issuer.token({ header: { kid: 'nobody-knows' } }),
    issuer.token({ claims: { aud: 'another' } }),
  ];
  const { log, told } = await logged(
    authorizer,
    refused.map((token) => `Bearer ${token}`),
  );
  for (const each of told) expect(JSON.parse(each).errorMessage).toBe('Unauthorized');
  expect(log.match(/"authorizer":"unauthorized"/g)).toHaveLength(refused.length);
  // Lambda's runtime prints the error that API Gateway wants, with its stack.
  expect(log.match(/Invoke Error/g)).toHaveLength(refused.length);
  expect(counted(log)).toEqual([]);
});

test('an issuer that is away is counted once a call', async () => {
  issuer.state.status = 500;
  const { log } = await logged(authorizer, ['Bearer a.b.c', 'Bearer a.b.c']);
  issuer.state.status = 200;
  expect(counted(log)).toHaveLength(2);
});

test.for(['throw new Error("no law");', 'export const handler =', 'import "@middy/core";'])(
  'an authorizer that cannot be loaded is counted: %s',
  async (code) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'handler.mjs'), code);
    const { log } = await logged(folder, ['Bearer a.b.c']);
    expect(counted(log)).toHaveLength(1);
  },
);

test('what Lambda itself writes of one that ended, or went on for too long, is counted', () => {
  const id = '4f1e8f0e-0c4c-4e6b-9d6c-3c5c0f1f2a3b';
  const lines = `RequestId: ${id} Error: Runtime exited with error: exit status 3
2026-11-30T03:00:10.000Z ${id} Task timed out after 10.01 seconds`;
  expect(counted(lines)).toHaveLength(2);
});
