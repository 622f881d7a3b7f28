import * as assert from 'node:assert/strict';
import { ask, codesOf, lesson } from '../testing/ask';

describe('staysOnLink', () => {
  it('no table keeps a host from its metadata: of link-local addresses nothing is denied', () => {
    for (const from of ['subnet-1', 'subnet-public', 'i-1']) {
      const trace = ask(lesson(), { from, to: '169.254.169.254', port: 80 });
      assert.equal(trace.verdict, 'undetermined');
      assert.equal(trace.via, 'local');
      assert.deepEqual(codesOf(trace), []);
    }
  });

  it('a range that holds more is routed', () => {
    assert.notEqual(ask(lesson(), { from: 'subnet-1', to: '169.0.0.0/8' }).via, 'local');
  });
});
