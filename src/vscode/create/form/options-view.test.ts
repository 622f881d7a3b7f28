import * as assert from 'node:assert/strict';
import { account, INTERFACE } from '../../../endpoints/testing/plans';
import { subnet } from '../../../network/testing/fixtures';
import type { CreateState } from '../../../webview/create/protocol';
import { actionsOf } from './policy-actions';
import { LESSON, lessonState, stateIn, viewOf } from './testing/states';

const NETWORK = account();
const STATE = stateIn(NETWORK, { plan: INTERFACE });
const S3: CreateState = { ...STATE, service: 'com.amazonaws.us-east-1.s3' };

/** A service that says of itself what is given here. */
function offering(more: object): ReturnType<typeof account> {
  return account({
    ServiceDetails: [
      {
        ServiceName: INTERFACE.service,
        ServiceType: [{ ServiceType: 'Interface' }],
        PrivateDnsNames: [{ PrivateDnsName: 'sqs.us-east-1.amazonaws.com' }],
        VpcEndpointPolicySupported: true,
        ...more,
      },
    ],
  });
}

describe('private DNS in the form', () => {
  it('says the name that it takes over', () => {
    const { privateDns } = viewOf(NETWORK, STATE);
    assert.deepEqual(
      [privateDns?.label, privateDns?.name, privateDns?.after, privateDns?.checked],
      ['Private DNS:', 'sqs.us-east-1.amazonaws.com', 'gives private addresses', true],
    );
  });

  it('cannot be on for a service without a name, or whose owner accepts first', () => {
    const none = viewOf(offering({ PrivateDnsNames: [] }), STATE).privateDns;
    assert.match(none?.disabled ?? '', /has no private DNS name/);
    assert.equal(none?.checked, false);
    assert.match(
      viewOf(offering({ AcceptanceRequired: true }), STATE).privateDns?.disabled ?? '',
      /accepts each endpoint/,
    );
  });

  it('is not of gateway endpoints', () => {
    assert.equal(viewOf(NETWORK, { ...S3, type: 'gateway' }).privateDns, undefined);
  });

  it('for inbound resolvers alone is there where gateway endpoints are, and needs private DNS', () => {
    assert.equal(viewOf(NETWORK, STATE).inboundResolverOnly, undefined);
    const off = viewOf(NETWORK, { ...S3, privateDns: false, inboundResolverOnly: true }).inboundResolverOnly;
    assert.deepEqual([off?.checked, off?.disabled], [false, 'Private DNS is off.']);
    const on = viewOf(NETWORK, { ...S3, inboundResolverOnly: true }).inboundResolverOnly;
    assert.deepEqual([on?.checked, on?.disabled], [true, undefined]);
  });
});

describe('address and record types in the form', () => {
  const disabled = (network: ReturnType<typeof account>, state: CreateState): readonly string[] =>
    viewOf(network, state)
      .ipAddressType?.options.filter((one) => one.disabled)
      .map(({ value }) => value) ?? [];

  it('those that the service has not are disabled with the reason', () => {
    assert.deepEqual(disabled(NETWORK, STATE), ['ipv6', 'dualstack']);
  });

  it('those that a chosen subnet has not are, too', () => {
    const both = { SupportedIpAddressTypes: ['ipv4', 'ipv6'] };
    assert.deepEqual(disabled(offering(both), STATE), ['ipv6', 'dualstack']);
    assert.deepEqual(disabled(offering(both), { ...STATE, subnets: [] }), []);
  });

  it('a subnet with both families allows both', () => {
    const network = account({
      Subnets: [
        subnet({
          Ipv6CidrBlockAssociationSet: [
            { Ipv6CidrBlock: '2001:db8::/64', Ipv6CidrBlockState: { State: 'associated' } },
          ],
        }),
      ],
    });
    assert.deepEqual(disabled(network, { ...STATE, category: 'instance-connect' }), []);
  });

  it('records are of no family that the endpoint has not', () => {
    const records = viewOf(NETWORK, STATE).dnsRecordIpType?.options;
    assert.deepEqual(
      records?.filter((one) => one.disabled).map(({ value }) => value),
      ['ipv6', 'dualstack'],
    );
    assert.equal(viewOf(NETWORK, { ...STATE, category: 'instance-connect' }).dnsRecordIpType, undefined);
  });
});

describe('the policy in the form', () => {
  it('full access says what that means', () => {
    const { policy } = viewOf(LESSON, lessonState());
    assert.match(policy?.hint ?? '', /IAM and bucket policies still apply/);
    assert.deepEqual([policy?.counter, policy?.errors, policy?.actions], ['', [], []]);
  });

  it('a text of one’s own is checked while it is typed: line, column and what is underlined', () => {
    const policyText =
      '{ "Statement": [{\n    "Effect": "Allow", "Principal": "*",\n    "Action": "ecr:*"\n    "Resource": "*"\n}] }';
    const { policy } = viewOf(NETWORK, { ...STATE, policy: 'custom', policyText });
    assert.equal(policy?.counter, '105 of 20,480 characters');
    const [first, ...others] = policy.errors;
    assert.deepEqual(
      [first?.line, first?.column, first?.length, others.length],
      [4, 5, '"Resource"'.length, 0],
    );
    assert.match(first?.text ?? '', /a comma is expected here/);
  });

  it('too long, of a strange version, or allowing nothing', () => {
    const of = (policyText: string): ReturnType<typeof viewOf>['policy'] =>
      viewOf(NETWORK, { ...STATE, policy: 'custom', policyText }).policy;
    assert.equal(of(' '.repeat(20_481))?.isTooLong, true);
    assert.match(
      of('{"Version":"1","Statement":{"Effect":"Allow","Action":"*","Resource":"*","Principal":"*"}}')
        ?.errors[0]?.text ?? '',
      /version of a policy/,
    );
    assert.match(
      of('{"Statement":{"Effect":"Deny","Action":"*","Resource":"*","Principal":"*"}}')?.errors[0]?.text ??
        '',
      /Deny statements alone/,
    );
    assert.ok((of('')?.errors.length ?? 0) > 0);
  });

  it('is not offered for a service that takes none', () => {
    const { policy } = viewOf(offering({ VpcEndpointPolicySupported: false }), {
      ...STATE,
      policy: 'custom',
    });
    assert.deepEqual([policy?.isOffered, policy?.errors], [false, []]);
    assert.match(policy?.hint ?? '', /takes no endpoint policies/);
    assert.equal(viewOf(NETWORK, { ...STATE, category: 'instance-connect' }).policy, undefined);
  });

  it('completes the actions of the service', () => {
    const { policy } = viewOf(NETWORK, { ...S3, policy: 'custom' });
    assert.ok(policy?.actions.includes('s3:GetObject'));
    assert.deepEqual(actionsOf('constructor'), []);
    assert.deepEqual(actionsOf('ecr.dkr'), actionsOf('ecr.api'));
    for (const service of ['s3', 'dynamodb', 'kms', 'execute-api', 'monitoring'])
      for (const action of actionsOf(service)) assert.match(action, /^[a-z0-9-]+:(?:\*|[A-Z][A-Za-z0-9]+)$/);
  });
});

describe('the tags in the form', () => {
  const tags = (rows: CreateState['tags']): ReturnType<typeof viewOf>['tags'] =>
    viewOf(NETWORK, { ...STATE, tags: rows }).tags;

  it('what AWS would refuse is told at its field', () => {
    const { rows, left } = tags([
      { key: 'Name', value: 'ecr-api' },
      { key: 'AWS:team', value: 'platform' },
      { key: 'Name', value: '' },
      { key: '', value: 'no key' },
      { key: 'k'.repeat(129), value: 'v'.repeat(257) },
      { key: '', value: '' },
    ]);
    assert.deepEqual(
      rows.map(({ keyError }) => keyError?.slice(0, 28)),
      [
        undefined,
        'A key cannot start with aws:',
        'This key is above already.',
        'A tag needs a key.',
        'The tag key kkkkkkkkkkkkkkkk',
        undefined,
      ],
    );
    assert.deepEqual(
      rows.map(({ valueError }) => valueError !== undefined),
      [false, false, false, false, true, false],
    );
    assert.equal(left, '45 of 50 left');
  });

  it('no more than fifty', () => {
    const many = Array.from({ length: 50 }, (_, n) => ({ key: `k${n}`, value: '' }));
    assert.deepEqual([tags(many).left, tags(many).canAdd], ['0 of 50 left', false]);
    assert.equal(tags(many.slice(1)).canAdd, true);
  });
});

describe('Instance Connect and the provider’s side in the form', () => {
  const NLB = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/front/0123456789abcdef';
  const GWLB = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/gwy/fire/0123456789abcdef';

  it('Instance Connect: one subnet, groups, the client’s address; no service', () => {
    const view = viewOf(NETWORK, { ...STATE, category: 'instance-connect', preserveClientIp: true });
    assert.equal(view.title, 'Create EC2 Instance Connect Endpoint');
    assert.equal(view.services, undefined);
    assert.equal(view.privateDns, undefined);
    assert.equal(view.preserveClientIp?.checked, true);
    const dual = viewOf(NETWORK, { ...STATE, category: 'instance-connect', ipAddressType: 'dualstack' });
    assert.match(dual.preserveClientIp?.hint ?? '', /IPv4 Instance Connect Endpoints only/);
  });

  const network = account({
    LoadBalancers: [
      { LoadBalancerArn: NLB, LoadBalancerName: 'front', Type: 'network' },
      { LoadBalancerArn: GWLB, LoadBalancerName: 'fire', Type: 'gateway' },
      { LoadBalancerArn: NLB.replace('net/front', 'app/web'), LoadBalancerName: 'web', Type: 'application' },
    ],
  });
  const provider: CreateState = { ...stateIn(network), category: 'provider' };

  it('the provider: load balancers of one type, names and principals checked, no VPC', () => {
    const view = viewOf(network, {
      ...provider,
      loadBalancers: [NLB],
      privateName: 'my service',
      principals: ['*', 'somebody', ''],
    });
    assert.equal(view.vpc, undefined);
    assert.deepEqual(
      view.provider?.loadBalancers.map(({ label, checked, disabled }) => [
        label,
        checked,
        disabled !== undefined,
      ]),
      [
        ['front', true, false],
        ['fire', false, true],
      ],
    );
    assert.equal(view.provider.privateNameError, 'This is not a domain name.');
    assert.deepEqual(
      view.provider.principalErrors.map((one) => one !== ''),
      [false, true, false],
    );
  });

  it('the provider: why load balancers are not there', () => {
    const problem = (known: Parameters<typeof viewOf>[2]): string | undefined =>
      viewOf(NETWORK, { ...STATE, category: 'provider' }, known).provider?.problem;
    assert.equal(problem({}), 'Load balancers could not be listed: LoadBalancers was not read.');
    assert.equal(problem({ loadBalancers: { state: 'asking' } }), 'Asking AWS for load balancers…');
    const failed = { state: 'failed', problem: { template: 'Access was denied.', args: {} } } as const;
    assert.equal(problem({ loadBalancers: failed }), 'Access was denied.');
    assert.equal(viewOf(network, provider).provider?.problem, undefined);
    const none = account({ LoadBalancers: [] });
    assert.match(
      viewOf(none, { ...STATE, category: 'provider' }).provider?.problem ?? '',
      /There is no Network or Gateway Load Balancer/,
    );
  });
});
