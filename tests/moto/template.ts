import { readFileSync } from 'node:fs';

// biome-ignore lint/suspicious/noExplicitAny: a template is JSON of some hundred types of resource
type Json = any;

/**
 * What moto 5.2.5 passes over without a word to the caller, and why that matters little here: nothing that the bundles
 * use. Each is only checked by cfn-lint, cdk-nag and checkov until there is an account.
 */
export const PASSED_OVER = [
  'AWS::ApiGateway::Account',
  'AWS::ApiGateway::Authorizer',
  'AWS::ApiGateway::GatewayResponse',
  'AWS::ApiGateway::Stage',
  'AWS::ApiGateway::UsagePlan',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::CloudWatch::Alarm',
  'AWS::Logs::MetricFilter',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::SecretsManager::Secret',
  'AWS::WAFv2::IPSet',
  'AWS::WAFv2::LoggingConfiguration',
  'AWS::WAFv2::WebACL',
  'AWS::WAFv2::WebACLAssociation',
];

/** The template of an environment as `npm run synth` wrote it. */
export const templateOf = (name: string): Json =>
  JSON.parse(readFileSync(`cdk.out/${name}/Lingbao-${name}.template.json`, 'utf8'));

/** The template as moto 5.2.5 can take it. Each change stands beside the fault of moto that it avoids. */
export function forMoto(template: Json): Json {
  const resources: Record<string, Json> = structuredClone(template.Resources);
  for (const [id, { Type, Properties }] of Object.entries(resources)) {
    // KeyError 'TagKey': it takes a key's tags by another name than CloudFormation's.
    if (Type === 'AWS::KMS::Key') delete Properties.Tags;
    // KeyError 'IntegrationHttpMethod' and 'Uri', which a mock integration does not have.
    if (Type === 'AWS::ApiGateway::Method' && Properties.Integration.Type === 'MOCK')
      Object.assign(Properties.Integration, { IntegrationHttpMethod: 'POST', Uri: 'none' });
    // TypeError: it cannot resolve the names of alarms it has passed over.
    if (Type === 'AWS::CloudWatch::Dashboard') delete resources[id];
  }
  // TypeError 'LambdaVersion is not JSON serializable': a version in the definition of the state machine.
  const functionOf = new Map(
    Object.entries(resources).flatMap(([id, { Type, Properties }]) =>
      Type === 'AWS::Lambda::Version' ? [[id, Properties.FunctionName.Ref]] : [],
    ),
  );
  const unversioned = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(unversioned);
    if (value === null || typeof value !== 'object') return value;
    const called = functionOf.get(value.Ref);
    if (called) return { 'Fn::GetAtt': [called, 'Arn'] };
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unversioned(each)]));
  };
  // TypeError: outputs with names of what it has passed over, such as alarms and CloudFront.
  return { ...template, Resources: unversioned(resources), Outputs: {} };
}
