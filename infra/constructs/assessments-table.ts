import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  type ITable,
  Operation,
  ProjectionType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { type Conditions, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { NOTICES_KEY, table } from '../../shared/hosting/table.ts';

/** What the public function does with the table; the query is for the decisions of one record. */
const PUBLIC_ACTIONS = [Operation.PUT_ITEM, Operation.GET_ITEM, Operation.DELETE_ITEM, Operation.QUERY];
/** What the counter's function does apart from querying the index. It deletes a decision that came too late. */
const COUNTER_ACTIONS = [
  Operation.BATCH_GET_ITEM,
  Operation.GET_ITEM,
  Operation.QUERY,
  Operation.PUT_ITEM,
  Operation.UPDATE_ITEM,
  Operation.DELETE_ITEM,
];
/** Everything that is done with the table. */
export const RECORD_OPERATIONS = COUNTER_ACTIONS;

const text = (name: string) => ({ name, type: AttributeType.STRING });

export interface AssessmentsTableProps {
  /** Name of a table that was restored from a backup of this one, to be used in its place. */
  restored: string | null;
}

/**
 * The table of stored answers and its encryption key. Both are retained when the stack is deleted, and also when its
 * first deployment fails: a protected table cannot be deleted by a rollback either, which would get stuck. Never rename
 * the construct ids in here: CloudFormation would create a new, empty table.
 */
export class AssessmentsTable extends Construct {
  /** The table in use. */
  readonly table: ITable;
  readonly #key: Key;

  constructor(scope: Construct, id: string, { restored }: AssessmentsTableProps) {
    super(scope, id);
    this.#key = new Key(this, 'Key', {
      description: 'Lingbao: stored answers',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const own = new Table(this, 'Table', {
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
    own.addGlobalSecondaryIndex({
      indexName: table.index.name,
      partitionKey: text(table.index.partitionKey),
      sortKey: text(table.index.sortKey),
      projectionType: ProjectionType.KEYS_ONLY,
    });
    // A restored table is encrypted with the key of the one it came from.
    // CDK's own types disagree under exactOptionalPropertyTypes.
    this.table = restored === null ? (own as ITable) : Table.fromTableName(this, 'Restored', restored);
  }

  /**
   * Lets a function store, read and delete records by id. It can neither query the index nor scan, so no record can be
   * found without its id. CDK's own grants would add both, and KMS wildcards.
   */
  allowRecordsTo(lambda: Lambda): void {
    this.#allow(lambda, PUBLIC_ACTIONS, this.table.tableArn);
    this.#allowKey(lambda);
  }

  /** Lets a function find records by day and pick-up code, and add decisions to them. */
  allowDecisionsTo(lambda: Lambda): void {
    this.#allow(lambda, COUNTER_ACTIONS, this.table.tableArn);
    this.#allow(lambda, [Operation.QUERY], `${this.table.tableArn}/index/${table.index.name}`);
    this.#allowKey(lambda);
  }

  /** Lets a function keep what was announced, and no record. */
  allowAnnouncedTo(lambda: Lambda): void {
    const own = { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [NOTICES_KEY] } };
    this.#allow(lambda, [Operation.GET_ITEM, Operation.PUT_ITEM], this.table.tableArn, own);
    this.#allowKey(lambda);
  }

  #allow(lambda: Lambda, operations: readonly Operation[], resource: string, conditions: Conditions = {}): void {
    lambda.addEnvironment('TABLE_NAME', this.table.tableName);
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: operations.map((operation) => `dynamodb:${operation}`),
        resources: [resource],
        conditions,
      }),
    );
  }

  /** DynamoDB calls KMS on behalf of whoever uses the table. */
  #allowKey(lambda: Lambda): void {
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
