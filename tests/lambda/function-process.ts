import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inject } from 'vitest';
import { localAws } from '../../tools/local/environment.ts';
import { startRuntimeApi } from './runtime-api.ts';

export interface FunctionProcess {
  /** Calls the function once. @throws FunctionError when it threw, did not start, or ended */
  invoke(event: unknown): Promise<unknown>;
  /** What it has printed, which Lambda writes to its log. */
  printed(): string;
  stop(): Promise<void>;
}

/**
 * Starts a bundle as Lambda does: a process of its own under the runtime client, which loads `handler.mjs` from a
 * folder with nothing else in it, with Lambda's environment and none of ours.
 *
 * @param folder as `bundlesFolder` has one for each capability
 * @param settings environment variables of the function itself
 */
export async function startFunction(folder: string, settings: Record<string, string>): Promise<FunctionProcess> {
  const api = await startRuntimeApi();
  const client = join(inject('runtimeClientFolder'), 'index.mjs');
  // The options that Lambda gives to Node.
  const child = spawn(process.execPath, ['--expose-gc', '--max-http-header-size=81920', client], {
    cwd: folder,
    env: {
      AWS_LAMBDA_RUNTIME_API: api.address,
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: 'handler.handler',
      AWS_LAMBDA_FUNCTION_NAME: 'under-test',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
      AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/under-test',
      AWS_LAMBDA_LOG_STREAM_NAME: 'under-test',
      AWS_REGION: localAws.region,
      AWS_ACCESS_KEY_ID: localAws.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: localAws.credentials.secretAccessKey,
      LANG: 'en_US.UTF-8',
      TZ: ':UTC',
      ...settings,
    },
  });
  let output = '';
  const note = (text: string) => void (output += text);
  child.stdout.setEncoding('utf8').on('data', note);
  child.stderr.setEncoding('utf8').on('data', note);
  const ended = once(child, 'exit').then(([code, signal]) => api.fail(`ended with ${code ?? signal}\n${output}`));

  return {
    invoke: api.invoke,
    printed: () => output,
    stop: async () => {
      child.kill();
      await ended;
      api.close();
    },
  };
}
