import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { originsOf, PARTNERS_FILE, PartnersFault, readPartners } from '../../infra/partners.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function file(content: unknown): string {
  const path = join(temporaryFolder(), 'partners.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const one = (id: string, ...origins: string[]) => ({ partners: [{ id, name: '某平台', origins }] });

test('the file of the project can be read', () => {
  expect(() => readPartners()).not.toThrow();
  expect(PARTNERS_FILE).toMatch(/infra\/partners\.json$/);
});

test('gives the origins of a partner, and none of one that nobody knows', () => {
  const partners = readPartners(file(one('city-riders', 'https://app.riders.example', 'https://riders.example:8443')));
  expect(originsOf(partners, 'city-riders')).toEqual(['https://app.riders.example', 'https://riders.example:8443']);
  expect(originsOf(partners, 'nobody')).toEqual([]);
});

describe('an origin that is none, or too many, is refused in both languages with its place', () => {
  test.for([
    '*',
    'https://*',
    'https://*.riders.example',
    'https://riders.example/',
    'https://riders.example/app',
    'http://riders.example',
    "'self'",
    'https://riders.example; script-src *',
    'https://a.example https://b.example',
    'HTTPS://riders.example',
    'data:',
    'http://localhost:3000',
  ])('%s', (origin) => {
    const refused = () => readPartners(file(one('city-riders', origin)));
    expect(refused).toThrow(PartnersFault);
    expect(refused).toThrow(/city-riders.*应为 https:\/\//);
    expect(refused).toThrow(/city-riders.*without path, wildcard/);
  });

  test('but http on this machine is taken where the server is local', () => {
    const localhost = file(one('dev', 'http://localhost:3000', 'http://127.0.0.1'));
    expect(readPartners(localhost, { local: true })[0]?.origins).toHaveLength(2);
    expect(() => readPartners(file(one('dev', 'http://10.0.0.1')), { local: true })).toThrow(PartnersFault);
  });
});

test.for([
  { content: '{', says: 'cannot be read' },
  { content: { partners: [{ id: 'X', name: 'x', origins: ['https://a.example'] }] }, says: '/partners/0/id' },
  { content: { partners: [{ id: 'ab', name: 'x', origins: [] }] }, says: '/partners/0/origins' },
  {
    content: { partners: [...one('ab', 'https://a.example').partners, ...one('ab', 'https://b.example').partners] },
    says: 'twice',
  },
])('$says', ({ content, says }) => {
  expect(() => readPartners(file(content))).toThrow(says);
});
