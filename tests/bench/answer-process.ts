/**
 * A bare server that works out the contribution answer and writes it as JSON: no check of the request, no function, no
 * gateway. One process that answers cannot answer more often than this one.
 */
import { answer } from '../../shared/answer/calculation.ts';
import { contributionsCalculation } from '../../shared/answer/calculations/contributions.ts';
import { release } from '../../shared/law/release.generated.ts';
import { dayInShanghai } from '../../shared/month.ts';
import { serveBare } from './bare-server.ts';

const today = dayInShanghai(new Date());

serveBare((request) => {
  const answered = answer(contributionsCalculation, release, JSON.parse(request.toString()), today, 'zh-CN');
  const body = Buffer.from(JSON.stringify(answered));
  return { status: 200, headers: { 'Content-Type': 'application/json', 'Content-Length': body.length }, body };
});
