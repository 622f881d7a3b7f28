import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actionAt, completions } from './completion';

/** `|` is the caret. */
function at(marked: string): ReturnType<typeof actionAt> {
  return actionAt(marked.replace('|', ''), marked.indexOf('|'));
}

describe('the action at the caret', () => {
  it('is a string after Action', () => {
    assert.deepEqual(at('{"Action": "s3:|"}'), { start: 12, end: 15, text: 's3:' });
  });

  it('is a string in the list after Action or NotAction, on whatever line', () => {
    assert.equal(at('{"Action": [\n  "s3:GetObject",\n  "s3:P|"\n]}')?.text, 's3:P');
    assert.equal(at('{"notAction": ["|"]}')?.text, '');
  });

  it('is replaced to its end, also from its middle', () => {
    assert.deepEqual(at('{"Action": "s3:|Put"}'), { start: 12, end: 18, text: 's3:' });
  });

  it('is found in a text that is not finished', () => {
    assert.deepEqual(at('{"Statement": [{"Action": "s3:Ge|'), { start: 27, end: 32, text: 's3:Ge' });
    assert.deepEqual(at('{"Action": "s3:|, "Resource": "*"}')?.text, 's3:');
  });

  it('takes nothing of the rest of the line with it while its quote is missing', () => {
    assert.deepEqual(at('{"Action": "s3:|Get }\n'), { start: 12, end: 18, text: 's3:' });
  });

  it('is not a key, nor the value of another key, nor beside a string', () => {
    for (const marked of [
      '{"Act|ion": "x"}',
      '{"Resource": "arn|"}',
      '{"Action": "a", "Resource": "|"}',
      '{"Action": |"a"}',
      '{"Action": "a"|}',
      '{"Action": ["a"], "Sid": "|"}',
      '{"Condition": {"Action": {"x": "|"}}}',
      '|',
    ])
      assert.equal(at(marked), undefined, marked);
  });

  it('lies around the caret, whatever is typed', () => {
    const typed = fc.string({
      unit: fc.constantFrom('"', '"Action"', ':', ',', '[', ']', '{', '}', '\\', 's3:', '\n', ' '),
    });
    fc.assert(
      fc.property(typed, fc.nat(60), (text, caret) => {
        const found = actionAt(text, Math.min(caret, text.length));
        if (!found) return;
        const here = Math.min(caret, text.length);
        assert.ok(found.start <= here && here <= found.end);
        assert.equal(text.slice(found.start, here), found.text);
        assert.equal(text[found.start - 1], '"');
      }),
    );
  });
});

describe('completions', () => {
  const actions = ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'];

  it('begin with what was typed, before those that hold it', () => {
    assert.deepEqual(completions([...actions, 'Getaway:X'], 'get'), ['Getaway:X', 's3:GetObject']);
  });

  it('are all where nothing was typed, up to fifty', () => {
    assert.deepEqual(completions(actions, ''), actions);
    assert.equal(
      completions(
        Array.from({ length: 200 }, (_, n) => `s3:A${n}`),
        's3',
      ).length,
      50,
    );
  });

  it('are none for an action that is complete, or unknown', () => {
    assert.deepEqual(completions(actions, 's3:GetObject'), []);
    assert.deepEqual(completions(actions, 'ec2:'), []);
  });
});
