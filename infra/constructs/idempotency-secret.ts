import { Validations } from 'aws-cdk-lib';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import { KEPT } from './retention.ts';

/** The HMAC key for ids derived from an Idempotency-Key: docs/adr/0003. Generated once, by Secrets Manager. */
export class IdempotencySecret extends Construct {
  readonly #secret: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#secret = new Secret(this, 'Secret', {
      description: 'Lingbao: makes ids from Idempotency-Keys',
      // 43 letters and digits are 256 bits.
      generateSecretString: { passwordLength: 43, excludePunctuation: true },
      removalPolicy: KEPT,
    });
    accept(this.#secret, {
      CKV_AWS_149: 'Encrypted with the key that AWS has for secrets; it opens nothing by itself.',
    });
    Validations.of(this.#secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'It has to stay the same for as long as records live: after a change a repeated save would store twice.',
    });
  }

  /**
   * For the function's environment, as a reference that CloudFormation resolves: no template contains the value.
   * Whoever can read the function's configuration can read it. That is acceptable, because it opens nothing by itself:
   * deriving a record's id also takes the caller's Idempotency-Key, a random UUID. In return the function needs no
   * call, permission or cache at startup, and saving does not depend on Secrets Manager.
   */
  giveTo(lambda: Lambda): void {
    lambda.addEnvironment('IDEMPOTENCY_SECRET', this.#secret.secretValue.unsafeUnwrap());
  }
}
