import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { message } from '../../../network/message';
import { unknown } from '../../../network/resolved';
import type { Value } from '../../declared/value';
import { jsonOf } from './json-text';

const SOME = unknown(message('x'));

describe('JSON with parts that are not known', () => {
  const cases: readonly (readonly [string, Value, unknown])[] = [
    ['a text', '{"a": 1}', { a: 1 }],
    ['in quotes', { kind: 'interpolated', parts: ['{"a": "x-', SOME, '"}'] }, { a: 'x-?' }],
    ['outside of quotes', { kind: 'interpolated', parts: ['{"a": ', SOME, '}'] }, { a: '?' }],
    [
      'behind escaped quotes',
      { kind: 'interpolated', parts: ['["\\"", "', SOME, '\\\\", ', SOME, ']'] },
      ['"', '?\\', '?'],
    ],
    ['no JSON', 'a', undefined],
    ['no text', 3, undefined],
  ];
  for (const [name, value, expected] of cases) {
    it(name, () => {
      assert.deepEqual(jsonOf(value), expected);
    });
  }

  it('is the same wherever a string of it is cut', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (json, text) => {
        const before = `{"a":${json},"b":`;
        const quoted = JSON.stringify(text);
        const whole = jsonOf({ kind: 'interpolated', parts: [before, SOME, `,"c":${quoted}}`] });
        assert.deepEqual(whole, JSON.parse(`${before}"?","c":${quoted}}`));
      }),
    );
  });
});
