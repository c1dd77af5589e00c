/** The local gateway with the deployed functions, as `npm start` has it, on a store elsewhere; tells its CPU time when asked. */
import { deployedAuthorizer, UsagePlan } from '../../../tools/local/access.ts';
import { createApp } from '../../../tools/local/app.ts';
import { setFunctionEnvironment } from '../../../tools/local/environment.ts';
import { deployedHandler } from '../../../tools/local/invoke.ts';
import { listen } from '../../../tools/local/listen.ts';

const [, , dataDir = '', storeEndpoint = ''] = process.argv;
setFunctionEnvironment(dataDir, { endpoint: storeEndpoint, accessKeyId: 'local' }, { origin: '', issuer: '' });
// As `npm start` does where nobody reads the lines.
console.log = () => {};
console.error = () => {};

const app = createApp({
  findHandler: deployedHandler,
  findAuthorizer: deployedAuthorizer,
  usagePlan: new UsagePlan(new Map()),
  pageDirectory: dataDir,
  ready: Promise.resolve(),
});
const { port } = await listen(app, { host: '127.0.0.1', port: 0 });
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1000);
});
process.send?.(port);
