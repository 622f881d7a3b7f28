import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allOf, ALWAYS, anyOf, condition, implies, NEVER, not, type Presence } from './presence';

const a = condition('a');
const b = condition('b');
const c = condition('c');

describe('presence', () => {
  it('is folded where everything is known', () => {
    assert.deepEqual(allOf(ALWAYS, ALWAYS), ALWAYS);
    assert.deepEqual(allOf(a, NEVER), NEVER);
    assert.deepEqual(anyOf(a, ALWAYS), ALWAYS);
    assert.deepEqual(anyOf(NEVER, a), a);
    assert.deepEqual(not(not(a)), a);
    assert.deepEqual(allOf(a, allOf(b, c)), { when: 'all', of: [a, b, c] });
  });

  it('implies what is weaker, and not what is stronger', () => {
    assert.equal(implies(allOf(a, b), a), true);
    assert.equal(implies(a, allOf(a, b)), false);
    assert.equal(implies(a, anyOf(a, b)), true);
    assert.equal(implies(anyOf(a, b), a), false);
    assert.equal(implies(a, b), false);
    assert.equal(implies(ALWAYS, a), false);
    assert.equal(implies(a, ALWAYS), true);
    assert.equal(implies(NEVER, a), true);
  });

  it('knows that a condition and its opposite exclude each other', () => {
    assert.equal(implies(allOf(a, not(a)), b), true);
    assert.equal(implies(ALWAYS, anyOf(a, not(a))), true);
    assert.equal(implies(not(anyOf(a, b)), not(a)), true);
  });

  it('solves twelve conditions and leaves thirteen', () => {
    const names = Array.from({ length: 13 }, (_, i) => condition(`c${i}`));
    const twelve = names.slice(0, 12);
    assert.equal(implies(allOf(...twelve), twelve[11] ?? NEVER), true);
    assert.equal(implies(allOf(...names), a), undefined);
  });

  const presence = fc.letrec<{ any: Presence }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(ALWAYS, NEVER, a, b, c),
      tie('any').map(not),
      fc.array(tie('any'), { maxLength: 3 }).map((of) => allOf(...of)),
      fc.array(tie('any'), { maxLength: 3 }).map((of) => anyOf(...of)),
    ),
  })).any;

  it('implies itself, and turns round with the opposites', () => {
    fc.assert(
      fc.property(presence, presence, (one, other) => {
        assert.equal(implies(one, one), true);
        assert.equal(implies(one, other), implies(not(other), not(one)));
        assert.equal(implies(allOf(one, other), other), true);
        assert.equal(implies(one, anyOf(one, other)), true);
      }),
      { numRuns: 300 },
    );
  });
});
