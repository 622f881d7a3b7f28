import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { HOSTILE, HOSTILE_PLAN, PLANS } from './code/testing/plans';
import { planFrom, savedPlan } from './saved-plan';

/** As it is after it was written to a file and read again. */
function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('a plan that is saved', () => {
  it('is the same plan when it is read again, of every kind', () => {
    for (const plan of PLANS) assert.deepEqual(planFrom(throughJson(savedPlan(plan))), plan, plan.kind);
    assert.equal(new Set(PLANS.map(({ kind }) => kind)).size, 7);
  });

  it('is the same plan whatever texts are in it', () => {
    fc.assert(
      fc.property(HOSTILE_PLAN, (plan) => {
        assert.deepEqual(planFrom(throughJson(savedPlan(plan))), plan);
      }),
      { numRuns: 300 },
    );
  });

  it('is none where a member is missing, is of another type, or is one that plans do not have', () => {
    for (const plan of PLANS) {
      const saved: Readonly<Record<string, unknown>> = { ...savedPlan(plan) };
      for (const name of Object.keys(saved)) {
        for (const wrong of [undefined, null, 7, 'x', [7], { x: 7 }, { __proto__: null }]) {
          // A text in place of a text, or an object without members in place of tags, is as good.
          if (typeof saved[name] === 'string' && typeof wrong === 'string' && name !== 'kind') continue;
          if (name === 'tags' && JSON.stringify(wrong) === '{}') continue;
          assert.equal(planFrom({ ...saved, [name]: wrong }), undefined, `${plan.kind} ${name}`);
        }
        if (['ipAddressType', 'dnsRecordIpType', 'serviceRegion', 'privateDnsName'].includes(name)) continue;
        const without = Object.fromEntries(Object.entries(saved).filter(([other]) => other !== name));
        assert.equal(planFrom(without), undefined, `${plan.kind} without ${name}`);
      }
      assert.equal(planFrom({ ...saved, more: 1 }), undefined, `${plan.kind} with more`);
    }
  });

  it('is none where it is junk', () => {
    for (const junk of [
      undefined,
      null,
      1,
      'gateway',
      [],
      {},
      { kind: 'constructor' },
      { kind: '__proto__' },
    ])
      assert.equal(planFrom(junk), undefined);
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(HOSTILE, fc.jsonValue())), (junk) => {
        assert.equal(planFrom(junk), undefined);
      }),
      { numRuns: 300 },
    );
  });
});
