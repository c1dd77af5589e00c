import { describe, expect, test } from 'vitest';
import { idIn, linkTo } from '../../web/worker/take-away/saved-link.ts';

const ID = 'q83vEjRWeJCrze8SNFZ4kA';

describe('the link to a stored answer', () => {
  test('carries the id in the fragment, which no server sees', () => {
    expect(linkTo(ID, 'https://lingbao.example/?a=1#/old')).toBe(`https://lingbao.example/?a=1#/saved/${ID}`);
  });
});

describe('the id in what somebody pasted', () => {
  test.for([`https://lingbao.example/#/saved/${ID}`, `我的测算 https://lingbao.example/#/saved/${ID} 。`, `  ${ID}\n`])(
    '%s',
    (pasted) => {
      expect(idIn(pasted)).toBe(ID);
    },
  );
  test.for(['', 'https://lingbao.example/', '7K4-M92-QX3', `https://lingbao.example/#/saved/${ID.slice(0, 12)}`])(
    'none in "%s"',
    (pasted) => {
      expect(idIn(pasted)).toBeNull();
    },
  );
});
