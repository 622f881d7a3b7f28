import assert from 'node:assert/strict';
import { message } from '../../network/message';
import type { Hop, HopKind, TraceClass, Via } from '../../paths/trace';
import { numberHops } from './numbered-hops';
import { wayGroups } from './way-groups';

function hop(kind: HopKind, id?: string, more: Partial<Hop> = {}): Hop {
  return {
    kind,
    id,
    resource: undefined,
    explanation: message(kind),
    rule: 'subnet',
    checks: [],
    blockers: [],
    ...more,
  };
}

function way(via: Via, ...hops: readonly Hop[]): TraceClass['ways'][number] {
  return { via, hops, seenSource: undefined };
}

function traceClass(ways: TraceClass['ways'], more: Partial<TraceClass> = {}): TraceClass {
  return {
    family: 'ipv4',
    addresses: undefined,
    verdict: 'reachable',
    via: ways[0]?.via,
    ways,
    blockers: [],
    missing: [],
    ...more,
  };
}

const START = [hop('subnet', 's'), hop('dns'), hop('route-table', 'r')] as const;
const VIA_NAT = way(
  'nat-gateway',
  ...START,
  hop('nat-gateway', 'n'),
  hop('internet-gateway', 'i'),
  hop('service', 's3'),
);
const VIA_DOOR = way('gateway-endpoint', ...START, hop('gateway-endpoint', 'v'), hop('service', 's3'));

/** `number letters kind` of each hop. */
function list(classes: readonly TraceClass[]): readonly string[] {
  return numberHops(wayGroups(classes)).map(({ number, placed }) => {
    const letters = [...new Set(placed.map(({ group }) => group.letter))].join('');
    return `${number} ${letters} ${placed[0].hop.kind}`;
  });
}

describe('the numbers of hops', () => {
  it('follow the way where there is one', () => {
    assert.deepEqual(list([traceClass([VIA_DOOR])]), [
      '1 A subnet',
      '2 A dns',
      '3 A route-table',
      '4 A gateway-endpoint',
      '5 A service',
    ]);
  });

  it('stand once for what several ways begin and end with', () => {
    assert.deepEqual(list([traceClass([VIA_DOOR]), traceClass([VIA_NAT])]), [
      '1 AB subnet',
      '2 AB dns',
      '3 AB route-table',
      '4 A gateway-endpoint',
      '5 B nat-gateway',
      '6 B internet-gateway',
      '7 AB service',
    ]);
  });

  it('go through both ways that AWS may choose', () => {
    assert.deepEqual(list([traceClass([VIA_NAT, VIA_DOOR], { verdict: 'ambiguous' })]), [
      '1 A subnet',
      '2 A dns',
      '3 A route-table',
      '4 A nat-gateway',
      '5 A internet-gateway',
      '6 A gateway-endpoint',
      '7 A service',
    ]);
  });

  it('do not end twice where one way is the beginning of the other', () => {
    const short = way('none', ...START);
    assert.deepEqual(list([traceClass([VIA_DOOR]), traceClass([short], { verdict: 'blocked' })]), [
      '1 AB subnet',
      '2 AB dns',
      '3 AB route-table',
      '4 A gateway-endpoint',
      '5 A service',
    ]);
  });
});

describe('classes', () => {
  it('that go the same way are one group; families and blockers keep them apart', () => {
    const blocker = { code: 'NO_PATH', resource: 'x', explanation: message('no'), rule: 'subnet' } as const;
    const shut = way('gateway-endpoint', ...START, hop('gateway-endpoint', 'v', { blockers: [blocker] }));
    const groups = wayGroups([
      traceClass([VIA_DOOR]),
      traceClass([VIA_DOOR]),
      traceClass([VIA_DOOR], { family: 'ipv6' }),
      traceClass([shut], { verdict: 'blocked' }),
    ]);
    assert.deepEqual(
      groups.map(({ letter, classes, tone }) => [letter, classes.length, tone]),
      [
        ['A', 2, 'private'],
        ['B', 1, 'private'],
        ['C', 1, 'none'],
      ],
    );
  });

  it('have letters however many there are', () => {
    const many = Array.from({ length: 28 }, (_, i) =>
      traceClass([way('nat-gateway', hop('subnet', 's'), hop('nat-gateway', `n${i}`))]),
    );
    assert.deepEqual(
      wayGroups(many)
        .map(({ letter }) => letter)
        .slice(24),
      ['Y', 'Z', 'AA', 'AB'],
    );
  });
});
