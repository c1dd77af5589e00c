import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Environment } from '../../infra/constructs/environment.ts';
import { ReleaseStopped, release } from '../../infra/release.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { HONG_KONG, NINGXIA, staging, synthesise, templateOf, trial } from './synthesise.ts';

const BUILD = 'd1ge57';

const domain = { name: 'api.example.cn', certificate: 'arn:aws-cn:acm:cn-northwest-1:111111111111:certificate/a' };
const app = synthesise();

/** AWS and CDK as far as a release talks to them: what was run, in order. */
function account(
  stacks: Record<string, Record<string, string>>,
  { trialFails = false, ringing = [] as string[] } = {},
) {
  const ran: string[] = [];
  return {
    ran,
    tools: {
      show: (program: string, ...parameters: string[]) => {
        const line = [program, ...parameters].join(' ');
        if (line.startsWith('cdk deploy') && stacks.broken) throw new Error('rolled back');
        ran.push(line);
        const [, , , , , assembly = ''] = parameters;
        if (parameters[0] !== 'synth') return;
        const name = assembly.replace('cdk.out/', '');
        mkdirSync(assembly, { recursive: true });
        const Outputs = { Bundles: { Value: BUILD } };
        writeFileSync(join(assembly, `Lingbao-${name}.template.json`), JSON.stringify({ Outputs }));
      },
      read: (program: string, ...parameters: string[]) => {
        if (parameters[1] === 'describe-stacks')
          return JSON.stringify({
            Stacks: Object.entries(stacks).map(([StackName, outputs]) => ({
              StackName,
              Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
            })),
          });
        if (parameters[1] === 'describe-alarms')
          return JSON.stringify({ MetricAlarms: ringing.map((AlarmArn) => ({ AlarmArn })) });
        ran.push([program, ...parameters].join(' '));
        return JSON.stringify({ StatusCode: 200, ...(trialFails && { FunctionError: 'Unhandled' }) });
      },
    },
  };
}

const here = process.cwd();
beforeEach(() => {
  process.chdir(temporaryFolder());
  return () => process.chdir(here);
});

test('every output that a how-to sends somebody to is one of the stack', () => {
  const named = readdirSync(join(here, 'docs/how-to')).flatMap((file) =>
    [...readFileSync(join(here, 'docs/how-to', file), 'utf8').matchAll(/(?:输出里的|the output) `(\w+)`/g)].map(
      ([, name]) => name,
    ),
  );
  expect(new Set(named)).toEqual(new Set(['ApiAddress', 'ApiDomainTarget', 'Table']));
  const given = templateOf(synthesise({ settings: { domain } }), NINGXIA).toJSON().Outputs;
  expect(Object.keys(given)).toEqual(expect.arrayContaining(named));
});

const production: Environment = { ...staging, after: 'staging' };
/** What a stack of ours gives out: a release reads nothing that stands in no template. */
const outputsOf = (stack: string): Record<string, string> => ({
  ...Object.fromEntries(Object.keys(templateOf(app, stack).toJSON().Outputs).map((name) => [name, `its-${name}`])),
  RollbackAlarms: 'arn:1,arn:2',
  Bundles: 'before',
});
const running = outputsOf(NINGXIA);

test('one alarm or more takes the deployment back: CloudFormation watches those of the stack that is there', () => {
  const { ran, tools } = account({ 'Lingbao-staging': running });
  release('staging', staging, tools);
  expect(ran).toEqual([
    'cdk synth --quiet -c environment=staging -o cdk.out/staging',
    'cdk diff --app cdk.out/staging Lingbao-staging',
    'cdk deploy Lingbao-staging --app cdk.out/staging --require-approval never --rollback-trigger-alarm-arns arn:1 --rollback-trigger-alarm-arns arn:2 --monitoring-time-minutes 15',
    'aws lambda invoke --function-name its-Probe --output json /dev/null --region cn-northwest-1',
  ]);
});

test.for([
  { ringing: ['arn:2', 'arn:of-another'], watched: '--rollback-trigger-alarm-arns arn:1 --monitoring-time-minutes 15' },
  { ringing: ['arn:1', 'arn:2'], watched: '--rollback-trigger-alarm-arns none' },
])('an alarm that rings already does not take back what is to end it: $ringing', ({ ringing, watched }) => {
  const { ran, tools } = account({ 'Lingbao-staging': running }, { ringing });
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  release('staging', staging, tools);
  expect(ran[2]?.replace(/^.* never /, '')).toBe(watched);
  expect(warned.mock.calls.flat().join()).toMatch(/not watched:\n.*arn:2/s);
});

test('the first deployment has no alarms yet', () => {
  const { ran, tools } = account({});
  release('staging', staging, tools);
  expect(ran).toContain('cdk deploy Lingbao-staging --app cdk.out/staging --require-approval never');
});

test('another partner is another release, which is tried first as well; what an environment has to itself is none', () => {
  const released = (change?: Parameters<typeof synthesise>[0]) =>
    templateOf(synthesise(change), NINGXIA).toJSON().Outputs.Bundles.Value;
  const riders = { id: 'riders', name: '骑手', origins: ['https://riders.example'], keys: ['1'] };
  expect(released({ settings: { domain } })).toBe(released());
  expect(released({ partners: [riders] })).not.toBe(released());
  expect(released({ partners: [{ ...riders, keys: ['2'] }] })).not.toBe(released({ partners: [riders] }));
});

describe('Production', () => {
  test('takes what already runs where it was tried', () => {
    const { ran, tools } = account({ 'Lingbao-staging': { ...running, Bundles: BUILD } });
    release('production', production, tools);
    expect(ran.some((line) => line.startsWith('cdk deploy Lingbao-production'))).toBe(true);
  });

  test.for([{ 'Lingbao-staging': running }, {}])('takes nothing else: %j', (stacks) => {
    const { ran, tools } = account(stacks);
    expect(() => release('production', production, tools)).toThrow(ReleaseStopped);
    expect(ran.filter((line) => line.startsWith('cdk deploy'))).toEqual([]);
  });
});

describe('The page', () => {
  const site = outputsOf(HONG_KONG);

  test('follows the API, files with a digest first, and what CloudFront keeps is thrown away', () => {
    const { ran, tools } = account({ 'Lingbao-trial': site });
    release('trial', trial, tools);
    const at = ran.findIndex((line) => line.startsWith('aws lambda invoke'));
    expect(ran.slice(at + 1).map((line) => line.split(' --')[0])).toEqual([
      'aws s3 sync dist/web/assets s3://its-PageBucket/assets',
      'aws s3 sync dist/web/embed s3://its-PageBucket/embed',
      'aws s3 sync dist/web s3://its-PageBucket',
      'aws cloudfront create-invalidation',
    ]);
  });

  test('stays as it is when the service fails its trial', () => {
    const { ran, tools } = account({ 'Lingbao-trial': site }, { trialFails: true });
    expect(() => release('trial', trial, tools)).toThrow('its-Probe');
    expect(ran.filter((line) => line.includes('s3 sync'))).toEqual([]);
  });

  test('or the deployment was taken back', () => {
    const { ran, tools } = account({ 'Lingbao-trial': site, broken: {} });
    expect(() => release('trial', trial, tools)).toThrow('rolled back');
    expect(ran.filter((line) => /s3 sync|invoke/.test(line))).toEqual([]);
  });
});
