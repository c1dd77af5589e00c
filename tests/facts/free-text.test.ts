import { describe, expect, test } from 'vitest';
import { handler } from '../../functions/subsidies/handler.ts';
import { decisionRequest } from '../../shared/api/counter.ts';
import { facts } from '../../shared/api/facts.ts';
import { report } from '../../shared/api/report.ts';
import { partnersIn } from '../../shared/hosting/partners.ts';
import { callForProblem } from '../functions/support/call.ts';
import { quietConsole } from '../functions/support/stage.ts';

quietConsole();

/** Everywhere that free text is taken. */
const PLACES: Record<string, (text: string) => boolean> = {
  'the name of a platform': (platform) => facts.safeParse({ platform }).success,
  'one of several platforms': (platform) => facts.safeParse({ platform: ['美团', platform] }).success,
  'a note of the counter': (note) => decisionRequest.safeParse({ outcome: 'accepted', note }).success,
  'a report of what is wrong': (expected) =>
    report.safeParse({ facts: {}, at: '/x', shown: null, expected, document: '第 5 条' }).success,
  'the name of a partner': (name) => {
    try {
      const partners = [{ id: 'riders', name, origins: ['https://riders.example'] }];
      return partnersIn(JSON.stringify({ partners }), 'partners.json').length === 1;
    } catch {
      return false;
    }
  },
};

describe.for(Object.entries(PLACES))('%s', ([, takes]) => {
  test.for([
    { text: '', why: 'nothing' },
    { text: ' \u3000\t', why: 'blanks' },
    { text: '\u3164\u200b\u2800', why: 'nothing that can be seen' },
    { text: '美团\0', why: 'a NUL' },
    { text: '美\u0007团', why: 'a bell' },
    { text: '美\u009b31m团', why: 'a sign that terminals obey' },
    { text: '美团\u202egnp.exe', why: 'what follows from right to left' },
    { text: '\u2067美团\u2069', why: 'what is isolated from right to left' },
    { text: '美\ud800团', why: 'half a character' },
  ])('refuses $why', ({ text }) => {
    expect(takes(text)).toBe(false);
  });

  test.for(['美团', 'Meituan Delivery', '顺丰同城\n', '👨‍👩‍👧 跑腿', 'مېيتۇەن'])('takes %j', (text) => {
    expect(takes(text)).toBe(true);
  });
});

test.for([
  { language: 'zh-CN', says: '文字里要有看得见的字，不能有控制字符' },
  { language: 'en', says: 'has something in it that can be seen, and no control characters' },
])('a platform of blanks is refused in $language, with what would be right', async ({ language, says }) => {
  for (const platform of ['  ', ['美团', '\u202e']]) {
    const { status, body } = await callForProblem(handler, {
      route: 'POST /v1/subsidies',
      headers: { 'Accept-Language': language },
      body: { platform },
    });
    const pointer = typeof platform === 'string' ? '/platform' : '/platform/1';
    expect([status, body.errors]).toEqual([422, [{ pointer, detail: expect.stringContaining(says) }]]);
  }
});
