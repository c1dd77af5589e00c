/**
 * Writes docs/cost.md, what a month costs at three volumes. Prices, what was measured and how people are
 * taken to use the service stand in the JSON files beside this one.
 */
import { writeFileSync } from 'node:fs';
import measured from './measured.json' with { type: 'json' };
import priceList from './prices.json' with { type: 'json' };
import usage from './usage.json' with { type: 'json' };

const { prices } = priceList;
const MILLION = 1e6;
const GIGABYTE = 1e9;

/** US dollars of a month in which so many assessments are saved, by what they are paid for. */
export function costOf(saves: number): Readonly<Record<string, number>> {
  const calculations = saves * usage.calculationsPerSave;
  const reads = saves * usage.readsPerSave;
  const decisions = saves * usage.decisionsPerSave;
  const requests = saves + calculations + reads + decisions;
  const seconds =
    ((saves + reads + decisions) * measured.millisecondsPerSave.value +
      calculations * measured.millisecondsPerCalculation.value) /
    1000;
  const writeUnits = saves * measured.writeUnitsPerSave.value + decisions * measured.writeUnitsPerDecision.value;
  const items = (saves + decisions) * usage.monthsKept;
  const storedGb = (items * measured.bytesPerItem.value) / GIGABYTE;
  const logGb = (requests * measured.logBytesPerRequest.value) / GIGABYTE;
  const sentGb = (requests * measured.answerKilobytes.value * 1000) / GIGABYTE;
  return {
    'API Gateway': (requests / MILLION) * prices.apiRequestsPerMillion,
    Lambda:
      (requests / MILLION) * prices.lambdaRequestsPerMillion +
      seconds * measured.memoryGb.value * prices.lambdaGbSecond,
    'DynamoDB writes': (writeUnits / MILLION) * prices.dynamodbWriteUnitsPerMillion,
    'DynamoDB reads': ((reads * measured.readUnitsPerRead.value) / MILLION) * prices.dynamodbReadUnitsPerMillion,
    'DynamoDB storage and backup': storedGb * (prices.dynamodbStoredGbMonth + prices.dynamodbBackupGbMonth),
    Firewall: prices.firewallMonth + (requests / MILLION) * prices.firewallRequestsPerMillion,
    Logs: logGb * (prices.logsIngestedGb + 12 * prices.logsStoredGbMonth),
    'Sent answers': sentGb * prices.transferOutGb,
    'Key, secret, alarms, dashboard':
      prices.kmsKeyMonth +
      ((saves + reads + decisions) / MILLION) * prices.kmsRequestsPerMillion +
      prices.secretMonth +
      measured.alarms.value * prices.alarmMonth +
      prices.dashboardMonth,
  };
}

const number = (value: number): string => value.toLocaleString('en-US');
const dollars = (value: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const total = (cost: Readonly<Record<string, number>>): number =>
  Object.values(cost).reduce((sum, each) => sum + each, 0);

/** docs/cost.md. */
export function page(): string {
  const costs = usage.volumes.map(costOf);
  const row = (name: string, values: readonly number[]) => `| ${name} | ${values.map(dollars).join(' | ')} |`;
  const rows = Object.keys(costs[0] ?? {}).map((name) =>
    row(
      name,
      costs.map((cost) => cost[name] ?? 0),
    ),
  );
  const inputs = Object.entries(measured).flatMap(([name, input]) =>
    typeof input === 'string' ? [] : [`| \`${name}\` | ${input.value} | ${input.how} |`],
  );
  return `# What it costs

Made by \`npm run check\` from the JSON files in \`tools/cost\`; edit those.

**The prices are assumed.** ${priceList.note} Written on ${priceList.writtenOn}; checked on: ${priceList.checkedOn ?? 'never'}.

${priceList.currency} a month, by the number of assessments saved in it. For each one saved, ${usage.calculationsPerSave} calculations, ${usage.readsPerSave} reads and ${usage.decisionsPerSave} decisions
are taken to be asked, and records are kept for ${usage.monthsKept} months (assumptions: \`usage.json\`). No free tier is taken off.

| | ${usage.volumes.map(number).join(' | ')} |
|---|${usage.volumes.map(() => '---:|').join('')}
${rows.join('\n')}
${row('**together**', costs.map(total))}
${row(
  'together, for each thousand saved',
  costs.map((cost, at) => (total(cost) / (usage.volumes[at] ?? 1)) * 1000),
)}

## Measured, counted and estimated

On ${measured.measuredOn}, on a shared machine with two cores: CPU times are rough.

| input | value | how |
|---|---:|---|
${inputs.join('\n')}

## Prices

| input | ${priceList.currency} (assumed) |
|---|---:|
${Object.entries(prices)
  .map(([name, price]) => `| \`${name}\` | ${price} |`)
  .join('\n')}
`;
}

if (import.meta.main) writeFileSync('docs/cost.md', page());
