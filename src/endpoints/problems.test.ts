import * as assert from 'node:assert/strict';
import { english } from '../network/message';
import type { Plan } from './plan';
import { problems } from './problems';
import { account, COLLECTIONS, CONNECT, GATEWAY, INTERFACE, said, VPC } from './testing/plans';

const CHANGES = ['warning connections-drop vpc-1', 'warning source-ip-policies vpc-1'];

describe('the problems of a plan', () => {
  it('are none where all is well, but for what is to be known first', () => {
    assert.deepEqual(said(account(), GATEWAY), CHANGES);
    assert.deepEqual(said(account(), INTERFACE), []);
    assert.deepEqual(said(account(), CONNECT), []);
  });

  it('come with errors first, then warnings, then information, the same every time', () => {
    const plan: Plan = { ...GATEWAY, routeTableIds: ['rtb-1', 'rtb-9'], tags: new Map([['', '']]) };
    const network = account({}, ['NetworkInterfaces']);
    const found = said(network, plan);
    assert.deepEqual(found, [
      'error route-table-not-found rtb-9',
      'error tag-key-empty -',
      'warning source-groups-not-checked vpc-1',
      ...CHANGES,
    ]);
    assert.deepEqual(said(account({}, ['NetworkInterfaces']), plan), found);
  });

  const plans: readonly Plan[] = [GATEWAY, INTERFACE, CONNECT];
  /** For each kind, what cannot be checked without a collection. */
  const unread: Readonly<Record<string, readonly (readonly string[])[]>> = {
    Vpcs: [['vpc-not-checked'], ['vpc-not-checked'], ['vpc-not-checked']],
    VpcAttributes: [[], ['vpc-dns-not-checked'], []],
    Subnets: [['source-subnets-not-checked'], ['subnet-not-checked'], ['subnet-not-checked']],
    RouteTables: [['route-table-not-checked'], [], []],
    SecurityGroups: [[], ['security-group-not-checked'], ['security-group-not-checked']],
    NetworkAcls: [['acl-not-checked'], [], []],
    NetworkInterfaces: [['source-groups-not-checked'], [], []],
    VpcEndpoints: [
      ['endpoint-quota-not-checked'],
      ['private-dns-not-checked', 'endpoint-quota-not-checked'],
      [],
    ],
    InstanceConnectEndpoints: [[], [], ['instance-connect-quota-not-checked']],
    PrefixLists: [['prefix-lists-not-checked'], [], []],
    ServiceDetails: [['service-not-checked'], ['service-not-checked'], []],
    ServiceConfigurations: [[], [], []],
  };

  /** What is said of every gateway endpoint that traffic changes to. */
  const FOLLOWS: ReadonlySet<string> = new Set(['connections-drop', 'source-ip-policies']);

  it('say what could not be checked because it was not read, as a warning and never as an error', () => {
    assert.deepEqual(Object.keys(unread).sort(), Object.keys(COLLECTIONS).sort());
    for (const [key, each] of Object.entries(unread)) {
      plans.forEach((plan, i) => {
        const found = problems(account({}, [key]), plan).filter(
          ({ severity, code }) => severity !== 'information' && !FOLLOWS.has(code),
        );
        assert.deepEqual(
          found.map(({ severity, code }) => `${severity} ${code}`),
          (each[i] ?? []).map((code) => `warning ${code}`),
          `${plan.kind} without ${key}`,
        );
        for (const { message } of found) assert.match(english(message), /could not be checked: .+\.$/);
      });
    }
  });

  it('of an account of which nothing was read are no errors, and each has a page of AWS', () => {
    const network = account({}, Object.keys(COLLECTIONS));
    for (const plan of plans) {
      const found = problems(network, plan);
      assert.ok(found.length > 3);
      for (const { severity, documentation } of found) {
        assert.equal(severity, 'warning');
        assert.match(documentation, /^https:\/\/docs\.aws\.amazon\.com\//);
      }
    }
  });

  it('are told of the other kinds by what they have in common', () => {
    const tags = new Map([['aws:x', '']]);
    const common = { vpc: VPC, tags };
    const lattice = { ...common, subnets: [], securityGroupIds: ['sg-9'], privateDns: false };
    const said1 = said(account(), { kind: 'resource', resourceConfigurationArn: 'arn', ...lattice });
    assert.deepEqual(said1, [
      'error no-subnet vpc-1',
      'error security-group-not-found sg-9',
      'error tag-key-reserved -',
    ]);
    assert.deepEqual(
      said(account(), { kind: 'service-network', serviceNetworkArn: 'arn', ...lattice }),
      said1,
    );
    const service = 'com.amazonaws.vpce.us-east-1.vpce-svc-1';
    assert.deepEqual(
      said(account(), { kind: 'gateway-load-balancer', ...common, service, subnetId: 'subnet-9' }),
      [
        'error subnet-not-found subnet-9',
        'error tag-key-reserved -',
        `warning service-not-checked ${service}`,
      ],
    );
    assert.deepEqual(
      said(account(), {
        kind: 'endpoint-service',
        scope: VPC.scope,
        networkLoadBalancerArns: [],
        gatewayLoadBalancerArns: [],
        acceptanceRequired: true,
        supportedIpAddressTypes: ['ipv4'],
        allowedPrincipals: [],
        tags,
      }),
      ['error no-load-balancer -', 'error tag-key-reserved -', 'information nobody-may-connect -'],
    );
  });
});
