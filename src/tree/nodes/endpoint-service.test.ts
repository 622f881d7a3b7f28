import * as assert from 'node:assert/strict';
import type { DescribeAnswers } from '../../network/describe';
import { networkOf, type Collections, type Entry } from '../../network/testing/fixtures';
import { linesBelow, nodeAt, treesOf } from '../testing/trees';

const NLB = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/billing/0123456789abcdef';

function serviceOf(more: Entry = {}): Entry {
  return { ServiceId: 'svc-1', ServiceName: 'x', ...more };
}

function permissions(...principals: readonly string[]): Entry {
  const AllowedPrincipals = principals.map((Principal) => ({ Principal, PrincipalType: 'Account' }));
  return { ServiceId: 'svc-1', AllowedPrincipals };
}

function below(collections: Collections, more: Partial<DescribeAnswers> = {}): readonly string[] {
  const read = { VpcEndpointConnections: [], VpcEndpointServicePermissions: [permissions()], ...collections };
  return linesBelow(treesOf(networkOf(read, more)), 'endpoint-services', 'svc-1');
}

const NOBODY = 'Allowed principals  none: nobody may connect';

describe('an endpoint service', () => {
  it('says how many wait, and has those first', () => {
    const connection = (id: string, state: string, more: Entry = {}): Entry => ({
      ServiceId: 'svc-1',
      VpcEndpointId: id,
      VpcEndpointOwner: '444455556666',
      VpcEndpointState: state,
      VpcEndpointRegion: 'us-east-1',
      ...more,
    });
    const collections = {
      ServiceConfigurations: [serviceOf()],
      VpcEndpointConnections: [
        connection('vpce-1', 'available'),
        connection('vpce-2', 'rejected', { VpcEndpointRegion: 'eu-west-1' }),
        connection('vpce-3', 'pendingAcceptance'),
      ],
      VpcEndpointServicePermissions: [permissions()],
    };
    const trees = treesOf(networkOf(collections));
    assert.deepEqual(linesBelow(trees, 'endpoint-services'), ['svc-1  1 waiting']);
    assert.deepEqual(linesBelow(trees, 'endpoint-services', 'svc-1'), [
      'vpce-3  444455556666 · waiting for acceptance',
      'vpce-1  444455556666 · available',
      'vpce-2  444455556666 · eu-west-1 · rejected',
      NOBODY,
    ]);
    assert.equal(nodeAt(trees, 'endpoint-services', 'svc-1', 'vpce-3')?.tone, 'warn');
    assert.equal(nodeAt(trees, 'endpoint-services', 'svc-1', 'vpce-1')?.tone, undefined);
  });

  it('has no silent absence where connections or permissions were not read', () => {
    const collections = {
      ServiceConfigurations: [serviceOf()],
      VpcEndpointConnections: undefined,
      VpcEndpointServicePermissions: undefined,
    };
    const only = Object.fromEntries(Object.entries(collections).filter(([, value]) => value !== undefined));
    const denied = new Set(['VpcEndpointConnections', 'VpcEndpointServicePermissions'] as const);
    assert.deepEqual(linesBelow(treesOf(networkOf(only, { denied })), 'endpoint-services', 'svc-1'), [
      'VpcEndpointConnections  not permitted',
      'VpcEndpointServicePermissions  not permitted',
    ]);
    assert.deepEqual(below({ ServiceConfigurations: [serviceOf()], VpcEndpointServicePermissions: [] }), [
      'Allowed principals  not read',
    ]);
  });

  it('has its load balancers, as far as they are known', () => {
    const ServiceConfigurations = [
      serviceOf({ NetworkLoadBalancerArns: [NLB], SupportedIpAddressTypes: ['ipv4', 'ipv6'] }),
    ];
    assert.deepEqual(below({ ServiceConfigurations }), [
      'billing  Network Load Balancer · IPv4 · IPv6',
      NOBODY,
    ]);
    const LoadBalancers = [{ LoadBalancerArn: NLB, State: { Code: 'failed' } }];
    assert.deepEqual(below({ ServiceConfigurations, LoadBalancers }), [
      'billing  Network Load Balancer · failed · IPv4 · IPv6',
      NOBODY,
    ]);
    assert.deepEqual(
      below({ ServiceConfigurations: [serviceOf({ GatewayLoadBalancerArns: ['odd\u202e'] })] }),
      ['odd  load balancer', NOBODY],
    );
  });

  it('has its private name, with the record that proves the domain until that is done', () => {
    const named = (configuration: Entry | undefined, name = 'api.example.com'): readonly string[] =>
      below({
        ServiceConfigurations: [
          serviceOf({ PrivateDnsName: name, PrivateDnsNameConfiguration: configuration }),
        ],
      });
    const record = { Type: 'TXT', Name: '_abc', Value: 'vpce:xyz' };
    assert.deepEqual(named({ State: 'pendingVerification', ...record }), [
      'api.example.com  domain not verified yet · TXT record _abc.api.example.com = vpce:xyz',
      NOBODY,
    ]);
    assert.deepEqual(named({ State: 'failed', ...record }, '*.example.com'), [
      '*.example.com  domain verification failed · TXT record _abc.example.com = vpce:xyz',
      NOBODY,
    ]);
    assert.deepEqual(named({ State: 'verified', ...record }), ['api.example.com  domain verified', NOBODY]);
    assert.deepEqual(named(undefined), ['api.example.com  verification not read', NOBODY]);
  });

  it('says who may connect, and warns where everybody may without being accepted', () => {
    const trees = (acceptance: boolean): ReturnType<typeof treesOf> =>
      treesOf(
        networkOf({
          ServiceConfigurations: [serviceOf({ AcceptanceRequired: acceptance })],
          VpcEndpointConnections: [],
          VpcEndpointServicePermissions: [permissions('*', 'arn:aws:iam::444455556666:root')],
        }),
      );
    assert.deepEqual(linesBelow(trees(true), 'endpoint-services', 'svc-1'), [
      'everybody  may connect',
      'arn:aws:iam::444455556666:root  may connect · account',
    ]);
    assert.deepEqual(
      linesBelow(trees(false), 'endpoint-services', 'svc-1')[0],
      ['everybody  may connect without acceptance'][0],
    );
    assert.equal(nodeAt(trees(false), 'endpoint-services', 'svc-1', 'principal *')?.tone, 'warn');
  });
});
