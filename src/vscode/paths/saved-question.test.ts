import assert from 'node:assert/strict';
import type { SavedQuestion } from '../../webview/path/protocol';
import { askedQuestion, pinOf, savedQuestion } from './saved-question';

const SAVED: SavedQuestion = {
  root: { kind: 'sandbox', key: 'sandbox' },
  from: 'subnet-1',
  to: 's3',
  protocol: 'tcp',
  port: 443,
  families: 'ipv4',
  scope: { account: '111122223333', region: 'us-east-1', partition: 'aws' },
};

describe('a question that a page kept', () => {
  it('comes back as it was', () => {
    assert.deepEqual(savedQuestion(JSON.parse(JSON.stringify(SAVED))), SAVED);
    const more = { ...SAVED, vpc: 'vpc-1', zoom: 1.5 };
    assert.deepEqual(savedQuestion(more), more);
  });

  it('is none where something of it is not what it must be', () => {
    const wrong: readonly unknown[] = [
      undefined,
      null,
      'subnet-1',
      {},
      { ...SAVED, root: undefined },
      { ...SAVED, root: { kind: 'sandbox' } },
      { ...SAVED, from: '' },
      { ...SAVED, from: 'x'.repeat(5000) },
      { ...SAVED, to: 7 },
      { ...SAVED, protocol: 'sctp' },
      { ...SAVED, families: 'both' },
      { ...SAVED, port: 0 },
      { ...SAVED, port: 70_000 },
      { ...SAVED, port: '443' },
    ];
    for (const value of wrong) assert.equal(savedQuestion(value), undefined, JSON.stringify(value));
  });

  it('leaves out what it can do without', () => {
    const kept = savedQuestion({ ...SAVED, scope: { account: 1 }, zoom: 'large', vpc: 3, answer: 'secret' });
    assert.deepEqual(kept, { ...SAVED, scope: undefined });
  });

  it('has no port where ICMP has none', () => {
    assert.equal(savedQuestion({ ...SAVED, protocol: 'icmp' })?.port, undefined);
  });

  it('asks the engine without the parts of a scope that are not known', () => {
    assert.deepEqual(
      askedQuestion({ ...SAVED, scope: { account: '', region: 'us-east-1', partition: '' } }),
      {
        from: 'subnet-1',
        to: 's3',
        protocol: 'tcp',
        port: 443,
        region: 'us-east-1',
      },
    );
  });
});

describe('the pin of a saved root', () => {
  it('opens what can be opened again', () => {
    assert.deepEqual(pinOf({ kind: 'sandbox', key: 'sandbox' }, 'env'), { kind: 'sandbox' });
    assert.deepEqual(pinOf({ kind: 'snapshot', key: '/a.json' }, 'env'), {
      kind: 'snapshot',
      path: '/a.json',
    });
    assert.deepEqual(pinOf({ kind: 'account', key: 'me@home@us-east-1' }, 'env'), {
      kind: 'account',
      profile: 'me@home',
      region: 'us-east-1',
    });
    assert.deepEqual(pinOf({ kind: 'account', key: 'env@us-east-1' }, 'env'), {
      kind: 'account',
      profile: undefined,
      region: 'us-east-1',
    });
  });

  it('is none for a copy, which lived in its window only, and for what is of no known kind', () => {
    assert.equal(pinOf({ kind: 'sandbox', key: 'copy-1' }, 'env'), undefined);
    assert.equal(pinOf({ kind: 'terraform', key: '/x' }, 'env'), undefined);
    assert.equal(pinOf({ kind: 'account', key: 'no region' }, 'env'), undefined);
  });
});
