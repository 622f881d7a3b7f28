import * as assert from 'node:assert/strict';
import { SCOPE } from '../../network/testing/fixtures';
import { effect } from '../effect';
import type { EndpointServicePlan } from '../plan';
import { account, INTERFACE, said, theOne } from '../testing/plans';

const ARN = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer';
const NLB = `${ARN}/net/web/0123456789abcdef`;
const GWLB = `${ARN}/gwy/fw/0123456789abcdef`;
const ROOT = 'arn:aws:iam::444455556666:root';

const SERVICE: EndpointServicePlan = {
  kind: 'endpoint-service',
  scope: SCOPE,
  networkLoadBalancerArns: [NLB],
  gatewayLoadBalancerArns: [],
  acceptanceRequired: true,
  supportedIpAddressTypes: ['ipv4'],
  allowedPrincipals: [ROOT],
  tags: new Map(),
};

const BALANCERS = {
  LoadBalancers: [NLB, GWLB].map((LoadBalancerArn) => ({
    LoadBalancerArn,
    State: { Code: 'active' },
    IpAddressType: 'ipv4',
    AvailabilityZones: [{ ZoneName: 'us-east-1b' }, { ZoneName: 'us-east-1a' }],
  })),
};
const NETWORK = account(BALANCERS);

function of(change: Partial<EndpointServicePlan>): readonly string[] {
  return said(NETWORK, { ...SERVICE, ...change });
}

describe('an endpoint service that is planned', () => {
  it('has no problem where all is well', () => {
    assert.deepEqual(of({}), []);
    const behindGateway = { networkLoadBalancerArns: [], gatewayLoadBalancerArns: [GWLB] };
    assert.deepEqual(of(behindGateway), []);
  });

  it('stands behind load balancers of one type that are there, active, and its own', () => {
    assert.deepEqual(of({ networkLoadBalancerArns: [] }), ['error no-load-balancer -']);
    assert.deepEqual(of({ gatewayLoadBalancerArns: [GWLB] }), ['error mixed-load-balancers -']);
    assert.deepEqual(of({ networkLoadBalancerArns: [GWLB] }), [`error load-balancer-arn ${GWLB}`]);
    const far = NLB.replace('us-east-1', 'eu-west-1');
    assert.deepEqual(of({ networkLoadBalancerArns: [far] }), [`error load-balancer-elsewhere ${far}`]);
    const others = NLB.replace('111122223333', '444455556666');
    assert.deepEqual(of({ networkLoadBalancerArns: [others] }), [`error load-balancer-elsewhere ${others}`]);
    const gone = NLB.replace('web', 'gone');
    assert.deepEqual(of({ networkLoadBalancerArns: [gone] }), [`error load-balancer-not-found ${gone}`]);
    const starting = account({ LoadBalancers: [{ LoadBalancerArn: NLB, State: { Code: 'provisioning' } }] });
    assert.deepEqual(said(starting, SERVICE), [`warning load-balancer-not-active ${NLB}`]);
    const other = { ServiceId: 'vpce-svc-1', ServiceName: 'x', NetworkLoadBalancerArns: [NLB] };
    const taken = account({ ...BALANCERS, ServiceConfigurations: [other] });
    assert.match(theOne(taken, SERVICE, 'load-balancer-taken').text, /^Load balancer web .* vpce-svc-1 /);
  });

  it('says what could not be checked, and concludes nothing from it', () => {
    assert.deepEqual(said(account(), SERVICE), ['warning load-balancers-not-checked -']);
    assert.deepEqual(said(account(BALANCERS, ['ServiceConfigurations']), SERVICE), [
      'warning load-balancers-not-checked -',
    ]);
  });

  it('takes IPv6 where its load balancers do', () => {
    const plan: EndpointServicePlan = { ...SERVICE, supportedIpAddressTypes: ['ipv4', 'ipv6'] };
    const { remedy } = theOne(NETWORK, plan, 'address-type-of-load-balancer');
    assert.deepEqual(remedy, { kind: 'change-plan', plan: SERVICE });
    const dual = account({ LoadBalancers: [{ LoadBalancerArn: NLB, IpAddressType: 'dualstack' }] });
    assert.deepEqual(said(dual, plan), []);
  });

  it('allows principals that are some, and says who that is', () => {
    assert.deepEqual(of({ allowedPrincipals: [] }), ['information nobody-may-connect -']);
    assert.deepEqual(of({ allowedPrincipals: ['*'] }), []);
    const open: EndpointServicePlan = { ...SERVICE, allowedPrincipals: ['*'], acceptanceRequired: false };
    assert.deepEqual(theOne(NETWORK, open, 'public-service').remedy, {
      kind: 'change-plan',
      plan: { ...open, acceptanceRequired: true },
    });
    for (const good of ['role/x', 'user/a@b.c'])
      assert.deepEqual(of({ allowedPrincipals: [ROOT.replace('root', good)] }), [], good);
    for (const bad of ['', '444455556666', ROOT.replace(':root', ':group/x'), `${ROOT} `]) {
      assert.deepEqual(of({ allowedPrincipals: [bad, ROOT] }), ['error principal-malformed -'], bad);
    }
    const path = { ...SERVICE, allowedPrincipals: [ROOT.replace('root', 'role/a/b')] };
    assert.match(theOne(NETWORK, path, 'principal-malformed').text, /has a path/);
  });

  it('has a private name that is a domain name, and none behind Gateway Load Balancers', () => {
    for (const privateDnsName of ['api.example.com', '*.example.com', 'a_b.example.com'])
      assert.deepEqual(of({ privateDnsName }), ['information private-name-to-verify -'], privateDnsName);
    for (const privateDnsName of ['', 'example', 'a.*.com', '*', 'a b.com', '-a.com', 'a..com', '10.0.0.1'])
      assert.deepEqual(of({ privateDnsName }), ['error private-name-malformed -'], privateDnsName);
    const behindGateway = { networkLoadBalancerArns: [], gatewayLoadBalancerArns: [GWLB] };
    const plan: EndpointServicePlan = { ...SERVICE, ...behindGateway, privateDnsName: 'api.example.com' };
    const { remedy } = theOne(NETWORK, plan, 'private-name-unsupported');
    assert.deepEqual(remedy, { kind: 'change-plan', plan: { ...SERVICE, ...behindGateway } });
  });

  it('is a service in the network, offered in its load balancers’ zones, to which its own endpoints wait', () => {
    const planned = effect(NETWORK, { ...SERVICE, privateDnsName: 'api.example.com' });
    assert.ok(planned.ok);
    const { endpoint, network } = planned;
    assert.deepEqual(
      [endpoint.id, endpoint.zones, endpoint.types, endpoint.privateDnsProof?.state],
      ['vpce-svc-planned', ['us-east-1a', 'us-east-1b'], ['Interface'], 'pendingverification'],
    );
    assert.equal(network.get('endpoint-service', endpoint.id), endpoint);
    assert.equal(network.resources.length, NETWORK.resources.length + 1);
    const plan = { ...INTERFACE, service: endpoint.serviceName, privateDns: false };
    const consumer = effect(network, plan);
    assert.ok(consumer.ok);
    assert.equal(consumer.endpoint.state, 'pendingacceptance');
    const [connection] = consumer.network.all('endpoint-connection');
    assert.deepEqual(
      [connection?.serviceId, connection?.state, connection?.region],
      [endpoint.id, 'pendingacceptance', 'us-east-1'],
    );
    assert.equal(
      theOne(network, { ...plan, privateDns: true }, 'private-name-not-verified').severity,
      'error',
    );
  });
});
