import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';

/**
 * One line of JSON per request. It contains the route (`/v1/assessments/{id}`), not the path, because an id opens a
 * record, and no body, query or headers: nothing that a person told us. The address it came from is what the
 * Cybersecurity Law asks network logs to have, and what finds an attacker, or an office that was blocked by mistake.
 */
export const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    time: AccessLogField.contextRequestTime(),
    address: AccessLogField.contextIdentitySourceIp(),
    method: AccessLogField.contextHttpMethod(),
    route: AccessLogField.contextResourcePath(),
    status: AccessLogField.contextStatus(),
    responseBytes: AccessLogField.contextResponseLength(),
    latencyMs: AccessLogField.contextResponseLatency(),
    functionStatus: AccessLogField.contextIntegrationStatus(),
    functionLatencyMs: AccessLogField.contextIntegrationLatency(),
    gatewayResponse: AccessLogField.contextErrorResponseType(),
    firewall: AccessLogField.contextWafResponseCode(),
  }),
);
