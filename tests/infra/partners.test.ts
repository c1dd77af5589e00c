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

describe('an address for notices is https under a name, without user and query, or refused in both languages', () => {
  const withAddress = (notices: string) => ({
    partners: [{ id: 'city-riders', name: '某平台', origins: ['https://a.example'], notices }],
  });

  test.for(['https://riders.example/lingbao', 'https://hooks.riders.example:8443', 'https://riders.example/'])(
    '%s is taken',
    (notices) => expect(read(withAddress(notices))[0]?.notices).toBe(notices),
  );

  test.for([
    'http://riders.example/lingbao',
    'https://localhost/lingbao',
    'https://127.0.0.1/lingbao',
    'https://10.0.0.1',
    'https://2130706433/',
    'https://0x7f.0x0.0x0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/lingbao',
    'https://user:word@riders.example/',
    'https://riders.example@10.0.0.1/',
    'https://riders.example/?token=1',
    'https://riders.example/#a',
    'https://riders.example\n.internal/',
    'file:///etc/passwd',
    '',
  ])('%s', (notices) => {
    expect(() => read(withAddress(notices))).toThrow(PartnersFault);
    expect(() => read(withAddress(notices))).toThrow(/city-riders notices：通知地址应为 https:/);
    expect(() => read(withAddress(notices))).toThrow(/city-riders notices: .*with a name and no IP address/);
  });

  test('but http on this machine is taken where the server is local, and on no other', () => {
    expect(read(withAddress('http://localhost:8790/notices'), { local: true })).toHaveLength(1);
    expect(() => read(withAddress('http://localhost:8790/notices'))).toThrow(PartnersFault);
    expect(() => read(withAddress('http://10.0.0.1/'), { local: true })).toThrow(PartnersFault);
    expect(() => read(withAddress('http://localhost.riders.example/'), { local: true })).toThrow(PartnersFault);
  });
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
