import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

const PREFIX = '/2018-06-01/runtime';
/** The time that the functions have in the deployed stack. */
const DEADLINE_MILLISECONDS = 10_000;

interface Invocation {
  id: string;
  event: unknown;
  answer: PromiseWithResolvers<unknown>;
}

/** What Lambda tells a caller whose function threw or did not start. */
class FunctionError extends Error {
  override readonly name = 'FunctionError';
}

export interface RuntimeApi {
  /** Host and port, for AWS_LAMBDA_RUNTIME_API. */
  address: string;
  /**
   * Has the function called once; calls wait for each other as in Lambda.
   * @throws FunctionError when the function threw, did not start, or ended
   */
  invoke(event: unknown): Promise<unknown>;
  /** Ends every call under way and to come. */
  fail(reason: string): void;
  close(): void;
}

/** The HTTP interface that Lambda offers to the process of one function, on the loopback address. */
export async function startRuntimeApi(): Promise<RuntimeApi> {
  const waiting: Invocation[] = [];
  const running = new Map<string, Invocation>();
  let idle: ServerResponse | undefined;
  let failure: FunctionError | undefined;

  function handOut(): void {
    const invocation = idle && waiting.shift();
    if (!idle || !invocation) return;
    running.set(invocation.id, invocation);
    idle.writeHead(200, {
      'Content-Type': 'application/json',
      'Lambda-Runtime-Aws-Request-Id': invocation.id,
      'Lambda-Runtime-Deadline-Ms': Date.now() + DEADLINE_MILLISECONDS,
      'Lambda-Runtime-Invoked-Function-Arn': 'arn:aws:lambda:local:000000000000:function:under-test',
      'Lambda-Runtime-Trace-Id': 'Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0',
    });
    idle.end(JSON.stringify(invocation.event));
    idle = undefined;
  }

  function fail(reason: string): void {
    failure ??= new FunctionError(reason);
    for (const { answer } of [...running.values(), ...waiting.splice(0)]) answer.reject(failure);
    running.clear();
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.replace(PREFIX, '');
    if (request.method === 'GET' && path === '/invocation/next') {
      idle = response;
      return handOut();
    }
    const said = await json(request);
    const [, id = '', how] = /^\/invocation\/([^/]+)\/(response|error)$/.exec(path ?? '') ?? [];
    if (how === 'response') running.get(id)?.answer.resolve(said);
    else if (how === 'error') running.get(id)?.answer.reject(new FunctionError(JSON.stringify(said)));
    else if (path === '/init/error') fail(JSON.stringify(said));
    else throw new Error(`the Runtime API has no ${request.method} ${request.url}`);
    running.delete(id);
    response.writeHead(202, { 'Content-Type': 'application/json' }).end('{"status":"OK"}');
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      fail(String(error));
      response.writeHead(400).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    invoke(event) {
      if (failure) return Promise.reject(failure);
      const answer = Promise.withResolvers<unknown>();
      waiting.push({ id: randomUUID(), event, answer });
      handOut();
      return answer.promise;
    },
    fail,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
