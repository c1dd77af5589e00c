import { Duration, RemovalPolicy, Size, Stack, Validations } from 'aws-cdk-lib';
import {
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  ResponseType,
  RestApi,
  SecurityPolicy,
  TokenAuthorizer,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Construct } from 'constructs';
import type { Audience } from '../../shared/api/audience.ts';
import { methodsOf, type Route } from '../../shared/api/route.ts';
import { routes } from '../../shared/api/routes.ts';
import { gatewayResponses, INTEGRATION_TIMEOUT_MS } from '../../shared/hosting/gateway.ts';
import { accept } from './accept.ts';
import { accessLogFormat } from './access-log.ts';
import type { ApiFunction, ApiFunctions } from './api-function.ts';
import { accessOf, acknowledgeAccess, preflightOf } from './audience.ts';
import type { Environment } from './environment.ts';
import { keptLog } from './retention.ts';

export interface ApiProps {
  functions: ApiFunctions;
  authorizer: ApiFunction;
  /** A name of its own, under which no stage stands in the paths. */
  domain: Environment['domain'];
}

/** Three parts of a token; anything else is refused before the authorizer runs. */
const BEARER = '^[Bb][Ee][Aa][Rr][Ee][Rr] +[-\\w]+[.][-\\w]+[.][-\\w]+ *$';

/**
 * The REST API: every route of shared/api/routes.ts, served by the function of its capability. The functions validate
 * requests themselves, including their size, so that responses are the same here, on a laptop and in tests.
 */
export class Api extends RestApi {
  /** Where it is called, ending in `/`. */
  readonly address: string;

  constructor(scope: Construct, id: string, { functions, authorizer, domain }: ApiProps) {
    super(scope, id, {
      // Its metrics have this name only, and every stage of the account is called `live`.
      restApiName: Stack.of(scope).stackName,
      description: 'Lingbao: options of social insurance for flexible workers',
      endpointTypes: [EndpointType.REGIONAL],
      minCompressionSize: Size.bytes(1024),
      ...(domain && {
        domainName: {
          domainName: domain.name,
          certificate: Certificate.fromCertificateArn(scope, `${id}Certificate`, domain.certificate),
          endpointType: EndpointType.REGIONAL,
          securityPolicy: SecurityPolicy.TLS_1_2,
        },
      }),
      // API Gateway writes access logs with one role per account and region.
      cloudWatchRole: true,
      // Another stage in the account may use it as well, even if the first deployment of this one fails.
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      deployOptions: {
        stageName: 'live',
        // Ten million requests a month are four per second.
        throttlingRateLimit: 200,
        throttlingBurstLimit: 400,
        accessLogDestination: new LogGroupLogDestination(keptLog(scope, `${id}AccessLog`)),
        accessLogFormat,
        loggingLevel: MethodLoggingLevel.OFF,
        dataTraceEnabled: false,
        methodOptions: counterThrottle(),
      },
    });
    this.address = domain ? `https://${domain.name}/` : this.url;
    this.#addRoutes(
      functions,
      new TokenAuthorizer(this, 'Officers', {
        handler: authorizer.lambda,
        // No caching: a token must stop working when it expires, and a decision for one route must not apply to
        // another.
        resultsCacheTtl: Duration.seconds(0),
        validationRegex: BEARER,
      }),
    );
    for (const [type, response] of Object.entries(gatewayResponses))
      this.addGatewayResponse(type, {
        type: ResponseType.of(type),
        statusCode: String(response.status),
        responseHeaders: Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [name, `'${value}'`]),
        ),
        templates: { 'application/json': JSON.stringify({ ...response.body, instance: '$context.requestId' }) },
      });
    this.#acknowledge();
  }

  /** Any other method of a path goes to its function too, from anybody, which answers that there is none. */
  #addRoutes(functions: ApiFunctions, authorizer: TokenAuthorizer): void {
    const byPath = Map.groupBy(routes, ({ path }) => path);
    for (const [path, here] of byPath) {
      const resource = this.root.resourceForPath(path);
      const add = (method: string, route: Route, audience: Audience | 'no-method' = route.audience) =>
        acknowledgeAccess(
          resource.addMethod(method, integrationFor(route, functions), accessOf(audience, authorizer)),
          audience,
        );
      for (const route of here) for (const method of methodsOf([route])) add(method, route);
      const [any] = here;
      if (any) add('ANY', any, 'no-method');
      const preflight = preflightOf(here);
      if (preflight) resource.addCorsPreflight(preflight);
    }
  }

  #acknowledge(): void {
    accept(this.deploymentStage, {
      CKV_AWS_73: 'A trace has the path, where an id opens a record.',
      CKV_AWS_120: 'Answers follow from bodies, which its cache does not read; what may be kept says so itself.',
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-APIG2',
      reason: 'The function validates with the schemas of the route table and names each fault in a problem document.',
    });
    Validations.of(this.deploymentStage).acknowledge({
      id: 'AwsSolutions-APIG6',
      reason:
        'An execution log has paths, where an id opens a record; the access log and the functions say what failed.',
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
      reason: 'The policy AWS names for the role under which API Gateway writes logs; it can do nothing else.',
    });
  }
}

/** For all counters together, far below the general limit, so that nobody can guess pick-up codes. */
const COUNTER_RATE = { throttlingRateLimit: 20, throttlingBurstLimit: 40 };

function counterThrottle(): Record<string, typeof COUNTER_RATE> {
  const theirs = routes.filter(({ audience }) => audience === 'counter');
  return Object.fromEntries(
    theirs.flatMap((route) => methodsOf([route]).map((method) => [`${route.path}/${method}`, COUNTER_RATE])),
  );
}

function integrationFor({ capability }: Route, functions: ApiFunctions): LambdaIntegration {
  return new LambdaIntegration(functions[capability].lambda, {
    timeout: Duration.millis(INTEGRATION_TIMEOUT_MS),
    // The console's test button would need an extra permission for every method.
    allowTestInvoke: false,
  });
}
