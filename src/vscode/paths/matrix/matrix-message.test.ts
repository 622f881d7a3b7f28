import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { matrixMessage, savedMatrix } from './matrix-message';

describe('what the matrix page says', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'cancel' },
    { type: 'select', subnet: 'subnet-1', service: 's3' },
    { type: 'open', subnet: 'subnet-1', service: 's3' },
    { type: 'export', format: 'csv' },
  ]) {
    it(`is taken: ${JSON.stringify(message)}`, () => {
      assert.deepEqual(matrixMessage(message), message);
    });
  }

  for (const message of [
    undefined,
    null,
    'ready',
    { type: 'toString' },
    { type: 'select', subnet: 1, service: 's3' },
    { type: 'export', format: 'exe' },
  ]) {
    it(`is not taken: ${JSON.stringify(message)}`, () => {
      assert.equal(matrixMessage(message), undefined);
    });
  }
});

describe('what the matrix page kept', () => {
  const root = { kind: 'snapshot', key: '/net.json' };

  it('comes back', () => {
    const look = {
      text: 'a',
      ways: ['nat'],
      sort: { service: 's3', order: 'worst' },
      selected: { subnet: 'subnet-1', service: 's3' },
    };
    const saved = { root, services: ['s3'], look };
    assert.deepEqual(savedMatrix(saved), saved);
  });

  it('loses what another version wrote', () => {
    const look = {
      text: '',
      ways: ['nat', 'teleport'],
      sort: { service: 's3', order: 'random' },
      selected: 5,
    };
    assert.deepEqual(savedMatrix({ root, services: [], look })?.look, {
      text: '',
      ways: ['nat'],
      sort: undefined,
      selected: undefined,
    });
  });

  it('is nothing where it names no root', () => {
    assert.equal(savedMatrix({ services: ['s3'] }), undefined);
    assert.equal(savedMatrix({ root, services: [1] }), undefined);
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const saved = savedMatrix(value);
        assert.ok(saved === undefined || typeof saved.root.key === 'string');
        matrixMessage(value);
      }),
    );
  });
});
