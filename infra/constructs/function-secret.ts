import { Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import { KEPT } from './retention.ts';

interface FunctionSecretProps {
  /** What it is for, after the name of the service. */
  purpose: string;
  /** 43 letters and digits are 256 bits; a multiple of four is base64. */
  characters?: 43 | 44;
  /** Why it is never changed by itself. */
  staysBecause: string;
}

/** A key of a function's own. Generated once, by Secrets Manager. */
export class FunctionSecret extends Construct {
  readonly #secret: Secret;

  constructor(scope: Construct, id: string, { purpose, characters = 43, staysBecause }: FunctionSecretProps) {
    super(scope, id);
    this.#secret = new Secret(this, 'Secret', {
      description: `Lingbao: ${purpose}`,
      generateSecretString: { passwordLength: characters, excludePunctuation: true },
      removalPolicy: KEPT,
    });
    accept(this.#secret, {
      CKV_AWS_149: 'Encrypted with the key that AWS has for secrets; it opens nothing by itself.',
    });
    Validations.of(this.#secret).acknowledge({ id: 'AwsSolutions-SMG4', reason: staysBecause });
  }

  /**
   * For a function's environment, as a reference that CloudFormation resolves: no template contains the value.
   * Whoever can read the function's configuration can read it. That is acceptable, because it opens nothing by itself:
   * a record's id also takes the caller's Idempotency-Key, a random UUID, or a handle that an officer was given; and a
   * notice says nothing but where to ask. In return the function needs no call, permission or cache at startup, and does
   * not depend on Secrets Manager.
   */
  get value(): string {
    return this.#secret.secretValue.unsafeUnwrap();
  }
}
