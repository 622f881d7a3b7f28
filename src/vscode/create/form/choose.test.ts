import * as assert from 'node:assert/strict';
import { choose, reconsider } from './choose';
import { idOf, LESSON, lessonState } from './testing/states';

const FIRST = idOf(LESSON, 'vpc', 'First-VPC');
const SECOND = idOf(LESSON, 'vpc', 'Second-VPC');
const STATE = lessonState({ vpc: FIRST });
const PUBLIC = idOf(LESSON, 'route-table', 'public');

describe('another choice in the create form', () => {
  it('another VPC: its tables and subnets instead of the ones that were chosen', () => {
    const state = choose(
      LESSON,
      { ...STATE, securityGroups: ['sg-1'], pathFrom: 'subnet-1' },
      { vpc: SECOND },
    );
    assert.deepEqual(state.securityGroups, []);
    assert.equal(state.pathFrom, undefined);
    const tables = state.routeTables.map((id) => LESSON.get('route-table', id)?.vpcId);
    assert.ok(tables.every((id) => id === SECOND));
  });

  it('another type of endpoint: subnets are preselected, tables stay for the way back', () => {
    const state = choose(LESSON, { ...STATE, routeTables: [PUBLIC] }, { type: 'interface' });
    assert.equal(state.subnets.length, 2);
    assert.deepEqual(state.routeTables, [PUBLIC]);
  });

  it('Instance Connect after an interface endpoint: one subnet instead of one in each zone', () => {
    const many = choose(LESSON, STATE, { type: 'interface' });
    assert.equal(choose(LESSON, many, { category: 'instance-connect' }).subnets.length, 1);
  });

  it('what somebody chose stays where nothing follows from an edit', () => {
    const edited = { ...STATE, routeTables: [PUBLIC], filter: 'dyn' };
    assert.equal(reconsider(LESSON, STATE, edited), edited);
  });
});
