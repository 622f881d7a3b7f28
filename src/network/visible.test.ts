import assert from 'node:assert/strict';
import { visible } from './visible';

describe('a text made visible', () => {
  it('has a blank for every run of characters that are not to be seen', () => {
    assert.equal(visible('a\u001b[31m\u202eb\u2028c'), 'a [31m b c');
  });

  it('keeps what is only unusual', () => {
    assert.equal(visible('Zürich 🚇 10.0.0.0/16'), 'Zürich 🚇 10.0.0.0/16');
  });
});
