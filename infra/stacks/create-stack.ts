import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Partner } from '../../shared/hosting/partners.ts';
import { type Environment, EnvironmentFault } from '../constructs/environment.ts';
import { ServiceStack } from './service-stack.ts';

export interface StackSettings {
  /** Name of the environment; stages of one account stand side by side under their own. */
  name: string;
  environment: Environment;
  /** Who gets an API key, and whose pages may frame the calculator. */
  partners: readonly Partner[];
  /** Folder with the bundle of each function, as built by `npm run build`: `<capability>/handler.mjs`. */
  bundles: string;
}

/**
 * The stack of one environment, checked by cdk-nag: a finding that is neither fixed nor acknowledged next to its
 * resource stops the synthesis.
 */
export function createStack(app: App, { name, environment, partners, bundles }: StackSettings): ServiceStack {
  for (const each of Object.keys(environment.functions.reservedConcurrency))
    if (!existsSync(join(bundles, each)))
      throw new EnvironmentFault(`${name} functions.reservedConcurrency: no function ${each}`);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const stack = new ServiceStack(app, `Lingbao-${name}`, {
    env: { region: environment.region },
    environment,
    partners,
    bundles,
  });
  for (const [key, value] of Object.entries(environment.tags)) Tags.of(stack).add(key, value);
  return stack;
}
