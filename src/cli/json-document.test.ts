import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonDocument } from './json-document';

describe('a JSON document for stdout', () => {
  it('is the value, whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (value) => {
        assert.deepEqual(JSON.parse(jsonDocument(value)), JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('has no characters that steer a terminal or reorder text', () => {
    const text = jsonDocument({ name: '\u001b[31m\u009b31m\u202e\u200b\u2028\u{e0001}é→' });
    assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    assert.ok(text.includes('é→'));
    assert.ok(text.endsWith('}\n'));
  });
});
