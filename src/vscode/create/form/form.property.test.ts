import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Plan } from '../../../endpoints/plan';
import type { Network } from '../../../network/network';
import { networkOf } from '../../../network/testing/fixtures';
import { account } from '../../../endpoints/testing/plans';
import type { CreateState, FormView } from '../../../webview/create/protocol';
import { planOf } from './plan-of';
import { readState } from './read-state';
import { randomState } from './testing/random-state';
import { LESSON, LESSON_SCOPE, viewOf } from './testing/states';
import { withPlan } from './with-plan';
import { SCOPE } from '../../../network/testing/fixtures';

const NETWORKS: readonly (readonly [string, Network, typeof SCOPE])[] = [
  ['the lesson', LESSON, LESSON_SCOPE],
  ['a small account', account(), SCOPE],
  ['an account of which nothing was read', networkOf({}), SCOPE],
  [
    'an account of which half was read',
    account({}, ['RouteTables', 'Subnets', 'ServiceDetails', 'SecurityGroups']),
    SCOPE,
  ],
];

/** The tables, subnets and groups that a view shows as chosen. */
function shown(state: CreateState, view: FormView): object {
  const groups = new Set(view.securityGroups?.options.map(({ value }) => value));
  return {
    tables: view.routeTables?.rows.filter(({ checked }) => checked).map(({ id }) => id) ?? [],
    subnets: view.zones?.rows.filter(({ checked }) => checked).map(({ subnet }) => subnet) ?? [],
    groups: [...new Set(state.securityGroups)].filter((id) => groups.has(id)),
    privateDns: view.privateDns?.checked ?? false,
    inboundOnly: view.inboundResolverOnly?.checked ?? false,
  };
}

function planned(plan: Plan): object {
  const subnets = 'subnets' in plan ? plan.subnets.map(({ subnetId }) => subnetId) : [];
  return {
    tables: plan.kind === 'gateway' ? plan.routeTableIds : [],
    subnets: 'subnetId' in plan ? [plan.subnetId] : subnets,
    groups: 'securityGroupIds' in plan ? plan.securityGroupIds : [],
    privateDns: 'privateDns' in plan ? plan.privateDns : false,
    inboundOnly: plan.kind === 'interface' ? plan.inboundResolverOnly : false,
  };
}

for (const [name, network, scope] of NETWORKS) {
  describe(`the create form for any state: ${name}`, () => {
    const states = randomState(network, scope);

    it('is shown, and its plan has exactly what is shown as chosen', () => {
      fc.assert(
        fc.property(states, (state) => {
          const view = viewOf(network, state);
          const done = planOf(network, state);
          if (done.ok) assert.deepEqual(planned(done.plan), shown(state, view));
          else assert.match(done.missing.template, /\.$/);
        }),
        { numRuns: 400 },
      );
    });

    it('is the same after a reload of the window', () => {
      fc.assert(
        fc.property(states, (state) => {
          assert.deepEqual(readState(JSON.parse(JSON.stringify(state))), state);
        }),
        { numRuns: 200 },
      );
    });

    it('asks for a plan again once the plan was put back into it', () => {
      fc.assert(
        fc.property(states, (state) => {
          const done = planOf(network, state);
          if (done.ok) assert.deepEqual(planOf(network, withPlan(state, done.plan)), done);
        }),
        { numRuns: 300 },
      );
    });
  });
}
