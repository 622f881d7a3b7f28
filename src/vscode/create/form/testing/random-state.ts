import fc from 'fast-check';
import type { Scope } from '../../../../network/describe';
import type { Network } from '../../../../network/network';
import { scopeKey } from '../../../../network/coverage';
import type { CreateState } from '../../../../webview/create/protocol';

/** @returns states that a page might send about a network: most ids are of it, some of nothing. */
export function randomState(network: Network, scope: Scope): fc.Arbitrary<CreateState> {
  const ids = (kind: 'vpc' | 'subnet' | 'route-table' | 'security-group'): fc.Arbitrary<string> => {
    const own = network.all(kind).filter((one) => scopeKey(one.scope) === scopeKey(scope));
    return fc.constantFrom(...own.map(({ id }) => id), 'gone-1', '');
  };
  const services = network.all('offered-service').map(({ serviceName }) => serviceName);
  const text = fc.oneof(fc.constant(''), fc.string({ maxLength: 12 }));
  const address = fc.option(fc.constantFrom('10.0.1.9', '10.0.1.0', '2001:db8::9', 'rubbish', ''), {
    nil: undefined,
  });
  const flags = fc.record({
    privateDns: fc.boolean(),
    inboundResolverOnly: fc.boolean(),
    preserveClientIp: fc.boolean(),
    acceptanceRequired: fc.boolean(),
  });
  const rest: fc.Arbitrary<Omit<CreateState, 'root' | 'scope' | keyof CreateStateFlags>> = fc.record({
    category: fc.constantFrom('aws', 'by-name', 'marketplace', 'instance-connect', 'provider'),
    filter: text,
    service: fc.constantFrom(
      ...services,
      '',
      'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0',
      'arn:aws:vpc-lattice:us-east-1:111122223333:resourceconfiguration/rcfg-1',
      'arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-1',
    ),
    type: fc.constantFrom('gateway', 'interface', 'gateway-load-balancer', 'resource', 'service-network'),
    serviceRegion: fc.constantFrom(undefined, undefined, scope.region, 'eu-west-1'),
    vpc: ids('vpc'),
    routeTables: fc.array(ids('route-table'), { maxLength: 4 }),
    subnets: fc.array(
      fc.tuple(ids('subnet'), address, address).map(([id, ipv4, ipv6]) => ({
        id,
        ...(ipv4 !== undefined && { ipv4 }),
        ...(ipv6 !== undefined && { ipv6 }),
      })),
      { maxLength: 5 },
    ),
    securityGroups: fc.array(ids('security-group'), { maxLength: 7 }),
    ipAddressType: fc.constantFrom(undefined, 'ipv4', 'ipv6', 'dualstack'),
    dnsRecordIpType: fc.constantFrom(undefined, 'ipv4', 'ipv6', 'dualstack', 'service-defined'),
    policy: fc.constantFrom('full', 'custom'),
    policyText: fc.oneof(
      fc.constant('{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}'),
      fc.string(),
      fc.json(),
    ),
    tags: fc.array(fc.record({ key: text, value: text }, { noNullPrototype: true }), { maxLength: 4 }),
    loadBalancers: fc.array(
      fc.constantFrom(
        'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/front/0123456789abcdef',
        'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/gwy/fire/0123456789abcdef',
        'rubbish',
      ),
      { maxLength: 3 },
    ),
    privateName: fc.constantFrom('', 'api.example.com', 'no name'),
    principals: fc.array(fc.constantFrom('', '*', 'arn:aws:iam::111122223333:root', 'somebody'), {
      maxLength: 3,
    }),
    supportedIpAddressTypes: fc.array(fc.constantFrom('ipv4', 'ipv6'), { maxLength: 2 }),
    code: fc.constantFrom('terraform', 'cloudformation', 'cli'),
    pathFrom: fc.option(ids('subnet'), { nil: undefined }),
  });
  const { account, region, partition } = scope;
  return fc.tuple(flags, rest).map(([some, others]) => ({
    root: { kind: 'sandbox', key: 'sandbox' },
    scope: { account, region, partition },
    ...some,
    ...others,
  }));
}

type CreateStateFlags = Pick<
  CreateState,
  'privateDns' | 'inboundResolverOnly' | 'preserveClientIp' | 'acceptanceRequired'
>;
