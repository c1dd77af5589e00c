import type { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts findings of checkov on a resource, with the reason, as `Validations.acknowledge` does those of cdk-nag. */
export function accept(construct: IConstruct, reasons: Readonly<Record<`CKV_AWS_${number}`, string>>): void {
  const resource = (construct.node.defaultChild ?? construct) as CfnResource;
  const skip = Object.entries(reasons).map(([id, comment]) => ({ id, comment }));
  resource.addMetadata('checkov', { skip: [...(resource.getMetadata('checkov')?.skip ?? []), ...skip] });
}
