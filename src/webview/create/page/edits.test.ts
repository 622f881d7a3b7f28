import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Edits, type Clock } from './edits';

/** Time that passes when a test says so. */
class TestClock implements Clock {
  #time = 0;
  #timers: { readonly at: number; readonly run: () => void }[] = [];
  readonly now = (): number => this.#time;
  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.#time + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  };

  pass(ms: number): void {
    this.#time += ms;
    const due = this.#timers.filter(({ at }) => at <= this.#time);
    this.#timers = this.#timers.filter(({ at }) => at > this.#time);
    for (const { run } of due) run();
  }
}

interface Sent {
  readonly revision: number;
  readonly state: string;
}

function start(): { readonly edits: Edits<string>; readonly clock: TestClock; readonly sent: Sent[] } {
  const clock = new TestClock();
  const sent: Sent[] = [];
  const edits = new Edits<string>((revision, state) => sent.push({ revision, state }), clock);
  return { edits, clock, sent };
}

describe('the sending of edits', () => {
  it('sends the first change at once', () => {
    const { edits, sent } = start();
    edits.edit('s');
    assert.deepEqual(sent, [{ revision: 1, state: 's' }]);
  });

  it('sends letters that are typed quickly together, the last of them within 50 ms', () => {
    const { edits, clock, sent } = start();
    for (const text of ['a', 'ab', 'abc']) {
      edits.edit(text);
      clock.pass(10);
    }
    clock.pass(20);
    assert.deepEqual(
      sent.map(({ state }) => state),
      ['a', 'abc'],
    );
    assert.deepEqual(
      sent.map(({ revision }) => revision),
      [1, 2],
    );
  });

  it('knows an answer to an older state as late, and any answer while a state waits', () => {
    const { edits, clock } = start();
    edits.edit('a');
    assert.ok(edits.isCurrent(1));
    edits.edit('ab');
    assert.ok(!edits.isCurrent(1));
    clock.pass(40);
    assert.ok(!edits.isCurrent(1));
    assert.ok(edits.isCurrent(2));
  });

  it('sends what waits before something else is said', () => {
    const { edits, clock, sent } = start();
    edits.edit('a');
    edits.edit('ab');
    edits.flush();
    assert.equal(sent.at(-1)?.state, 'ab');
    clock.pass(100);
    assert.equal(sent.length, 2);
    edits.flush();
    assert.equal(sent.length, 2);
  });

  it('takes a state from the extension without sending it back', () => {
    const { edits, sent } = start();
    edits.adopt(0, 'from the start');
    edits.edit('a');
    edits.adopt(1, 'mended');
    assert.deepEqual(
      sent.map(({ state }) => state),
      ['a'],
    );
    assert.ok(edits.isCurrent(1));
  });

  it('sends a state of the extension again that was made from an older one', () => {
    const { edits, clock, sent } = start();
    edits.edit('a');
    clock.pass(50);
    edits.edit('ab');
    clock.pass(50);
    edits.adopt(1, 'a, mended');
    assert.deepEqual(sent.at(-1), { revision: 3, state: 'a, mended' });
    edits.edit('not sent yet');
    edits.adopt(3, 'mended again');
    clock.pass(100);
    assert.equal(sent.length, 3);
    assert.ok(edits.isCurrent(3));
  });

  it('never loses the last edit, and never sends more often than every 40 ms', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(120), { minLength: 1, maxLength: 40 }), (pauses) => {
        const clock = new TestClock();
        const times: number[] = [];
        const sent: string[] = [];
        const edits = new Edits<string>((_revision, state) => {
          times.push(clock.now());
          sent.push(state);
        }, clock);
        for (const [index, pause] of pauses.entries()) {
          edits.edit(String(index));
          for (let ms = 0; ms < pause; ms += 1) clock.pass(1);
        }
        clock.pass(50);
        assert.equal(sent.at(-1), String(pauses.length - 1));
        for (const [index, time] of times.entries())
          if (index > 0) assert.ok(time - (times[index - 1] ?? 0) >= 40);
      }),
      { numRuns: 200 },
    );
  });
});
