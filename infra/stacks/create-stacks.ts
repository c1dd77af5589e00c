import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { type Partner, partnersIn } from '../../shared/hosting/partners.ts';
import { signInFrom } from '../constructs/sign-in.ts';
import { ServiceStack } from './service-stack.ts';

/**
 * Hong Kong for trials, Ningxia for the county. The two AWS partitions differ enough that both are always synthesised.
 */
const REGIONS = ['ap-east-1', 'cn-northwest-1'];

/**
 * One stack per region, checked by cdk-nag: a finding that is neither fixed nor acknowledged next to its resource stops
 * the synthesis.
 *
 * Context: `region` for one region only, `site=false` for no page on CloudFront, `alarmEmail` for who receives alarms,
 * `oidcIssuer`, `oidcAudience`, `oidcClientId` and `oidcScope` for where officers sign in.
 *
 * @param partners who gets an API key, and whose pages may frame the calculator
 * @param bundles folder with the bundle of each function, as built by `npm run build`: `<capability>/handler.mjs`
 */
export function createStacks(app: App, bundles: string, partners = partnersOfFile()): ServiceStack[] {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const region: string | undefined = app.node.tryGetContext('region');
  const alarmEmail: string | undefined = app.node.tryGetContext('alarmEmail');
  // `-c site=false` gives a string, cdk.json a boolean.
  const siteWanted = String(app.node.tryGetContext('site')) !== 'false';
  const signIn = signInFrom(app);
  return (region ? [region] : REGIONS).map(
    (name) =>
      new ServiceStack(app, `Lingbao-${name}`, {
        env: { region: name },
        bundles,
        partners,
        alarmEmail,
        signIn,
        // CloudFront in China requires an ICP registration and a certificate before it serves anything.
        site: siteWanted && !name.startsWith('cn-'),
      }),
  );
}

function partnersOfFile(): Partner[] {
  const file = fileURLToPath(new URL('../partners.json', import.meta.url));
  return partnersIn(readFileSync(file, 'utf8'), file);
}
