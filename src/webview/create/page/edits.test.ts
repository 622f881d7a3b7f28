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

interface State {
  readonly text: string;
  readonly vpc?: string | undefined;
}

interface Sent {
  readonly revision: number;
  readonly state: State;
}

function start(): { readonly edits: Edits<State>; readonly clock: TestClock; readonly sent: Sent[] } {
  const clock = new TestClock();
  const sent: Sent[] = [];
  const edits = new Edits<State>((revision, state) => sent.push({ revision, state }), clock);
  return { edits, clock, sent };
}

describe('the sending of edits', () => {
  it('sends the first change at once', () => {
    const { edits, sent } = start();
    edits.edit({ text: 's' });
    assert.deepEqual(sent, [{ revision: 1, state: { text: 's' } }]);
  });

  it('sends letters that are typed quickly together, the last of them within 50 ms', () => {
    const { edits, clock, sent } = start();
    for (const text of ['a', 'ab', 'abc']) {
      edits.edit({ text });
      clock.pass(10);
    }
    clock.pass(20);
    assert.deepEqual(
      sent.map(({ state }) => state.text),
      ['a', 'abc'],
    );
    assert.deepEqual(
      sent.map(({ revision }) => revision),
      [1, 2],
    );
  });

  it('knows an answer to an older state as late, and any answer while a state waits', () => {
    const { edits, clock } = start();
    edits.edit({ text: 'a' });
    assert.ok(edits.isCurrent(1));
    edits.edit({ text: 'ab' });
    assert.ok(!edits.isCurrent(1));
    clock.pass(40);
    assert.ok(!edits.isCurrent(1));
    assert.ok(edits.isCurrent(2));
  });

  it('sends what waits before something else is said', () => {
    const { edits, clock, sent } = start();
    edits.edit({ text: 'a' });
    edits.edit({ text: 'ab' });
    edits.flush();
    assert.equal(sent.at(-1)?.state.text, 'ab');
    clock.pass(100);
    assert.equal(sent.length, 2);
    edits.flush();
    assert.equal(sent.length, 2);
  });

  it('takes a state from the extension without sending it back', () => {
    const { edits, sent } = start();
    edits.adopt(0, { text: 'from the start' });
    edits.edit({ text: 'a' });
    assert.deepEqual(edits.adopt(1, { text: 'mended' }), { text: 'mended' });
    assert.equal(sent.length, 1);
    assert.ok(edits.isCurrent(1));
  });

  it('loses nothing that was typed while the extension changed something else', () => {
    const { edits, clock, sent } = start();
    edits.edit({ text: 'a', vpc: 'vpc-1' });
    clock.pass(50);
    edits.edit({ text: 'ab', vpc: 'vpc-1' });
    const both = edits.adopt(1, { text: 'a' });
    assert.deepEqual(both, { text: 'ab', vpc: undefined });
    assert.deepEqual(sent.at(-1), { revision: 3, state: both });
    edits.edit({ text: 'abc' });
    assert.deepEqual(edits.adopt(3, { text: 'ab', vpc: 'vpc-2' }), { text: 'abc', vpc: 'vpc-2' });
    assert.deepEqual(sent.at(-1), { revision: 4, state: { text: 'abc', vpc: 'vpc-2' } });
    clock.pass(100);
    assert.equal(sent.length, 4);
    assert.ok(edits.isCurrent(4));
  });

  it('takes what the extension changed where both changed the same', () => {
    const { edits, clock } = start();
    edits.edit({ text: 'a' });
    clock.pass(50);
    edits.edit({ text: 'ab' });
    assert.deepEqual(edits.adopt(1, { text: 'a, mended' }), { text: 'a, mended' });
  });

  it('never loses the last edit, and never sends more often than every 40 ms', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(120), { minLength: 1, maxLength: 40 }), (pauses) => {
        const clock = new TestClock();
        const times: number[] = [];
        const sent: string[] = [];
        const edits = new Edits<State>((_revision, { text }) => {
          times.push(clock.now());
          sent.push(text);
        }, clock);
        for (const [index, pause] of pauses.entries()) {
          edits.edit({ text: String(index) });
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
