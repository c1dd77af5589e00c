import type { Template } from 'aws-cdk-lib/assertions';
import { expect } from 'vitest';
import { type Resource, resources } from './synthesise.ts';

export const functionsOf = (template: Template): Record<string, Resource> =>
  resources(template, 'AWS::Lambda::Function');

/** What the role of each function may do, as `action resource`. */
export function rightsOf(template: Template): Record<string, string[]> {
  const policies = Object.values(resources(template, 'AWS::IAM::Policy'));
  return Object.fromEntries(
    Object.entries(functionsOf(template)).map(([id, { Properties }]) => {
      const role = Properties.Role['Fn::GetAtt'][0];
      const own = policies.filter((policy) => policy.Properties.Roles.some(({ Ref }: { Ref: string }) => Ref === role));
      return [nameOf(id), own.flatMap(allowed).sort()];
    }),
  );
}

function allowed({ Properties }: Resource): string[] {
  return Properties.PolicyDocument.Statement.flatMap(
    ({ Action, Effect, Resource }: { Action: string | string[]; Effect: string; Resource: Arn | Arn[] }) => {
      expect(Effect).toBe('Allow');
      const targets = [Resource].flat().map(targetOf);
      return [Action].flat().flatMap((action) => targets.map((target) => `${action} ${target}`));
    },
  );
}

interface Arn {
  'Fn::GetAtt'?: string[];
  'Fn::Join'?: [string, [Arn, string]];
}

/** The resource that an ARN is of, with what is behind it, such as an index. */
function targetOf({ 'Fn::GetAtt': attribute, 'Fn::Join': joined }: Arn): string {
  if (joined) return `${targetOf(joined[1][0])}${joined[1][1]}`;
  return nameOf(attribute?.[0] ?? '');
}

/** A logical id without its hash. */
export const nameOf = (logicalId: string): string => logicalId.replace(/(Function)?[0-9A-F]{8}$/, '');
