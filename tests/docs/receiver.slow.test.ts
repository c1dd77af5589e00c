import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEVELOPMENT_NOTICE_SECRET } from '../../tools/local/development.ts';
import { type SampleReceiver, startReceiver } from '../support/sample-receiver.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let receiver: SampleReceiver;
beforeEach(async () => void (receiver = await startReceiver()));
afterEach(() => receiver.stop());

const body =
  '{"type":"batch.done","timestamp":"2026-11-30T08:00:00.000Z","data":{"id":"b1","link":"https://a.example/1"}}';
const MINUTE = 60_000;

/** A notice signed with this secret so many milliseconds ago. */
function signed({ id = 'msg_1', secret = DEVELOPMENT_NOTICE_SECRET, ago = 0 } = {}): Record<string, string> {
  const at = new Date(Date.now() - ago);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
}
const send = async (headers: Record<string, string>, text = body): Promise<number> =>
  (await fetch(receiver.address, { method: 'POST', headers, body: text })).status;

describe('The receiver that partners begin from', () => {
  test('takes what is signed, and a repetition without a second effect, also after a restart', async () => {
    const folder = temporaryFolder();
    await receiver.stop();
    receiver = await startReceiver(folder);
    expect(await send(signed())).toBe(204);
    expect(await send(signed())).toBe(204);
    await receiver.stop();
    receiver = await startReceiver(folder);
    expect(await send(signed())).toBe(204);
    expect(receiver.taken()).toEqual([JSON.parse(body)]);
    expect(await send(signed({ id: 'msg_2' }))).toBe(204);
    expect(receiver.taken()).toHaveLength(2);
  });

  test('twenty at the same moment have one effect', async () => {
    const statuses = await Promise.all(Array.from({ length: 20 }, () => send(signed())));
    expect(new Set(statuses)).toEqual(new Set([204]));
    expect(receiver.taken()).toHaveLength(1);
  });

  test('takes one of two signatures, as while a key is changed', async () => {
    const other = signed({ secret: 'whsec_YW5vdGhlci1zZWNyZXQtb2YtdGhlc2UtdGVzdHM=' });
    const both = `${other['webhook-signature']} ${signed()['webhook-signature']}`;
    expect(await send({ ...signed(), 'webhook-signature': both })).toBe(204);
  });

  test.for([
    {
      why: 'signed with another secret',
      headers: () => signed({ secret: 'whsec_YW5vdGhlci1zZWNyZXQtb2YtdGhlc2UtdGVzdHM=' }),
    },
    { why: 'with another body', headers: signed, text: body.replace('"b1"', '"b2"') },
    {
      why: 'under another id, so that it would count once more',
      headers: () => ({ ...signed(), 'webhook-id': 'msg_9' }),
    },
    { why: 'recorded six minutes ago and sent again', headers: () => signed({ ago: 6 * MINUTE }) },
    { why: 'from six minutes ahead', headers: () => signed({ ago: -6 * MINUTE }) },
    {
      why: 'recorded, with a new time',
      headers: () => ({ ...signed({ ago: 6 * MINUTE }), 'webhook-timestamp': signed()['webhook-timestamp'] ?? '' }),
    },
    { why: 'not signed', headers: () => ({}) },
  ])('refuses a notice $why', async ({ headers, text = body }) => {
    expect(await send(headers(), text)).toBe(401);
    expect(receiver.taken()).toEqual([]);
  });
});
