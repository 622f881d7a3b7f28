import * as assert from 'node:assert/strict';
import {
  associated,
  gatewayEndpoint,
  networkInterface,
  route,
  routeTable,
  S3_LIST,
  securityGroup,
} from '../../network/testing/fixtures';
import type { Network } from '../../network/network';
import { account, GATEWAY, NAT_TABLE, OPEN_ACL, said, theOne } from '../testing/plans';

const TO_NAT = route('0.0.0.0/0', { NatGatewayId: 'nat-1' });
const CHANGES = ['warning connections-drop vpc-1', 'warning source-ip-policies vpc-1'];

function withRoutes(...routes: Parameters<typeof routeTable>[0]): Network {
  return account({ RouteTables: [routeTable(routes, { Associations: [associated('subnet-1')] })] });
}

describe('preconditions of a gateway endpoint: route tables', () => {
  it('without a table the endpoint would do nothing', () => {
    assert.deepEqual(said(account(), { ...GATEWAY, routeTableIds: [] }), [
      'information no-route-table vpc-1',
    ]);
  });

  it('a table has one route to the list; the remedy leaves the table out', () => {
    const there = withRoutes(TO_NAT, route('pl-s3', { GatewayId: 'vpce-1' }));
    const { remedy, awsCode, severity } = theOne(there, GATEWAY, 'duplicate-route');
    assert.deepEqual([severity, awsCode], ['error', 'RouteAlreadyExists']);
    assert.deepEqual(remedy, { kind: 'change-plan', plan: { ...GATEWAY, routeTableIds: [] } });
  });

  it('where lists were not read, the endpoint that names the table tells of its route', () => {
    const network = account({ VpcEndpoints: [gatewayEndpoint()] }, ['PrefixLists']);
    assert.deepEqual(said(network, GATEWAY), [
      'error duplicate-route rtb-1',
      'warning prefix-lists-not-checked com.amazonaws.us-east-1.s3',
    ]);
    const deleted = account({ VpcEndpoints: [gatewayEndpoint({ State: 'deleted' })] }, ['PrefixLists']);
    assert.deepEqual(said(deleted, GATEWAY), ['warning prefix-lists-not-checked com.amazonaws.us-east-1.s3']);
  });

  it('a service of another Region is refused as such', () => {
    const { text } = theOne(
      account(),
      { ...GATEWAY, service: 'com.amazonaws.eu-west-1.s3' },
      'cross-region-service',
    );
    assert.match(text, /the service in eu-west-1, and the VPC is in us-east-1/);
  });

  it('over 500 static routes are more than the quota, over 1,000 more than AWS allows', () => {
    const many = (n: number): Network =>
      withRoutes(
        ...Array.from({ length: n }, (_, i) =>
          route(`172.16.${i >> 8}.${i & 255}/32`, { NatGatewayId: 'nat-1' }),
        ),
      );
    assert.deepEqual(said(many(499), GATEWAY), []);
    assert.deepEqual(said(many(500), GATEWAY), ['warning route-quota rtb-1']);
    assert.equal(theOne(many(1000), GATEWAY, 'route-quota').severity, 'error');
    assert.match(theOne(many(500), GATEWAY, 'route-quota').text, /would have 501 static routes/);
  });

  it('20 gateway endpoints are the quota; more are there only where AWS has raised it', () => {
    const having = (n: number): Network =>
      account({
        VpcEndpoints: Array.from({ length: n }, (_, i) =>
          gatewayEndpoint({ VpcEndpointId: `vpce-${i}`, VpcId: `vpc-${i + 2}`, RouteTableIds: [] }),
        ),
      });
    assert.deepEqual(said(having(19), GATEWAY), CHANGES);
    assert.equal(theOne(having(20), GATEWAY, 'endpoint-quota').severity, 'error');
    assert.equal(theOne(having(21), GATEWAY, 'endpoint-quota').severity, 'warning');
  });
});

describe('preconditions of a gateway endpoint: routes that would win', () => {
  it('a more specific route and the same block win, a broader one loses', () => {
    for (const [cidr, wins] of [
      ['52.216.0.0/16', true],
      ['52.216.0.0/15', true],
      ['52.0.0.0/8', false],
      ['10.9.0.0/16', false],
    ] as const) {
      const network = withRoutes(TO_NAT, route(cidr, { GatewayId: 'igw-1' }));
      const expected = wins ? ['warning route-wins rtb-1', ...CHANGES] : CHANGES;
      assert.deepEqual(said(network, GATEWAY), expected, cidr);
      if (wins)
        assert.deepEqual(theOne(network, GATEWAY, 'route-wins').remedy, {
          kind: 'delete-route',
          routeTableId: 'rtb-1',
          destination: cidr,
        });
    }
  });

  it('a propagated route has no remedy; one that leads nowhere says so', () => {
    const propagated = route(
      '52.216.0.0/16',
      { GatewayId: 'vgw-1' },
      { Origin: 'EnableVgwRoutePropagation' },
    );
    assert.equal(theOne(withRoutes(TO_NAT, propagated), GATEWAY, 'route-wins').remedy, undefined);
    const gone = route('52.216.0.0/16', { NatGatewayId: 'nat-9' }, { State: 'blackhole' });
    assert.match(theOne(withRoutes(TO_NAT, gone), GATEWAY, 'route-wins').text, /leads nowhere/);
  });

  it('where the list’s ranges were not read it is not known', () => {
    const table = routeTable([TO_NAT, route('52.216.0.0/16', { GatewayId: 'igw-1' })]);
    const network = account({ RouteTables: [table], PrefixLists: [{ ...S3_LIST, Cidrs: [] }] });
    const found = said(network, GATEWAY).filter((line) => line.includes('rtb-1'));
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /^warning /);
  });
});

describe('preconditions of a gateway endpoint: filters on the way', () => {
  const closed = securityGroup({ GroupId: 'sg-2', GroupName: 'closed' });
  const some = securityGroup({
    GroupId: 'sg-3',
    IpPermissionsEgress: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '52.216.0.0/15' }] },
    ],
  });
  const byList = securityGroup({
    GroupId: 'sg-4',
    IpPermissionsEgress: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, PrefixListIds: [{ PrefixListId: 'pl-s3' }] },
    ],
  });

  function sender(GroupId: string, more = {}): unknown {
    return networkInterface({ NetworkInterfaceId: `eni-${GroupId}`, Groups: [{ GroupId }], ...more });
  }

  function withSenders(...senders: readonly unknown[]): Network {
    return account({ SecurityGroups: [closed, some, byList], NetworkInterfaces: senders });
  }

  it('a group that lets nothing out, or to a part only, is named with how many it stands at', () => {
    const network = withSenders(
      sender('sg-2'),
      sender('sg-2', { NetworkInterfaceId: 'eni-2' }),
      sender('sg-3'),
      sender('sg-4'),
    );
    assert.deepEqual(said(network, GATEWAY).slice(0, -2), [
      'warning source-groups-block sg-2',
      'warning source-groups-block sg-3',
    ]);
    const two = theOne(
      withSenders(sender('sg-2'), sender('sg-2', { NetworkInterfaceId: 'e' })),
      GATEWAY,
      'source-groups-block',
    );
    assert.equal(
      two.text,
      'sg-2 lets no TCP 443 out to S3: 2 network interfaces would not reach it through the endpoint.',
    );
    const part = theOne(withSenders(sender('sg-3')), GATEWAY, 'source-groups-block').text;
    assert.match(part, /to a part of S3 only/);
  });

  it('interfaces that only answer, and those in subnets of other tables, do not count', () => {
    const network = withSenders(
      sender('sg-2', { InterfaceType: 'vpc_endpoint' }),
      sender('sg-2', { NetworkInterfaceId: 'eni-2', Description: 'ELB app/web/1' }),
      sender('sg-2', { NetworkInterfaceId: 'eni-3', SubnetId: 'subnet-9' }),
    );
    assert.deepEqual(said(network, GATEWAY), CHANGES);
  });

  it('a group that was not read could not be checked', () => {
    const network = account({ NetworkInterfaces: [sender('sg-2')] }, ['SecurityGroups']);
    assert.match(
      theOne(network, GATEWAY, 'source-groups-not-checked').text,
      /SecurityGroups was not read\.$/,
    );
  });

  it('a network ACL that lets nothing out, or no answer in, is named once', () => {
    for (const Egress of [true, false]) {
      const Entries = OPEN_ACL.Entries.filter((entry) => entry.Egress !== Egress);
      const network = account({ NetworkAcls: [{ ...OPEN_ACL, Entries }] });
      assert.deepEqual(said(network, GATEWAY), ['warning acl-blocks-service acl-1', ...CHANGES]);
    }
    const denied = {
      Egress: true,
      RuleNumber: 50,
      RuleAction: 'deny',
      Protocol: '-1',
      CidrBlock: '3.5.0.0/20',
    };
    const network = account({ NetworkAcls: [{ ...OPEN_ACL, Entries: [denied, ...OPEN_ACL.Entries] }] });
    assert.match(theOne(network, GATEWAY, 'acl-blocks-service').text, /would not reach a part of S3/);
  });
});

describe('preconditions of a gateway endpoint: what changes', () => {
  it('connections drop and source addresses change only where there was a way to the service', () => {
    assert.deepEqual(said(withRoutes(), GATEWAY), []);
    const gone = route('0.0.0.0/0', { NatGatewayId: 'nat-1' }, { State: 'blackhole' });
    assert.deepEqual(said(withRoutes(gone), GATEWAY), []);
    assert.deepEqual(said(withRoutes(TO_NAT), GATEWAY), CHANGES);
  });

  it('and only where a subnet uses the table', () => {
    const unused = { ...NAT_TABLE, RouteTableId: 'rtb-2', Associations: [] };
    const network = account({ RouteTables: [NAT_TABLE, unused] });
    assert.deepEqual(said(network, { ...GATEWAY, routeTableIds: ['rtb-2'] }), []);
    assert.match(
      theOne(network, { ...GATEWAY, routeTableIds: ['rtb-1', 'rtb-2'] }, 'connections-drop').text,
      /from 1 subnet changes its way/,
    );
  });
});

describe('preconditions of a policy', () => {
  it('one that only denies is created and lets nothing pass', () => {
    const deny = { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' };
    const plan = { ...GATEWAY, policy: { document: JSON.stringify({ Statement: deny }) } };
    assert.equal(theOne(account(), plan, 'policy-allows-nothing').severity, 'warning');
    const both = { document: JSON.stringify({ Statement: [deny, { ...deny, Effect: 'Allow' }] }) };
    assert.deepEqual(said(account(), { ...GATEWAY, policy: both }), CHANGES);
  });

  it('says what is wrong with one that cannot be read', () => {
    const plan = { ...GATEWAY, policy: { document: '{"Statement":{"Effect":"Maybe"}}' } };
    assert.match(theOne(account(), plan, 'policy-invalid').text, /statement 1 has no Effect/);
  });
});
