import assert from 'node:assert/strict';
import { inSlices } from './in-slices';

function* spinning(steps: number, msEach: number): Generator<number, string, undefined> {
  for (let i = 0; i < steps; i++) {
    for (const end = performance.now() + msEach; performance.now() < end;);
    yield i;
  }
  return 'done';
}

describe('work in slices', () => {
  it('ends with what the work returns', async () => {
    assert.equal(await inSlices(spinning(3, 0)), 'done');
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await inSlices(spinning(40, 2));
    clearInterval(timer);
    assert.ok(turns >= 3, `${turns} turns`);
  });

  it('stops where it is aborted', async () => {
    const abort = new AbortController();
    setTimeout(() => {
      abort.abort();
    }, 5);
    await assert.rejects(inSlices(spinning(1000, 2), abort.signal), { name: 'AbortError' });
  });
});
