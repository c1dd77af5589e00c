import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { Endpoint, Incoming } from './endpoint.ts';

/** API Gateway's event with what the middleware has made of it so far. */
export type HttpEvent = APIGatewayProxyEvent & {
  http: Incoming & {
    endpoint: Endpoint;
    /** The body as it was sent, before it is parsed. */
    bytes: Buffer;
  };
};

export type HttpMiddleware = MiddlewareObj<HttpEvent, APIGatewayProxyResult, Error, Context>;
