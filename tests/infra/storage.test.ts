import { describe, expect, test } from 'vitest';
import { HONG_KONG, NINGXIA, resources, synthesise, templateOf } from './synthesise.ts';

const app = synthesise();

/** A new logical id makes CloudFormation make an empty table, a new key, other secrets. */
const PINNED = {
  'AWS::DynamoDB::Table': ['AssessmentsTable6A3F75D9'],
  'AWS::KMS::Key': ['AssessmentsKey3942E433'],
  'AWS::SecretsManager::Secret': ['IdempotencySecret92FBE1AF', 'CounterSecretDC1315DF'],
};

describe.each([HONG_KONG, NINGXIA])('%s', (stack) => {
  const template = templateOf(app, stack);

  test.each(Object.entries(PINNED))('%s keeps its id and outlives the stack', (type, ids) => {
    const found = resources(template, type);
    expect(Object.keys(found)).toEqual(ids);
    for (const resource of Object.values(found))
      expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  test('the table is protected, restorable to any second, and under a key of our own that rotates', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: {
        SSEEnabled: true,
        SSEType: 'KMS',
        KMSMasterKeyId: { 'Fn::GetAtt': ['AssessmentsKey3942E433', 'Arn'] },
      },
    });
    template.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  test('records expire, and the index has nothing of them but their keys', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      GlobalSecondaryIndexes: [
        {
          IndexName: 'by-day',
          KeySchema: [
            { AttributeName: 'day', KeyType: 'HASH' },
            { AttributeName: 'pickupCode', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    });
  });
});
