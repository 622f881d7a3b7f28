import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { english, message } from '../network/message';
import { attach, PAGE } from './attach';
import type { NodeSpec, TreeNode } from './node';

function leaf(segment: string, label = segment): NodeSpec {
  return { segment, subject: { kind: 'rule' }, label, role: message('Rule') };
}

function parent(children: () => readonly NodeSpec[]): NodeSpec {
  return { ...leaf('root'), subject: { kind: 'folder' }, children };
}

function withChildren(n: number, limitOf: () => number = () => PAGE): TreeNode {
  const specs = Array.from({ length: n }, (_, i) => leaf(`n-${i}`));
  return attach(
    parent(() => specs),
    undefined,
    { limitOf },
  );
}

function childrenOf(node: TreeNode): readonly TreeNode[] {
  return node.children?.() ?? [];
}

describe('a page of children', () => {
  it('is 200', () => {
    assert.equal(PAGE, 200);
    assert.equal(childrenOf(withChildren(200)).length, 200);
  });

  it('ends in a row that says how many more there are', () => {
    const children = childrenOf(withChildren(250));
    assert.equal(children.length, 201);
    const last = children.at(-1);
    assert.ok(last);
    assert.equal(english(last.label), 'Show 50 more');
    assert.deepEqual(last.subject, { kind: 'more', remaining: 50 });
  });

  it('has no such row in place of one last child', () => {
    const children = childrenOf(withChildren(201));
    assert.equal(children.at(-1)?.id, 'root/n-200');
    assert.equal(children.length, 201);
  });

  it('grows with its limit, and keeps ids', () => {
    let limit = PAGE;
    const node = withChildren(450, () => limit);
    const before = childrenOf(node).map(({ id }) => id);
    limit = 2 * PAGE;
    const after = childrenOf(node);
    assert.equal(after.length, 401);
    assert.deepEqual(
      after.slice(0, PAGE).map(({ id }) => id),
      before.slice(0, PAGE),
    );
    limit = 3 * PAGE;
    assert.equal(childrenOf(node).length, 450);
    assert.ok(childrenOf(node).every(({ subject }) => subject.kind === 'rule'));
  });
});

describe('attach', () => {
  it('makes children when they are asked for, and once', () => {
    let made = 0;
    const spec = parent(() => {
      made++;
      return [leaf('a')];
    });
    const node = attach(spec, undefined, { limitOf: () => PAGE });
    assert.equal(made, 0);
    assert.equal(childrenOf(node)[0], childrenOf(node)[0]);
    assert.equal(made, 1);
    assert.equal(childrenOf(node)[0]?.parent, node);
  });

  it('gives siblings ids of their own, whatever they are called; the first keeps its name', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'a#2', 'b', '#2'), { maxLength: 12 }), (segments) => {
        const node = attach(
          parent(() => segments.map((segment) => leaf(segment))),
          undefined,
          {
            limitOf: () => PAGE,
          },
        );
        const ids = childrenOf(node).map(({ id }) => id);
        assert.equal(new Set(ids).size, segments.length);
        if (segments[0] !== undefined) assert.equal(ids[0], `root/${segments[0]}`);
      }),
    );
  });

  it('leaves out descriptions that are not there', () => {
    const node = attach({ ...leaf('a'), description: [undefined, 'b', undefined] }, undefined, {
      limitOf: () => PAGE,
    });
    assert.deepEqual(node.description, ['b']);
    assert.equal(node.children, undefined);
  });

  it('shows no control characters, of texts or within messages', () => {
    const node = attach(
      {
        ...leaf('a', 'x\u001b[31m\ny'),
        description: ['\u202egpj', message('→ {to}', { to: 'a\u0000b', n: 1 })],
      },
      undefined,
      { limitOf: () => PAGE },
    );
    assert.equal(node.label, 'x [31m y');
    assert.deepEqual(node.description.map(english), [' gpj', '→ a b']);
  });
});
