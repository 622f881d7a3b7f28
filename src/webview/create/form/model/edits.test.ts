import assert from 'node:assert/strict';
import type { ZoneRow } from '../../protocol';
import {
  chosenIn,
  lengthOf,
  lines,
  oneLine,
  replaced,
  toggled,
  withAddress,
  without,
  withTag,
  withZone,
} from './edits';

const zone = (letter: string, ...ids: readonly string[]): ZoneRow => ({
  zone: `us-east-1${letter}`,
  checked: false,
  subnets: ids.map((value) => ({ value, label: value, detail: '', glyph: 'lock', disabled: undefined })),
  subnet: ids[0],
  free: '',
  disabled: undefined,
  addresses: [],
});
const [a, b] = [zone('a', 'subnet-a1', 'subnet-a2'), zone('b', 'subnet-b1')];

describe('taking zones', () => {
  it('adds a subnet of a zone and leaves it out again', () => {
    const taken = withZone([{ id: 'subnet-a1' }], b, 'subnet-b1', false);
    assert.deepEqual(taken, [{ id: 'subnet-a1' }, { id: 'subnet-b1' }]);
    assert.deepEqual(withZone(taken, a, undefined, false), [{ id: 'subnet-b1' }]);
  });

  it('replaces the subnet of the same zone, whose address would not be in the other', () => {
    assert.deepEqual(
      withZone([{ id: 'subnet-a1', ipv4: '10.0.1.4' }, { id: 'subnet-b1' }], a, 'subnet-a2', false),
      [{ id: 'subnet-a2' }, { id: 'subnet-b1' }],
    );
  });

  it('keeps the address of a subnet that is taken once more', () => {
    const subnets = [{ id: 'subnet-a1', ipv4: '10.0.1.4' }];
    assert.deepEqual(withZone(subnets, a, 'subnet-a1', false), subnets);
    assert.deepEqual(withZone(subnets, a, 'subnet-a1', true), subnets);
  });

  it('leaves all other zones where only one counts', () => {
    assert.deepEqual(withZone([{ id: 'subnet-a1' }], b, 'subnet-b1', true), [{ id: 'subnet-b1' }]);
  });

  it('takes the first of several where only one counts', () => {
    const subnets = [{ id: 'subnet-b1' }, { id: 'subnet-a1' }];
    assert.equal(chosenIn(subnets, a, true), undefined);
    assert.equal(chosenIn(subnets, b, true)?.id, 'subnet-b1');
    assert.equal(chosenIn(subnets, a)?.id, 'subnet-a1');
  });

  it('knows a subnet that was not read by the row that has it', () => {
    const unread: ZoneRow = { ...zone('c'), subnet: 'subnet-c1' };
    assert.equal(chosenIn([{ id: 'subnet-c1' }], unread)?.id, 'subnet-c1');
  });
});

describe('fixing addresses', () => {
  it('fixes one of one interface, and gives it free where nothing is left of it', () => {
    const fixed = withAddress([{ id: 'x' }, { id: 'y' }], 'y', 'ipv4', '10.0.0.9');
    assert.deepEqual(fixed, [{ id: 'x' }, { id: 'y', ipv4: '10.0.0.9' }]);
    assert.equal(withAddress(fixed, 'y', 'ipv4', '')[1]?.ipv4, undefined);
  });
});

describe('editing lists', () => {
  it('takes in and out, replaces and removes', () => {
    assert.deepEqual(toggled(['x', 'y'], 'x'), ['y']);
    assert.deepEqual(toggled(['y'], 'x'), ['y', 'x']);
    assert.deepEqual(replaced(['x', 'y'], 1, 'z'), ['x', 'z']);
    assert.deepEqual(without(['x', 'y', 'x'], 0), ['y', 'x']);
  });

  it('changes one part of one tag', () => {
    const tags = [
      { key: 'Name', value: 'a' },
      { key: 'team', value: 'b' },
    ];
    assert.deepEqual(withTag(tags, 1, { value: 'c' }), [tags[0], { key: 'team', value: 'c' }]);
  });
});

describe('what fields show of a text', () => {
  it('is what they can hold, so that it is not set again while somebody types', () => {
    assert.equal(oneLine('a\r\nb\nc'), 'abc');
    assert.equal(lines('a\r\nb\rc\nd'), 'a\nb\nc\nd');
  });

  it('is counted in characters', () => {
    assert.equal(lengthOf('Zürich 🚀'), 8);
  });
});
