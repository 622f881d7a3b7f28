import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GATEWAY } from '../../../endpoints/testing/plans';
import { english } from '../../../network/message';
import type { CodeFormat, CodeToken } from '../../../webview/create/protocol';
import { codeLines } from './code-tokens';
import { codeOf, codeView } from './code-view';

const FORMATS: readonly CodeFormat[] = [
  'terraform',
  'cloudformation',
  'cloudformation-json',
  'cdk-typescript',
  'cdk-python',
  'cli',
];

function line(code: string, format: CodeFormat): readonly string[] {
  return codeLines(code, format)[0]?.map(({ text, kind }: CodeToken) => `${kind} ${text}`) ?? [];
}

describe('code in colours', () => {
  it('has every format, and its lines put together are the code', () => {
    for (const format of FORMATS) {
      const view = codeView({ ...GATEWAY, tags: new Map([['Name', 'a "b" #c']]) }, format, english);
      assert.deepEqual(
        view.formats.map(({ id }) => id),
        FORMATS,
      );
      const text = view.lines.map((tokens) => tokens.map((token) => token.text).join('')).join('\n');
      const plan = { ...GATEWAY, tags: new Map([['Name', 'a "b" #c']]) };
      assert.equal(text, codeOf(plan, format).trimEnd());
      assert.ok(view.lines.flat().some(({ kind }) => kind === 'string'));
    }
  });

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...FORMATS), (code, format) => {
        const lines = codeLines(code, format);
        const text = lines.map((tokens) => tokens.map((token) => token.text).join('')).join('\n');
        assert.equal(text, code.replace(/\n+$/, ''));
      }),
      { numRuns: 300 },
    );
  });

  it('tells keywords from what stands in strings', () => {
    assert.deepEqual(line('resource "a resource" {', 'terraform'), [
      'keyword resource',
      'plain  ',
      'string "a resource"',
      'plain  {',
    ]);
    assert.deepEqual(line('      - Key: "x: y"', 'cloudformation'), [
      'plain       - ',
      'keyword Key',
      'plain : ',
      'string "x: y"',
    ]);
    assert.deepEqual(line('aws ec2 create-vpc-endpoint --region us-east-1', 'cli')[0], 'keyword aws');
  });
});
