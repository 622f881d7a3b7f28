import * as assert from 'node:assert/strict';
import { parseHcl } from './parse-hcl';
import { bare, referencesIn } from './references';
import { sketch, valueOf } from './testing/sketch';
import { walkAttributes, walkBlocks, walkExpression } from './walk';

describe('referencesIn', () => {
  for (const [text, ...expected] of [
    ['aws_vpc.main.id', 'aws_vpc main id'],
    ['a["k"][0].b[c.d].e', 'a k 0 b', 'c d'],
    ['values(a.b)[*].id', 'a b'],
    ['a.b[*].id', 'a b'],
    ['"x${a.b}%{ if c.d }${e}%{ endif }"', 'a b', 'c d', 'e'],
    ['{ a = b.c, (d.e) = 1 }', 'b c', 'd e'],
    ['[for k, v in m.n : v.id if k]', 'm n', 'v id', 'k'],
    ['-(a.b + c ? d : f(e...)).x', 'a b', 'c', 'd', 'e'],
    ['1'],
  ] as const) {
    it(`finds those in ${text}`, () => {
      const references = referencesIn(valueOf(text));
      assert.deepEqual(
        references.map(({ path }) => path.join(' ')),
        expected,
      );
    });
  }

  it('gives their ranges', () => {
    const source = 'f(aws_vpc.main[each.key].id)';
    assert.deepEqual(
      referencesIn(valueOf(source)).map(({ start, end }) => source.slice(start - 4, end - 4)),
      ['aws_vpc.main[each.key].id', 'each.key'],
    );
  });
});

describe('bare', () => {
  for (const [text, expected] of [
    ['"${a.b}"', 'a.b'],
    ['(("${(a)}"))', 'a'],
    ['"x${a}"', 'quoted`x⟪a⟫`'],
    ['<<E\n${a}\nE', 'heredoc`⟪a⟫⏎`'],
  ] as const) {
    it(`takes off what has no effect: ${JSON.stringify(text)}`, () => {
      assert.equal(sketch(bare(valueOf(text))), expected);
    });
  }
});

describe('walking', () => {
  it('visits the outer before the inner, in the order of the text', () => {
    const kinds: string[] = [];
    walkExpression(valueOf('f(a[b.c], "${d}") ? { e = -1 } : (null)'), ({ kind }) => {
      kinds.push(kind);
    });
    assert.equal(
      kinds.join(' '),
      'conditional call traversal variable traversal variable template variable object string unary number parentheses null',
    );
  });

  it('visits blocks and arguments of every level', () => {
    const file = parseHcl('a = 1\nb {\n  c = 2\n  d {\n    e = 3\n  }\n}\n');
    const types: string[] = [];
    const names: string[] = [];
    walkBlocks(file, ({ type }) => types.push(type));
    walkAttributes(file, ({ name }) => names.push(name));
    assert.deepEqual(
      [types, names],
      [
        ['b', 'd'],
        ['a', 'c', 'e'],
      ],
    );
  });
});
