import assert from 'node:assert/strict';
import { newLine, offsetOf } from './indent';

describe('a new line in a policy', () => {
  it('is as far in as the one before', () => {
    assert.equal(newLine('{\n    "a": 1,', 13), '\n    ');
  });

  it('is further in after a bracket', () => {
    assert.equal(newLine('  "Statement": [{', 17), '\n    ');
    assert.equal(newLine('{ ', 2), '\n  ');
  });

  it('is at the start of an empty text', () => {
    assert.equal(newLine('', 0), '\n');
  });
});

describe('a place in a policy', () => {
  it('is counted from the start', () => {
    assert.equal(offsetOf('ab\ncd\n', 2, 2), 4);
  });

  it('is the end of the line or text where it lies beyond', () => {
    assert.equal(offsetOf('ab\ncd', 1, 9), 2);
    assert.equal(offsetOf('ab\ncd', 7, 1), 5);
  });
});
