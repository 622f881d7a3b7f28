import assert from 'node:assert/strict';
import { reporter } from './reporter';

describe('the report of what is computed', () => {
  const clock = performance.now.bind(performance);
  let now = 0;

  beforeEach(() => {
    now = 0;
    performance.now = () => now;
  });

  afterEach(() => {
    performance.now = clock;
  });

  it('comes only where it takes its time, then ten times a second', () => {
    const told: number[] = [];
    const report = reporter((done) => told.push(done), new AbortController().signal);
    for (const at of [0, 399, 400, 450, 499, 500, 700]) {
      now = at;
      report(at);
    }
    assert.deepEqual(told, [400, 500, 700]);
  });

  it('ends with the computing', () => {
    const abort = new AbortController();
    const told: number[] = [];
    const report = reporter((done) => told.push(done), abort.signal);
    abort.abort();
    now = 1000;
    report(1);
    assert.deepEqual(told, []);
  });
});
