import * as assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { textsIn } from './apply-fix';
import { Fuzzed, type Random } from './fuzz';

/** The whole run is `EDITS=100000 npx mocha --timeout 0 test/lint/robustness.test.ts`. */
const EDITS = Number(process.env['EDITS'] ?? 60);

/** No step may keep an editor waiting longer. */
const LONGEST_STEP = 250;

/** Every case with its labels left out; of the blind ones nothing is looked at but their bytes. */
function casesHere(): readonly (readonly [string, Fuzzed])[] {
  return ['cases', 'blind'].flatMap((kind) => {
    const folder = path.resolve(__dirname, kind);
    if (!fs.existsSync(folder)) return [];
    const names = fs.readdirSync(folder).sort();
    return names.flatMap((name): readonly (readonly [string, Fuzzed])[] => {
      const texts = Object.entries(textsIn(path.join(folder, name))).filter(([file]) => file !== 'labels.json');
      const fuzzed = new Fuzzed(Object.fromEntries(texts));
      return fuzzed.isEmpty ? [] : [[`${kind}/${name}`, fuzzed]];
    });
  });
}

describe('code that is broken anywhere', function () {
  this.timeout(EDITS > 1000 ? 0 : 30_000);

  it('throws nothing, keeps nobody waiting, and is not said to lack what cannot be read', () => {
    const all = casesHere();
    assert.ok(all.length > 100, `${all.length} cases`);
    const random = randomOf(fc.readConfigureGlobal().seed ?? 1);
    let brokenTexts = 0;
    for (let n = 0; n < EDITS; n++) {
      const [name, fuzzed] = all[Math.floor(random() * all.length)] ?? ['', undefined];
      const { path: file, text, isBroken, slowest, wrong } = fuzzed?.edit(random) ?? assert.fail('no case');
      const where = `edit ${n} of ${name}/${file}`;
      assert.deepEqual(wrong, [], `${where}:\n${text}`);
      if (slowest > LONGEST_STEP) {
        // A machine that is busy takes its time: what is slow is slow every time.
        const again = Math.min(...[1, 2, 3].map(() => fuzzed?.again(file, text) ?? 0));
        assert.ok(again <= LONGEST_STEP, `${where} takes ${again} ms:\n${text}`);
      }
      if (isBroken) brokenTexts += 1;
    }
    assert.ok(brokenTexts > EDITS / 4, `only ${brokenTexts} of ${EDITS} texts are broken`);
  });
});

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
