import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import cdk from '../../cdk.json' with { type: 'json' };
import { createStacks } from '../../infra/stacks/create-stacks.ts';
import { routes } from '../../shared/api/routes.ts';
import type { Partner } from '../../shared/hosting/partners.ts';

/** As CloudFormation has it; tests know what they look for. */
// biome-ignore lint/suspicious/noExplicitAny: a template is JSON of some hundred types of resource
export type Resource = { Type: string; Properties: any; DeletionPolicy?: string; UpdateReplacePolicy?: string };

export const HONG_KONG = 'Lingbao-ap-east-1';
export const NINGXIA = 'Lingbao-cn-northwest-1';

/** The app as `cdk synth` makes it, but for the bundles, which need not be built; `change` may add to it. */
export function synthesise(
  context: Record<string, unknown> = {},
  change: (app: App) => void = () => undefined,
  partners: Partner[] = [],
) {
  const folder = mkdtempSync(join(tmpdir(), 'lingbao-infra-'));
  try {
    const unrouted = ['authorizer', 'batch-open', 'batch-item', 'batch-finish'];
    for (const name of [...routes.map(({ capability }) => capability), ...unrouted]) {
      mkdirSync(join(folder, 'functions', name), { recursive: true });
      writeFileSync(join(folder, 'functions', name, 'handler.mjs'), `// ${name}`);
    }
    const app = new App({ context: { ...cdk.context, ...context }, outdir: join(folder, 'cdk.out') });
    createStacks(app, join(folder, 'functions'), partners);
    change(app);
    const assembly = app.synth();
    return {
      missing: assembly.manifest.missing,
      environments: assembly.stacks.map(({ environment }) => environment.name),
      templates: new Map(assembly.stacks.map(({ stackName, template }) => [stackName, Template.fromJSON(template)])),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The template of one stack of `synthesise()`. */
export function templateOf({ templates }: ReturnType<typeof synthesise>, stack: string): Template {
  const template = templates.get(stack);
  if (!template) throw new Error(`no stack ${stack}`);
  return template;
}

/** Resources of a type by logical id. */
export function resources(template: Template, type: string): Record<string, Resource> {
  return template.findResources(type) as Record<string, Resource>;
}
