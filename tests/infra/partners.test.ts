import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PartnersFault, partnerOf, partnersIn } from '../../shared/hosting/partners.ts';

const read = (content: unknown, options?: { local: boolean }) =>
  partnersIn(typeof content === 'string' ? content : JSON.stringify(content), 'partners.json', options);
const one = (id: string, ...origins: string[]) => ({ partners: [{ id, name: '某平台', origins }] });

test('the file of the project can be read', () => {
  expect(() => read(readFileSync('infra/partners.json', 'utf8'))).not.toThrow();
});

test('gives the name and origins of a partner, and nothing of one that nobody knows', () => {
  const partners = read(one('city-riders', 'https://app.riders.example', 'https://riders.example:8443'));
  expect(partnerOf(partners, 'city-riders')).toEqual({
    id: 'city-riders',
    name: '某平台',
    keys: ['1'],
    origins: ['https://app.riders.example', 'https://riders.example:8443'],
  });
  expect(partnerOf(partners, 'nobody')).toBeUndefined();
});

test('a partner has one key unless two are named', () => {
  const [partner] = one('city-riders', 'https://a.example').partners;
  expect(read({ partners: [partner] })[0]?.keys).toEqual(['1']);
  expect(read({ partners: [{ ...partner, keys: ['1', '2'] }] })[0]?.keys).toEqual(['1', '2']);
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
    const refused = () => read(one('city-riders', origin));
    expect(refused).toThrow(PartnersFault);
    expect(refused).toThrow(/city-riders.*应为 https:\/\//);
    expect(refused).toThrow(/city-riders.*without path, wildcard/);
  });

  test('but http on this machine is taken where the server is local', () => {
    const localhost = one('dev', 'http://localhost:3000', 'http://127.0.0.1');
    expect(read(localhost, { local: true })[0]?.origins).toHaveLength(2);
    expect(() => read(one('dev', 'http://10.0.0.1'), { local: true })).toThrow(PartnersFault);
  });
});

test.for([
  { content: '{', says: 'cannot be read' },
  { content: { partners: [{ id: 'X', name: 'x', origins: ['https://a.example'] }] }, says: '/partners/0/id' },
  { content: { partners: [{ id: 'ab', name: 'x', origins: [] }] }, says: '/partners/0/origins' },
  {
    content: { partners: [{ id: 'ab', name: 'x', origins: ['https://a.example'], keys: ['1', '2', '3'] }] },
    says: '/partners/0/keys',
  },
  {
    content: { partners: [{ id: 'ab', name: 'x', origins: ['https://a.example'], keys: ['1', '1'] }] },
    says: 'two keys have one name',
  },
  {
    content: { partners: [...one('ab', 'https://a.example').partners, ...one('ab', 'https://b.example').partners] },
    says: 'twice',
  },
])('$says', ({ content, says }) => {
  expect(() => read(content)).toThrow(says);
});
