import { describe, expect, test } from 'vitest';
import { HONG_KONG, NINGXIA, type Resource, resources, synthesise, templateOf } from './synthesise.ts';

const app = synthesise();

/** A new logical id makes CloudFormation make an empty table, a new key, other secrets. */
const PINNED = {
  'AWS::DynamoDB::Table': ['AssessmentsTable6A3F75D9'],
  'AWS::KMS::Key': ['AssessmentsKey3942E433'],
  'AWS::SecretsManager::Secret': ['IdempotencySecret92FBE1AF', 'CounterSecretDC1315DF'],
};

/** How they outlive it, where not in any case. */
const RETAINED: Readonly<Record<string, string>> = { 'AWS::SecretsManager::Secret': 'RetainExceptOnCreate' };

describe.each([HONG_KONG, NINGXIA])('%s', (stack) => {
  const template = templateOf(app, stack);

  test.each(Object.entries(PINNED))('%s keeps its id and outlives the stack', (type, ids) => {
    const found = resources(template, type);
    expect(Object.keys(found)).toEqual(ids);
    for (const resource of Object.values(found))
      expect(resource).toMatchObject({ DeletionPolicy: RETAINED[type] ?? 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  test('what a first deployment that fails leaves does not stand in the way of the next: it goes, or has no fixed name', () => {
    const all = Object.values(template.toJSON().Resources as Record<string, Resource>);
    const left = all.filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain').map(({ Type }) => Type);
    // A version is part of its function and goes with it; the table is protected, and has the key. Through one role all
    // stages of the account write their logs: it has no name of its own, and stays for the others.
    expect([...new Set(left)].sort()).toEqual([
      'AWS::ApiGateway::Account',
      'AWS::DynamoDB::Table',
      'AWS::IAM::Role',
      'AWS::KMS::Key',
      'AWS::Lambda::Version',
    ]);
    for (const { Type, DeletionPolicy, Properties } of all)
      if (Type === 'AWS::IAM::Role' && DeletionPolicy === 'Retain') expect(Properties).not.toHaveProperty('RoleName');
    const logs = all.filter(({ Type }) => Type === 'AWS::Logs::LogGroup');
    for (const { DeletionPolicy, Properties } of logs) {
      expect(DeletionPolicy).toBe('RetainExceptOnCreate');
      expect(typeof Properties.LogGroupName).not.toBe('string');
    }
  });

  test('a restored table is used in its place, with the same rights, and the own one stays', () => {
    const restored = templateOf(synthesise({ settings: { restoredTable: 'Lingbao-back-2026-11-30' } }), stack);
    expect(Object.keys(resources(restored, 'AWS::DynamoDB::Table'))).toEqual(PINNED['AWS::DynamoDB::Table']);
    const named = Object.values(resources(restored, 'AWS::Lambda::Function')).flatMap(
      ({ Properties }) => Properties.Environment?.Variables?.TABLE_NAME ?? [],
    );
    // Records, the counter, and what finds notices.
    expect(named).toEqual(Array(3).fill('Lingbao-back-2026-11-30'));
    const policies = JSON.stringify(resources(restored, 'AWS::IAM::Policy'));
    expect(policies).toContain(':table/Lingbao-back-2026-11-30"');
    expect(policies).toContain(':table/Lingbao-back-2026-11-30/index/by-day"');
    expect(policies).not.toContain('AssessmentsTable6A3F75D9');
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
