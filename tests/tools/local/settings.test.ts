import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../../tools/local/settings.ts';
import { StartRefused } from '../../../tools/local/starting.ts';

test.for([
  { given: {}, expected: { port: 8787, host: 'localhost', dataDir: resolve('.data') } },
  {
    given: { PORT: '', HOST: '', DATA_DIR: '' },
    expected: { port: 8787, host: 'localhost', dataDir: resolve('.data') },
  },
  {
    given: { PORT: '65535', HOST: '0.0.0.0', DATA_DIR: '/tmp/x' },
    expected: { port: 65_535, host: '0.0.0.0', dataDir: '/tmp/x' },
  },
  { given: { PORT: '0' }, expected: { port: 0 } },
])('$given', ({ given, expected }) => {
  expect(readSettings(given)).toMatchObject(expected);
});

test.for(['http', '-1', '65536', '87.5', '0x50', ' ', '1e3', '８７８７'])('PORT "%s" is refused', (port) => {
  expect(() => readSettings({ PORT: port })).toThrow(`it is "${port}"`);
});

test('a PARTNERS_FILE that is none is refused in both languages', () => {
  const refused = () => readSettings({ PARTNERS_FILE: '/nowhere/partners.json' });
  expect(refused).toThrow(StartRefused);
  expect(refused).toThrow('/nowhere/partners.json');
  expect(readSettings({ PARTNERS_FILE: '' }).partners).toEqual([]);
});

test('a NOTICE_SECRET that signs nothing, or too little, is refused', () => {
  expect(readSettings({ NOTICE_SECRET: `whsec_${'A'.repeat(44)}` }).noticeSecret).toBe(`whsec_${'A'.repeat(44)}`);
  for (const secret of ['secret', 'whsec_', `whsec_${'A'.repeat(28)}`, `whsec_${'A'.repeat(45)}`, 'A'.repeat(44)])
    expect(() => readSettings({ NOTICE_SECRET: secret })).toThrow('NOTICE_SECRET has to be whsec_');
});
