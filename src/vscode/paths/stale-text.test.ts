import assert from 'node:assert/strict';
import { english, message } from '../../network/message';
import { staleText, type Freshness } from './stale-text';

const NOW = new Date('2026-01-15T10:00:00Z');
const FRESH: Freshness = {
  shows: 'path',
  kind: 'account',
  isOpen: true,
  isReading: false,
  failure: undefined,
  takenAt: new Date('2026-01-15T09:50:00Z'),
};

function text(more: Partial<Freshness>): string {
  return staleText({ ...FRESH, ...more }, NOW)
    .map(english)
    .join(' ');
}

describe('why a picture may be old', () => {
  it('is nothing within a quarter of an hour', () => {
    assert.equal(text({}), '');
    assert.equal(text({ takenAt: new Date('2026-01-15T09:45:00Z') }), '');
  });

  it('is its age beyond that, for a live account only', () => {
    const takenAt = new Date('2026-01-15T09:34:00Z');
    assert.equal(text({ takenAt }), 'Read 26 minutes ago.');
    assert.equal(text({ takenAt, kind: 'snapshot' }), '');
    assert.equal(text({ takenAt, kind: 'sandbox' }), '');
    assert.equal(text({ takenAt: undefined }), '');
  });

  it('is that it is being read, that it could not be read, or that it is not open', () => {
    assert.equal(text({ isReading: true }), 'Being read again…');
    assert.equal(
      text({ failure: message('The session of prod has expired.') }),
      'The session of prod has expired. The picture is what was read before.',
    );
    assert.match(text({ isOpen: false, isReading: true }), /no longer open/);
  });

  it('speaks of a matrix where one was drawn', () => {
    const failure = message('The session of prod has expired.');
    assert.equal(
      text({ shows: 'matrix', failure }),
      'The session of prod has expired. The matrix is what was read before.',
    );
    assert.match(text({ shows: 'matrix', isOpen: false }), /the matrix is what was read last/);
  });
});
