/** The CDK app that `cdk.json` runs, for the environment of `-c environment=NAME`: docs/how-to/deploy.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { partnersIn } from '../shared/hosting/partners.ts';
import { environmentIn } from './constructs/environment.ts';
import { createStack } from './stacks/create-stack.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const names = readdirSync(here('environments')).map((file) => file.replace('.json', ''));

const app = new App();
const name: string | undefined = app.node.tryGetContext('environment');
if (!name || !names.includes(name)) {
  console.error(`-c environment=NAME: ${names.join(', ')} (infra/environments)`);
  process.exit(1);
}
const environmentPath = `environments/${name}.json`;
createStack(app, {
  name,
  environment: environmentIn(readFileSync(here(environmentPath), 'utf8'), `infra/${environmentPath}`),
  partners: partnersIn(readFileSync(here('partners.json'), 'utf8'), 'infra/partners.json'),
  bundles: here('../dist/functions'),
});
