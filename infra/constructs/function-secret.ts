import { Validations } from 'aws-cdk-lib';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import { KEPT } from './retention.ts';

interface FunctionSecretProps {
  /** What it is for, after the name of the service. */
  purpose: string;
  /** The environment variable that functions read it from. */
  variable: 'IDEMPOTENCY_SECRET' | 'COUNTER_SECRET';
  /** Why it is never changed by itself. */
  staysBecause: string;
}

/** A key of a function's own. Generated once, by Secrets Manager. */
export class FunctionSecret extends Construct {
  readonly #secret: Secret;
  readonly #variable: string;

  constructor(scope: Construct, id: string, { purpose, variable, staysBecause }: FunctionSecretProps) {
    super(scope, id);
    this.#variable = variable;
    this.#secret = new Secret(this, 'Secret', {
      description: `Lingbao: ${purpose}`,
      // 43 letters and digits are 256 bits.
      generateSecretString: { passwordLength: 43, excludePunctuation: true },
      removalPolicy: KEPT,
    });
    accept(this.#secret, {
      CKV_AWS_149: 'Encrypted with the key that AWS has for secrets; it opens nothing by itself.',
    });
    Validations.of(this.#secret).acknowledge({ id: 'AwsSolutions-SMG4', reason: staysBecause });
  }

  /**
   * For the function's environment, as a reference that CloudFormation resolves: no template contains the value.
   * Whoever can read the function's configuration can read it. That is acceptable, because it opens nothing by itself:
   * a record's id also takes the caller's Idempotency-Key, a random UUID, or a handle that an officer was given. In
   * return the function needs no call, permission or cache at startup, and does not depend on Secrets Manager.
   */
  giveTo(lambda: Lambda): void {
    lambda.addEnvironment(this.#variable, this.#secret.secretValue.unsafeUnwrap());
  }
}
