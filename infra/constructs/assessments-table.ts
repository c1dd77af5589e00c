import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  Operation,
  ProjectionType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { table } from '../table.ts';

/** What a function may do with the table. */
export const RECORD_OPERATIONS = [Operation.PUT_ITEM, Operation.GET_ITEM, Operation.DELETE_ITEM];

const text = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * The table of stored answers and the key it is encrypted with. Both outlive the stack: ids of constructs in here are
 * never renamed, for CloudFormation would make a new, empty table.
 */
export class AssessmentsTable extends Construct {
  readonly table: Table;
  readonly #key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#key = new Key(this, 'Key', {
      description: 'Lingbao: stored answers',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table = new Table(this, 'Table', {
      partitionKey: text(table.partitionKey),
      sortKey: text(table.sortKey),
      timeToLiveAttribute: table.timeToLive,
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.#key,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: table.index.name,
      partitionKey: text(table.index.partitionKey),
      sortKey: text(table.index.sortKey),
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }

  /**
   * Lets a function store, read and delete single records. No query and no scan: nobody's record is found without its
   * id. CDK's own grants would add both, the index, and wildcards of KMS.
   */
  allowRecordsTo(lambda: Lambda): void {
    lambda.addEnvironment('TABLE_NAME', this.table.tableName);
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: RECORD_OPERATIONS.map((operation) => `dynamodb:${operation}`),
        resources: [this.table.tableArn],
      }),
    );
    // DynamoDB calls KMS in the name of whoever uses the table.
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: [
          'kms:Decrypt',
          'kms:DescribeKey',
          'kms:Encrypt',
          'kms:GenerateDataKey',
          'kms:GenerateDataKeyWithoutPlaintext',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
        ],
        resources: [this.#key.keyArn],
      }),
    );
  }
}
