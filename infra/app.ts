/** The CDK app: `cdk.json` runs it. docs/how-to/deploy.md says how to deploy. */
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { placeStacks } from './stacks/place-stacks.ts';

placeStacks(new App(), fileURLToPath(new URL('../dist/functions', import.meta.url)));
