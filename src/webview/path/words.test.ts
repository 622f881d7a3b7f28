import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sayWith } from './words';
import { words } from './testing/words';

describe('the words of the page of a path', () => {
  it('are those that the extension sent', () => {
    assert.equal(sayWith({ ...words, refresh: 'Aktualisieren' })('refresh'), 'Aktualisieren');
  });

  it('are filled by position, in the order of the language', () => {
    const say = sayWith({ ...words, foldedZones: '{1} Subnetze in {0}' });
    assert.equal(say('foldedZones', 'us-east-1b', 3), '3 Subnetze in us-east-1b');
  });

  it('keep a place that nobody fills', () => {
    assert.equal(sayWith({ ...words, hops: '{0} hops' })('hops'), '{0} hops');
  });

  it('take a name as it is, whatever it holds', () => {
    const say = sayWith({ ...words, route: '{0} → {1}' });
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        assert.equal(say('route', a, b), `${a} → ${b}`);
      }),
    );
  });
});
