import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { SNSEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/alarm-channel/handler.ts';

/** A group robot: what it was sent, and the code it answers with. */
const sent: unknown[] = [];
let errcode = 0;
const robot = createServer((request, response) => void take(request, response));

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request);
  sent.push({ url: request.url, type: request.headers['content-type'], ...JSON.parse(body) });
  response.end(JSON.stringify({ errcode, errmsg: 'x' }));
}

beforeAll(async () => {
  robot.listen(0, '127.0.0.1');
  await once(robot, 'listening');
  const { port } = robot.address() as AddressInfo;
  vi.stubEnv('WEBHOOK', `http://127.0.0.1:${port}/cgi-bin/webhook/send?key=k`);
});
afterAll(() => void robot.close());
beforeEach(() => {
  sent.length = 0;
  errcode = 0;
});

const told = (message: string) => ({ Records: [{ Sns: { Message: message } }] }) as SNSEvent;
/** As CloudWatch writes it, with more than is read. */
const alarm = {
  AlarmName: 'Lingbao-production-Probe',
  AlarmDescription: '定时试用失败。\n\nThe trial failed.',
  AWSAccountId: '123456789012',
  NewStateValue: 'ALARM',
  OldStateValue: 'OK',
  NewStateReason: 'Threshold Crossed',
  StateChangeTime: '2026-11-30T08:00:00.000+0000',
};

test('an alarm is told to the group in the form that WeCom and DingTalk take', async () => {
  await handler(told(JSON.stringify(alarm)));
  expect(sent).toEqual([
    {
      url: '/cgi-bin/webhook/send?key=k',
      type: 'application/json',
      msgtype: 'text',
      text: {
        content:
          '灵保 ALARM Lingbao-production-Probe\n2026-11-30T08:00:00.000+0000\n定时试用失败。\n\nThe trial failed.',
      },
    },
  ]);
});

test.for(['CloudFormation went back', '{"other": "json"}', '{'])('any other message as it is: %s', async (message) => {
  await handler(told(message));
  expect(sent).toMatchObject([{ text: { content: `灵保\n${message}` } }]);
});

test('no longer than a robot takes: 2048 bytes', async () => {
  await handler(told(JSON.stringify({ ...alarm, AlarmDescription: '警'.repeat(1000) })));
  const [message] = sent as [{ text: { content: string } }];
  expect(Buffer.byteLength(message.text.content)).toBeLessThanOrEqual(2048);
});

test('a message that the robot refuses is an error, for SNS to try again and an alarm to tell', async () => {
  errcode = 93000;
  await expect(handler(told(JSON.stringify(alarm)))).rejects.toThrow('93000');
});
