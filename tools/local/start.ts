/** `npm start`: page and API on one port of this machine, with a store on disk. */
import { join } from 'node:path';
import { ParameterFault } from '../../shared/messages/errors.ts';
import { deployedAuthorizer, UsagePlan } from './access.ts';
import { createApp } from './app.ts';
import { BatchFiles } from './batch-files.ts';
import { startBatches } from './batches.ts';
import { buildPage } from './build-page.ts';
import { DEVELOPMENT_KEY, issuerAt, localKeys } from './development.ts';
import { setFunctionEnvironment } from './environment.ts';
import { exampleAnswer } from './example-answer.ts';
import { deployedHandler } from './invoke.ts';
import { listen } from './listen.ts';
import { PAGE_DIR } from './page.ts';
import { readSettings } from './settings.ts';
import { startNotices } from './start-notices.ts';
import { StartRefused } from './starting.ts';
import { onStop } from './stop.ts';
import { openStore } from './store.ts';

/** What to close, in the order it was opened. */
const open: { close(): Promise<void> }[] = [];

async function closeAll(): Promise<void> {
  for (const part of open.splice(0)) await part.close();
}

const say = (text: string) => void process.stdout.write(`${text}\n`);

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const ready = Promise.withResolvers<void>();
  const keys = localKeys(settings.partners);
  const batchFiles = new BatchFiles(join(settings.dataDir, 'batches'), () => process.env.S3_SECRET_ACCESS_KEY);
  const app = createApp({
    batchFiles,
    findHandler: deployedHandler,
    findAuthorizer: deployedAuthorizer,
    usagePlan: new UsagePlan(
      new Map(
        Object.values(keys)
          .flat()
          .map((key) => [key, key]),
      ),
    ),
    pageDirectory: PAGE_DIR,
    partners: settings.partners,
    ready: ready.promise,
  });
  const listening = await listen(app, settings);
  open.push(listening);
  await prepare();
  // Whatever is stored from here on is for this user of the machine alone.
  process.umask(0o077);
  const store = await openStore(settings.dataDir, storeFailed);
  open.push(store);
  if (store.movedAside) say(movedAside(store.movedAside));
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  const origin = `http://${host}:${listening.port}`;
  setFunctionEnvironment(settings.dataDir, store, { origin, issuer: issuerAt(listening.port) }, keys);
  ready.resolve();
  open.push(startBatches(batchFiles), await startNotices(settings, origin, batchFiles));

  say(
    [
      '灵保 Lingbao',
      `  页面 page   ${origin}/`,
      `  接口 API    ${origin}/v1/openapi.json`,
      `  窗口 counter ${origin}/counter`,
      `  密钥 key    X-Api-Key: ${DEVELOPMENT_KEY}`,
      `  说明 docs   ${origin}/docs`,
      `  政策 policy ${origin}/policy`,
      `  接入 partners ${origin}/partners`,
      `  嵌入 embed  ${origin}/embed`,
      `  数据 data   ${settings.dataDir}`,
      '  停止 stop   Ctrl+C',
      '',
    ].join('\n'),
  );
  say(
    await exampleAnswer(origin).catch(
      (error: Error) => `示例未能算出 The example could not be worked out: ${error.message}`,
    ),
  );
}

const movedAside = (folder: string): string =>
  [
    `以前的版本保存的记录，本版本读不了。它们已移到 ${folder}，没有删除；现在从空的存储开始。`,
    `Records that an earlier build saved cannot be read by this one. They were moved to ${folder}; nothing was deleted. The store begins empty.`,
    '',
  ].join('\n');

/**
 * Generates what the server needs from its sources: the parameters, then the page.
 *
 * @throws StartRefused naming the file and path of an invalid parameter, or why the page cannot be built
 */
async function prepare(): Promise<void> {
  try {
    await import('../build/collect-parameters.ts');
    await buildPage();
  } catch (error) {
    const reason = (error as Error).message;
    // A ParameterFault is already bilingual.
    if (error instanceof ParameterFault)
      throw new StartRefused({ zh: '政策数据文件有误，见下。', en: `A law file has an error.\n${reason}` }, error);
    throw new StartRefused({ zh: '页面构建失败，见下。', en: `The page could not be built.\n${reason}` }, error);
  }
}

function storeFailed(error: Error): void {
  console.error(`存储已停止，重新启动前不能保存：${error.message}`);
  console.error(`The store has stopped; nothing can be saved until you restart: ${error.message}`);
}

async function refuse(error: unknown): Promise<never> {
  await closeAll();
  if (error instanceof StartRefused) console.error(`无法启动：${error.zh}\nCannot start: ${error.en}`);
  else console.error(error);
  process.exit(1);
}

// Functions log a line per request. If nobody reads them they would fill a pipe and then block the server.
if (!process.stdout.isTTY) console.log = () => {};

onStop(async () => {
  await closeAll();
  say('已停止 Stopped');
  process.exit(0);
});

await start().catch(refuse);
