import { randomBytes } from 'node:crypto';
import {
  type AttributeValue,
  DeleteItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Assessment } from '../../shared/answer/assessment.ts';
import type { Decision, DecisionMatter, DecisionOutcome } from '../../shared/answer/decision.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { FACTS_VERSION } from '../../shared/facts/renamed.ts';
import type { Region } from '../../shared/law/regions.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { find, lookUp } from './assessments.ts';
import { conditionMet, deadline, orUnavailable, secondsOf, tableName } from './calls.ts';
import { dynamodb } from './dynamodb.ts';
import { type AssessmentRecord, digestOfDecisions, isKept, keyOf, todaysFacts } from './record.ts';
import { type Given, type Item, seal, unseal } from './sealed.ts';
import { UnreadableRecord } from './unavailable.ts';

/** A decision as made: never changed, and kept as long as its record. */
export interface DecisionRecord {
  decidedAt: string;
  /** `sub` of the officer's token. */
  by: string;
  office: Region;
  /** Left out where it is on the record as a whole: see `Decision`. */
  matter?: DecisionMatter;
  outcome: DecisionOutcome;
  note: string | null;
  /** Language of the answer and the changes. */
  language: Language;
  /**
   * All facts after the counter's corrections, under today's names, and the answer for them under the law of that day.
   */
  facts: Facts;
  /** Ids of the facts that were compared with papers. One that is called otherwise by now counts as not looked at. */
  checked?: readonly string[];
  assessment: Assessment;
  changes: Decision['changes'];
}

/** A decision as stored, with the id of its record. */
type GivenDecision = { id: string } & DecisionRecord & Given;

const PREFIX = 'DECISION#';

/**
 * Adds a decision to a record on which no other was made since it was read. The decision is its own item, and counts
 * once the record lists it, by one update that fails if the record has changed or is another one: docs/adr/0022.
 *
 * @param record as it was read, including `record.decisions`
 * @returns the record as it stands then
 */
export async function addDecision(
  record: AssessmentRecord,
  decision: DecisionRecord,
  now: Date,
  until: AbortSignal,
): Promise<AssessmentRecord | 'stale' | 'gone'> {
  const key = `${PREFIX}${decision.decidedAt}#${randomBytes(6).toString('base64url')}`;
  const put = new PutItemCommand({ TableName: tableName(), Item: toItem(record, key, decision) });
  await orUnavailable(dynamodb().send(put, { abortSignal: deadline(until) }));
  const decided = { ...record, decisions: [...record.decisions, key], decided: decision.outcome };
  if (await replace(record, decided, now, until)) return decided;
  // The SDK may have retried an update that had already succeeded.
  const found = await lookUp(record.id, now, until);
  if (found !== null && found !== 'deleted' && found.decisions.includes(key)) return decided;
  await removeItem(record.id, key, until);
  return found === null ? 'gone' : 'stale';
}

/** Every decision that the record lists, oldest first; `null` if the record was deleted meanwhile. */
export async function decisionsOf(
  record: AssessmentRecord,
  now: Date,
  until?: AbortSignal,
): Promise<DecisionRecord[] | null> {
  if (record.decisions.length === 0) return [];
  const items = new Map((await decisionItems(record.id, until)).map((item) => [item.sk?.S, item]));
  const named = record.decisions.map((key) => items.get(key));
  if (named.every((item) => item !== undefined)) return named.map(fromItem);
  if (await find(record.id, now, until)) throw new UnreadableRecord('a decision on a record is missing');
  return null;
}

/** Deletes every decision on a deleted record; returns how many had not expired. */
export async function removeDecisions(id: string, now: Date): Promise<number> {
  const items = await decisionItems(id);
  await Promise.all(items.map((item) => removeItem(id, item.sk?.S ?? '')));
  return items.filter((item) => isKept(item, now)).length;
}

/** Lists the decisions of `after` on the record that was read as `read`; returns whether it was still the same. */
function replace(read: AssessmentRecord, after: AssessmentRecord, now: Date, until: AbortSignal): Promise<boolean> {
  const before = digestOfDecisions(read.decisions, read.decided);
  const unchanged = before === undefined ? 'attribute_not_exists(decisionsSha256)' : 'decisionsSha256 = :before';
  const update = new UpdateItemCommand({
    TableName: tableName(),
    Key: keyOf(read.id),
    UpdateExpression: 'SET decisions = :decisions, decided = :outcome, decisionsSha256 = :after',
    ConditionExpression: `expiresAt > :now AND sha256 = :content AND ${unchanged}`,
    ExpressionAttributeValues: {
      ':decisions': { L: after.decisions.map((each) => ({ S: each })) },
      ':after': { S: digestOfDecisions(after.decisions, after.decided) ?? '' },
      ':outcome': { S: after.decided ?? '' },
      ':content': { S: read.sha256 },
      ':now': { N: String(secondsOf(now)) },
      ...(before !== undefined && { ':before': { S: before } }),
    },
  });
  return conditionMet(dynamodb().send(update, { abortSignal: deadline(until) }));
}

async function decisionItems(id: string, until?: AbortSignal): Promise<Item[]> {
  const items: Item[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const query: QueryCommand = new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :id AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':id': { S: id }, ':prefix': { S: PREFIX } },
      ConsistentRead: true,
      ExclusiveStartKey: from,
    });
    const page = await orUnavailable(dynamodb().send(query, { abortSignal: deadline(until) }));
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}

async function removeItem(id: string, key: string, until?: AbortSignal): Promise<void> {
  const command = new DeleteItemCommand({ TableName: tableName(), Key: { ...keyOf(id), sk: { S: key } } });
  await orUnavailable(dynamodb().send(command, { abortSignal: deadline(until) }));
}

function toItem({ id, expiresAt }: AssessmentRecord, key: string, decision: DecisionRecord): Item {
  const given = { id, ...decision, factsVersion: FACTS_VERSION };
  return { ...keyOf(id), sk: { S: key }, expiresAt: { N: String(expiresAt) }, ...seal(given, readableAttributes) };
}

function fromItem(item: Item): DecisionRecord {
  const { id: _, factsVersion, ...decision } = unseal(item, readableAttributes);
  return { ...decision, facts: todaysFacts(decision.facts, factsVersion) };
}

function readableAttributes({ id, assessment, ...others }: GivenDecision) {
  const { asOf, policyVersion, rulesVersion } = assessment;
  return { pk: id, ...others, asOf, policyVersion, rulesVersion };
}
