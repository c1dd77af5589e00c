/** The CDK app that `cdk.json` runs. To deploy it, see docs/how-to/deploy.md. */
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { createStacks } from './stacks/create-stacks.ts';

createStacks(new App(), fileURLToPath(new URL('../dist/functions', import.meta.url)));
