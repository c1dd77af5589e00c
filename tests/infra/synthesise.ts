import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import cdk from '../../cdk.json' with { type: 'json' };
import { type Environment, environmentIn } from '../../infra/constructs/environment.ts';
import { createStack } from '../../infra/stacks/create-stack.ts';
import { routes } from '../../shared/api/routes.ts';
import type { Partner } from '../../shared/hosting/partners.ts';

/** As CloudFormation has it; tests know what they look for. */
// biome-ignore lint/suspicious/noExplicitAny: a template is JSON of some hundred types of resource
export type Resource = { Type: string; Properties: any; DeletionPolicy?: string; UpdateReplacePolicy?: string };

export const HONG_KONG = 'Lingbao-trial';
export const NINGXIA = 'Lingbao-staging';

const read = (name: string): Environment =>
  environmentIn(readFileSync(`tests/infra/environments/${name}.json`, 'utf8'), `${name}.json`);

/** Environments with nothing set up, in both partitions. The project's own may change. */
export const trial = read('trial');
export const staging = read('staging');

interface Change {
  /** In place of the settings of both environments. */
  settings?: Partial<Environment>;
  partners?: readonly Partner[];
  /** Code of functions that differ. */
  code?: Readonly<Record<string, string>>;
  /** Adds to each app. */
  add?: (app: App) => void;
}

function synthesiseOne(name: string, environment: Environment, { partners = [], code = {}, add }: Change) {
  const folder = mkdtempSync(join(tmpdir(), 'lingbao-infra-'));
  try {
    const unrouted = [
      'authorizer',
      'batch-open',
      'batch-item',
      'batch-finish',
      'probe',
      'alarm-channel',
      'notice-find',
      'notice-send',
    ];
    for (const each of [...routes.map(({ capability }) => capability), ...unrouted]) {
      mkdirSync(join(folder, 'functions', each), { recursive: true });
      writeFileSync(join(folder, 'functions', each, 'handler.mjs'), code[each] ?? `// ${each}`);
    }
    const app = new App({ context: cdk.context, outdir: join(folder, 'cdk.out') });
    createStack(app, { name, environment, partners, bundles: join(folder, 'functions') });
    add?.(app);
    const assembly = app.synth();
    const [stack] = assembly.stacks;
    if (!stack || assembly.stacks.length !== 1) throw new Error('not one stack');
    return {
      name: stack.stackName,
      missing: assembly.manifest.missing,
      environment: stack.environment.name,
      template: Template.fromJSON(stack.template),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Synthesised = ReadonlyMap<string, () => ReturnType<typeof synthesiseOne>>;

/** Both stacks as `cdk synth` makes them, but for the bundles, which need not be built; each made when asked for. */
export function synthesise(change: Change = {}): Synthesised {
  const once = (name: string, environment: Environment) => {
    let made: ReturnType<typeof synthesiseOne> | undefined;
    return () => (made ??= synthesiseOne(name, environment, change));
  };
  return new Map([
    [HONG_KONG, once('trial', { ...trial, ...change.settings })],
    [NINGXIA, once('staging', { ...staging, ...change.settings })],
  ]);
}

/** The template of one stack of `synthesise()`. */
export function templateOf(made: Synthesised, stack: string): Template {
  const one = made.get(stack);
  if (!one) throw new Error(`no stack ${stack}`);
  return one().template;
}

/** Resources of a type by logical id. */
export function resources(template: Template, type: string): Record<string, Resource> {
  return template.findResources(type) as Record<string, Resource>;
}
