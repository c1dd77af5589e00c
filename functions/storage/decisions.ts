import { randomBytes } from 'node:crypto';
import {
  type AttributeValue,
  DeleteItemCommand,
  GetItemCommand,
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
  /** All facts after the counter's corrections, under today's names. */
  facts: Facts;
  /** Ids of the facts that were compared with papers. One that is called otherwise by now counts as not looked at. */
  checked?: readonly string[];
  changes: Decision['changes'];
}

type Law = Pick<Assessment, 'asOf' | 'policyVersion' | 'rulesVersion'>;

/** A decision as stored, with the id of its record and the law that its answer was worked out under. */
type GivenDecision = { id: string } & DecisionRecord & Partial<Law> & Given & DecidedInOne;

/** Until 2026-11-30 the answer of a decision was part of its own item: ADR 0022. */
type DecidedInOne = { assessment?: Assessment };

/** The answer for the facts of a decision, under the law of its day; it is read for the latest decision alone. */
type GivenResult = { id: string; decision: string; assessment: Assessment } & Given;

const DECISION = 'DECISION#';
const RESULT = 'DECISION-RESULT#';
/** Of all items that decisions left. */
const EITHER = 'DECISION';

const resultKey = (decision: string): string => RESULT + decision.slice(DECISION.length);

/**
 * Adds a decision to a record on which no other was made since it was read. The decision and its answer are items of
 * their own, and count once the record lists them, by one update that fails if the record has changed or is another
 * one: docs/adr/0022.
 *
 * @param record as it was read, including `record.decisions`
 * @returns the record as it stands then
 */
export async function addDecision(
  record: AssessmentRecord,
  decision: DecisionRecord,
  assessment: Assessment,
  now: Date,
  until: AbortSignal,
): Promise<AssessmentRecord | 'stale' | 'gone'> {
  const key = `${DECISION}${decision.decidedAt}#${randomBytes(6).toString('base64url')}`;
  const made = [resultItem(record, key, assessment), toItem(record, key, decision, assessment)];
  // One after the other: of a call that was given up nobody knows whether it is still to come.
  for (const item of made) await put(item, until);
  const decided = { ...record, decisions: [...record.decisions, key], decided: decision.outcome };
  if (await replace(record, decided, now, until)) return decided;
  // The SDK may have retried an update that had already succeeded.
  const found = await lookUp(record.id, now, until);
  if (found !== null && found !== 'deleted' && found.decisions.includes(key)) return decided;
  await Promise.all(made.map((item) => removeItem(item, until)));
  return found === null ? 'gone' : 'stale';
}

/** Every decision that the record lists, oldest first; `null` if the record was deleted meanwhile. */
export async function decisionsOf(
  record: AssessmentRecord,
  now: Date,
  until?: AbortSignal,
): Promise<DecisionRecord[] | null> {
  if (record.decisions.length === 0) return [];
  const items = new Map((await itemsWith(DECISION, record.id, until)).map((item) => [item.sk?.S, item]));
  const named = record.decisions.map((key) => items.get(key));
  return named.every((item) => item !== undefined) ? named.map(fromItem) : noneIfGone(record, now, until);
}

/** The answer for the facts of the latest decision, if there is one; `null` if the record was deleted meanwhile. */
export async function resultOf(
  record: AssessmentRecord,
  now: Date,
  until: AbortSignal,
): Promise<{ decided: Assessment | null } | null> {
  const latest = record.decisions.at(-1);
  if (latest === undefined) return { decided: null };
  const result = await itemAt(record.id, resultKey(latest), until);
  if (result) return { decided: unseal(result, readableInResult).assessment };
  const decision = await itemAt(record.id, latest, until);
  const { assessment } = decision ? unseal(decision, readableAttributes) : {};
  return assessment ? { decided: assessment } : noneIfGone(record, now, until);
}

async function itemAt(id: string, key: string, until: AbortSignal): Promise<Item | undefined> {
  const Key = { ...keyOf(id), sk: { S: key } };
  const get = new GetItemCommand({ TableName: tableName(), Key, ConsistentRead: true });
  return (await orUnavailable(dynamodb().send(get, { abortSignal: deadline(until) }))).Item;
}

/** @throws UnreadableRecord if the record is still there, and only something of its decisions is not */
async function noneIfGone(record: AssessmentRecord, now: Date, until?: AbortSignal): Promise<null> {
  if (await find(record.id, now, until)) throw new UnreadableRecord('a part of a decision on a record is missing');
  return null;
}

/** Deletes every decision on a deleted record, and its answer; returns how many of these had not expired. */
export async function removeDecisions(id: string, now: Date): Promise<number> {
  const items = await itemsWith(EITHER, id);
  await Promise.all(items.map((item) => removeItem(item)));
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

/** The items of a record with such sort keys. */
async function itemsWith(prefix: string, id: string, until?: AbortSignal): Promise<Item[]> {
  const items: Item[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const query: QueryCommand = new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :id AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':id': { S: id }, ':prefix': { S: prefix } },
      ConsistentRead: true,
      ExclusiveStartKey: from,
    });
    const page = await orUnavailable(dynamodb().send(query, { abortSignal: deadline(until) }));
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}

async function put(item: Item, until: AbortSignal): Promise<void> {
  const command = new PutItemCommand({ TableName: tableName(), Item: item });
  await orUnavailable(dynamodb().send(command, { abortSignal: deadline(until) }));
}

async function removeItem({ pk, sk }: Item, until?: AbortSignal): Promise<void> {
  const command = new DeleteItemCommand({ TableName: tableName(), Key: { pk: pk ?? { S: '' }, sk: sk ?? { S: '' } } });
  await orUnavailable(dynamodb().send(command, { abortSignal: deadline(until) }));
}

const headOf = ({ id, expiresAt }: AssessmentRecord, key: string) => ({
  ...keyOf(id),
  sk: { S: key },
  expiresAt: { N: String(expiresAt) },
});

function lawOf(assessment: Assessment): Law {
  const { asOf, policyVersion, rulesVersion } = assessment;
  return { asOf, policyVersion, rulesVersion };
}

function toItem(record: AssessmentRecord, key: string, decision: DecisionRecord, assessment: Assessment): Item {
  const given = { id: record.id, ...decision, ...lawOf(assessment), factsVersion: FACTS_VERSION };
  return { ...headOf(record, key), ...seal(given, readableAttributes) };
}

function resultItem(record: AssessmentRecord, decision: string, assessment: Assessment): Item {
  const given = { id: record.id, decision, assessment, factsVersion: FACTS_VERSION };
  return { ...headOf(record, resultKey(decision)), ...seal(given, readableInResult) };
}

function fromItem(item: Item): DecisionRecord {
  const {
    id: _,
    factsVersion,
    asOf: __,
    policyVersion: ___,
    rulesVersion: ____,
    assessment: _____,
    ...decision
  } = unseal(item, readableAttributes);
  return { ...decision, facts: todaysFacts(decision.facts, factsVersion) };
}

const readableAttributes = ({ id, assessment, ...others }: GivenDecision) => ({
  pk: id,
  ...others,
  ...(assessment && lawOf(assessment)),
});

const readableInResult = ({ id, decision, assessment, factsVersion }: GivenResult) => ({
  pk: id,
  sk: resultKey(decision),
  outcome: assessment.outcome,
  factsVersion,
});
