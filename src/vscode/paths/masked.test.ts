import assert from 'node:assert/strict';
import { masked, maskedSvg } from './masked';

describe('masking of what leaves the editor', () => {
  it('reaches every text of a value, and nothing else', () => {
    const value = {
      a: 'arn:aws:ec2:us-east-1:111122223333:x',
      b: [{ c: '1111-2222-3333', n: 111122223333 }],
    };
    assert.deepEqual(masked(value), {
      a: 'arn:aws:ec2:us-east-1:********3333:x',
      b: [{ c: '****-****-3333', n: 111122223333 }],
    });
  });

  it('leaves coordinates of an SVG as they are: twelve digits behind a point are no account', () => {
    const svg =
      '<svg aria-label="111122223333"><title>of 111122223333</title><path d="M1.333333333333 2"/><text x="0.666666666667">111122223333</text></svg>';
    assert.equal(
      maskedSvg(svg),
      '<svg aria-label="********3333"><title>of ********3333</title><path d="M1.333333333333 2"/><text x="0.666666666667">********3333</text></svg>',
    );
  });
});
