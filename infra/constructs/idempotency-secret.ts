import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/** The key of the ids made from an Idempotency-Key: see docs/adr/0003. Made once, by Secrets Manager. */
export class IdempotencySecret extends Construct {
  readonly #secret: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#secret = new Secret(this, 'Secret', {
      description: 'Lingbao: makes ids from Idempotency-Keys',
      // 43 letters and digits are 256 bits.
      generateSecretString: { passwordLength: 43, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.#secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'It has to stay the same for as long as records live: after a change a repeated save would store twice.',
    });
  }

  /**
   * Into the function's environment, by a reference that CloudFormation resolves: the value is in no template. Who may
   * read the function's configuration can read it. That is acceptable, for it opens nothing: to make the id of a record
   * from it takes the caller's Idempotency-Key as well, a random UUID. In return the function needs no call, permission
   * or cache at its start, and a save does not depend on Secrets Manager being there.
   */
  giveTo(lambda: Lambda): void {
    lambda.addEnvironment('IDEMPOTENCY_SECRET', this.#secret.secretValue.unsafeUnwrap());
  }
}
