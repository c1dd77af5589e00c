/**
 * Releases what stands in dist/ to one environment: docs/how-to/deploy.md and docs/adr/0043.
 *
 *   npm run build && npm run release -- staging && npm run release -- production
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Environment } from './constructs/environment.ts';
import { command, Told } from './constructs/told.ts';
import { environmentNamed } from './environments.ts';

/** Runs a program; its output is returned, or shown where nobody reads it. */
export interface Tools {
  show(program: string, ...parameters: string[]): void;
  read(program: string, ...parameters: string[]): string;
}

/** Why a release stopped. */
export class ReleaseStopped extends Told {}

/** Minutes that CloudFormation watches the alarms after everything is updated: three trials of the probe, and an alarm. */
const MINUTES_WATCHED = 15;

type Outputs = Readonly<Record<string, string>>;

/**
 * Deploys an environment from the bundles in dist/, uploads the page and tries the service out. CloudFormation itself
 * takes the deployment back if an alarm goes off meanwhile; then nothing of the page is uploaded either.
 *
 * @throws ReleaseStopped if the environment before has other bundles, or the service fails its trial
 */
export function release(name: string, { region, after }: Environment, { show, read }: Tools): Outputs {
  const stack = `Lingbao-${name}`;
  const assembly = `cdk.out/${name}`;
  const aws = (...parameters: string[]): string => read('aws', ...parameters, '--region', region);
  show('cdk', 'synth', '--quiet', '-c', `environment=${name}`, '-o', assembly);
  if (after) mustRun(`Lingbao-${after}`, bundlesIn(`${assembly}/${stack}.template.json`));

  show('cdk', 'diff', '--app', assembly, stack);
  const alarms = outputsOf(stack)?.RollbackAlarms?.split(',');
  show('cdk', 'deploy', stack, '--app', assembly, '--require-approval', 'never', ...(alarms ? watching(alarms) : []));

  const outputs = outputsOf(stack) ?? {};
  tryOut(outputs.Probe ?? '');
  if (outputs.PageBucket) uploadPage(`s3://${outputs.PageBucket}`, outputs.PageDistribution ?? '');
  return outputs;

  /** `null` before the first deployment. */
  function outputsOf(of: string): Outputs | null {
    const { Stacks } = JSON.parse(aws('cloudformation', 'describe-stacks', '--output', 'json')) as {
      Stacks: { StackName: string; Outputs?: { OutputKey: string; OutputValue: string }[] }[];
    };
    const found = Stacks.find(({ StackName }) => StackName === of);
    return found
      ? Object.fromEntries((found.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]))
      : null;
  }

  /**
   * Has CloudFormation watch the alarms that do not ring yet. One that rings would take back the very release that is to
   * end it.
   */
  function watching(alarms: readonly string[]): string[] {
    const listed = aws('cloudwatch', 'describe-alarms', '--state-value', 'ALARM', '--output', 'json');
    const { MetricAlarms } = JSON.parse(listed) as { MetricAlarms: { AlarmArn: string }[] };
    const ringing = new Set(MetricAlarms.map(({ AlarmArn }) => AlarmArn));
    const quiet = alarms.filter((arn) => !ringing.has(arn));
    if (quiet.length < alarms.length)
      console.warn(
        `已经在响，这次不看 ringing already, not watched:\n${alarms.filter((arn) => ringing.has(arn)).join('\n')}`,
      );
    if (quiet.length === 0) return ['--rollback-trigger-alarm-arns', 'none'];
    const each = quiet.flatMap((arn) => ['--rollback-trigger-alarm-arns', arn]);
    return [...each, '--monitoring-time-minutes', String(MINUTES_WATCHED)];
  }

  function mustRun(before: string, bundles: string): void {
    if (outputsOf(before)?.Bundles !== bundles)
      throw new ReleaseStopped(
        `${before} 发布的不是这一份（程序、infra、partners.json），先发布到那里。${before} does not run this build with this infra and partners.json: release it there first.`,
      );
  }

  /** Once more from outside the deployment, so that a release is only done when a person could use it. */
  function tryOut(probe: string): void {
    const answer = aws('lambda', 'invoke', '--function-name', probe, '--output', 'json', '/dev/null');
    if ('FunctionError' in JSON.parse(answer))
      throw new ReleaseStopped(
        `试用失败，看函数 ${probe} 的日志；要退回，见 docs/how-to/deploy.md。The trial failed: see the log of ${probe}. To go back: docs/how-to/deploy.md.`,
      );
  }

  /** Files with a digest in their names first, so that no page asks for one that is not there; none is deleted. */
  function uploadPage(to: string, distribution: string): void {
    const kept = ['--cache-control', 'public, max-age=31536000, immutable', '--region', region];
    show('aws', 's3', 'sync', 'dist/web/assets', `${to}/assets`, ...kept);
    show('aws', 's3', 'sync', 'dist/web/embed', `${to}/embed`, '--exclude', '*', '--include', '*.js', ...kept);
    const anew = [
      '--exclude',
      'assets/*',
      '--exclude',
      'embed/*.js',
      '--cache-control',
      'no-cache',
      '--region',
      region,
    ];
    show('aws', 's3', 'sync', 'dist/web', to, ...anew);
    // Nobody is shown yesterday's law.
    show('aws', 'cloudfront', 'create-invalidation', '--distribution-id', distribution, '--paths', '/*');
  }
}

const bundlesIn = (template: string): string => JSON.parse(readFileSync(template, 'utf8')).Outputs.Bundles.Value;

if (import.meta.main) {
  /** Each program says itself what went wrong. */
  const run = (program: string, parameters: string[], stdout: 'inherit' | 'pipe'): string => {
    try {
      return execFileSync(program, parameters, { stdio: ['inherit', stdout, 'inherit'], encoding: 'utf8' });
    } catch (cause) {
      const { code = '' } = cause as NodeJS.ErrnoException;
      throw new ReleaseStopped(
        `发布停在 The release stopped at: ${program} ${parameters.slice(0, 2).join(' ')} ${code}`.trim(),
      );
    }
  };
  await command(() => {
    const [, , name = ''] = process.argv;
    const outputs = release(name, environmentNamed(name), {
      show: (program, ...parameters) => void run(program, parameters, 'inherit'),
      read: (program, ...parameters) => run(program, parameters, 'pipe'),
    });
    for (const [key, value] of Object.entries(outputs)) console.log(`${key} = ${value}`);
  });
}
