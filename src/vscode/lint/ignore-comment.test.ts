import * as assert from 'node:assert/strict';
import { ignoreComment } from './ignore-comment';

describe('a comment that ignores a rule', () => {
  it('stands above the resource, as far in', () => {
    assert.deepEqual(ignoreComment('a.yaml', 'Resources:\n  Vpc:\n    Type: x\n', 2, 'GW001'), {
      line: 2,
      text: '  # endpoint-lens:ignore GW001 \n',
    });
    assert.equal(
      ignoreComment('a.tf', 'resource "a" "b" {}\n', 1, 'GW003')?.text,
      '# endpoint-lens:ignore GW003 \n',
    );
    assert.equal(ignoreComment('a.tf', '\tx\r\n', 1, 'GW003')?.text, '\t# endpoint-lens:ignore GW003 \n');
  });

  it('is not for JSON', () => {
    assert.equal(ignoreComment('a.tf.json', '{}', 1, 'GW001'), undefined);
    assert.equal(ignoreComment('a.template', ' {"Resources": {}}', 1, 'GW001'), undefined);
  });
});
