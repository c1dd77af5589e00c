import { describe, expect, test } from 'vitest';
import { ask, employed } from './ask.ts';

describe('Which documents an answer rests on, the day before and the day of the county notice', () => {
  test.for([
    { asOf: '2022-04-06', documents: ['劳社部发〔2005〕12号', '人社部发〔2021〕56号'], days: null },
    {
      asOf: '2022-04-07',
      documents: ['劳社部发〔2005〕12号', '高人社发〔2022〕5号', '中华人民共和国社会保险法', '人社部发〔2021〕56号'],
      days: 30,
    },
  ])('on $asOf: $documents, registration within $days days', ({ asOf, documents, days }) => {
    const answer = ask(employed, { asOf });
    expect(answer.account.citations.map(({ number }) => number)).toEqual(documents);
    expect(answer.duties[1]).toEqual({ code: 'register-and-pay', by: 'employer', withinDays: days });
  });

  test.for([
    { asOf: '2005-05-24', status: null, figures: ['labour-relation.tests', 'labour-relation.evidence'] },
    {
      asOf: '2005-05-25',
      status: 'labour-relation',
      figures: ['labour-relation.duties', 'labour-relation.registration-days', 'labour-relation.effects'],
    },
  ])('on $asOf the status is $status', ({ asOf, status, figures }) => {
    const answer = ask(employed, { asOf });
    expect(answer.status).toBe(status);
    for (const { id } of answer.account.figures) expect(figures).toContain(id);
    expect(answer.account.questions).toEqual([]);
  });

  test('the open status rests on the official notice alone', () => {
    expect(ask({ managedByFirm: true }).account.grade).toBe('official');
  });
});
