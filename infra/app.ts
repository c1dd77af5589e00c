/** The CDK app that `cdk.json` runs, for the environment of `-c environment=NAME`: docs/how-to/deploy.md. */
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { environmentNamed, partnersOfFile } from './environments.ts';
import { createStack } from './stacks/create-stack.ts';
import { command } from './told.ts';

await command(() => {
  const app = new App();
  const name: string = app.node.tryGetContext('environment');
  const environment = environmentNamed(name);
  const bundles = fileURLToPath(new URL('../dist/functions', import.meta.url));
  createStack(app, { name, environment, partners: partnersOfFile(), bundles });
});
