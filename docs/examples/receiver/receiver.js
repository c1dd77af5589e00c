/**
 * A receiver of notices to begin from: npm run receiver
 *
 * It takes what Lingbao has signed less than five minutes ago, and each notice once in effect, however often it comes.
 * What was taken lies in FOLDER, one file a notice; a real receiver then fetches `data.link` with its key.
 * Settings: NOTICE_SECRET (`whsec_…`), PORT, FOLDER.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { link, unlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

/** The secret of `npm start`, unless the environment says another. */
const { NOTICE_SECRET, PORT = '8790', FOLDER = '.data/received' } = process.env;
const webhook = new Webhook(NOTICE_SECRET || 'whsec_bGluZ2Jhby1kZXZlbG9wbWVudC1ub3RpY2VzLWtleQ==');

const MOST_BYTES = 262_144;

mkdirSync(FOLDER, { recursive: true });

async function receive(request, response) {
  const answer = (status) => response.writeHead(status).end();
  if (request.method !== 'POST' || request.url !== '/notices') return answer(404);
  try {
    const body = await bodyOf(request);
    if (body === null) return answer(413);
    // Over the bytes as they came, before anything reads them.
    const notice = webhook.verify(body, request.headers);
    await takeOnce(request.headers['webhook-id'], notice);
    // Within ten seconds: the work belongs after the answer. Without one of 2xx the notice comes again.
    answer(204);
  } catch (error) {
    console.error(error instanceof WebhookVerificationError ? `refused: ${error.message}` : error);
    answer(error instanceof WebhookVerificationError ? 401 : 500);
  }
}

async function bodyOf(request) {
  const pieces = [];
  let bytes = 0;
  for await (const piece of request) {
    bytes += piece.length;
    if (bytes > MOST_BYTES) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

/** Puts a notice into the folder, whole, unless one of its id is there: what works it off finds each once. */
async function takeOnce(id, notice) {
  const file = join(FOLDER, `${encodeURIComponent(id)}.json`);
  const fresh = `${file}.${randomUUID()}`;
  await writeFile(fresh, JSON.stringify(notice));
  try {
    await link(fresh, file);
    console.log(notice.type, JSON.stringify(notice.data));
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    console.log('once more', id);
  } finally {
    await unlink(fresh);
  }
}

const server = createServer((request, response) => void receive(request, response));
server.listen(Number(PORT), 'localhost');
await once(server, 'listening');
console.log(`http://localhost:${server.address().port}/notices`);
