import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Partner, partnersIn } from '../shared/hosting/partners.ts';
import { type Environment, EnvironmentFault, environmentIn } from './constructs/environment.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The environment of infra/environments/<name>.json.
 *
 * @throws EnvironmentFault if there is none, or it cannot be deployed
 */
export function environmentNamed(name: string | undefined): Environment {
  const names = readdirSync(here('environments')).map((file) => file.replace('.json', ''));
  if (!name || !names.includes(name))
    throw new EnvironmentFault(`哪个环境？Which environment? ${names.join(', ')} (infra/environments)`);
  const path = `environments/${name}.json`;
  const environment = environmentIn(readFileSync(here(path), 'utf8'), `infra/${path}`);
  const { after } = environment;
  if (after !== null && (after === name || !names.includes(after)))
    throw new EnvironmentFault(`infra/${path} after: 没有这个环境 there is no other environment ${after}`);
  return environment;
}

/** Who gets an API key, and whose pages may frame the calculator: infra/partners.json. */
export const partnersOfFile = (): Partner[] =>
  partnersIn(readFileSync(here('partners.json'), 'utf8'), 'infra/partners.json');
