import type { SNSEvent } from 'aws-lambda';
import * as z from 'zod/mini';

/** What CloudWatch tells of an alarm; other messages of the topic, such as those of a budget, are plain text. */
const alarm = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.nullish(z.string()),
  NewStateValue: z.string(),
  StateChangeTime: z.string(),
});

const answer = z.object({ errcode: z.number() });

const MILLISECONDS = 5_000;
/** WeCom takes 2048 bytes; a Chinese character has three. */
const MOST_CHARACTERS = 600;

/**
 * Sends what a topic tells to a group robot of WeCom or DingTalk, which take the same message.
 *
 * @throws Error if the robot does not take it, which SNS then tries again
 */
export async function handler({ Records }: SNSEvent): Promise<void> {
  for (const { Sns } of Records) await send(textOf(Sns.Message));
}

async function send(content: string): Promise<void> {
  const response = await fetch(process.env.WEBHOOK ?? '', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ msgtype: 'text', text: { content } }),
    signal: AbortSignal.timeout(MILLISECONDS),
  });
  // Both answer 200 to what they refuse, and give a code.
  const { errcode } = answer.parse(await response.json());
  if (errcode !== 0) throw new Error(`the robot refused the message: errcode ${errcode}`);
}

/** A DingTalk robot only takes messages with its keyword, which is 灵保. */
function textOf(message: string): string {
  const told = alarm.safeParse(jsonOrNull(message));
  const text = told.success
    ? [`灵保 ${told.data.NewStateValue} ${told.data.AlarmName}`, told.data.StateChangeTime, told.data.AlarmDescription]
    : ['灵保', message];
  return text.filter(Boolean).join('\n').slice(0, MOST_CHARACTERS);
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
