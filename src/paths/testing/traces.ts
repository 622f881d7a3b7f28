import { AddressSet } from '../../network/addresses/address-set';
import type { Family } from '../../network/addresses/address';
import { message, type Message } from '../../network/message';
import type { Resource, ResourceKind, ResourceOf } from '../../network/resource';
import { parseServiceName } from '../../network/service-name';
import {
  gatewayEndpoint,
  instance,
  networkInterface,
  networkOf,
  only,
  subnet,
  type Collections,
  type Entry,
} from '../../network/testing/fixtures';
import type { ExplanationCode } from '../explanation-code';
import type { Destination, Question, Source } from '../question';
import type { Station } from '../station';
import type { Blocker, Check, Hop, HopKind, Trace, TraceClass, Via, Way } from '../trace';

/** Help for tests of what is said about traces: traces by hand, with no more than a test needs to say. */

/** The one resource of a kind that describe answers hold. */
export function resourceOf<K extends ResourceKind>(kind: K, collections: Collections): ResourceOf<K> {
  return only(networkOf(collections).all(kind));
}

export function endpointOf(more: Entry = {}): ResourceOf<'vpc-endpoint'> {
  return resourceOf('vpc-endpoint', { VpcEndpoints: [gatewayEndpoint(more)] });
}

export function interfaceEndpointOf(more: Entry = {}): ResourceOf<'vpc-endpoint'> {
  return endpointOf({
    VpcEndpointId: 'vpce-2',
    VpcEndpointType: 'Interface',
    ServiceName: 'com.amazonaws.us-east-1.sqs',
    SubnetIds: ['subnet-1', 'subnet-2'],
    ...more,
  });
}

export function fromSubnet(more: Entry = {}): Source {
  return { kind: 'subnet', subnet: resourceOf('subnet', { Subnets: [subnet(more)] }) };
}

/** An instance as source. @param more what its describe answer says beside the fixture's. */
export function fromInstance(more: Entry = {}): Source {
  const resource = resourceOf('network-interface', { NetworkInterfaces: [networkInterface()] });
  const seen = resourceOf('instance', {
    Reservations: [{ OwnerId: '111122223333', Instances: [instance(more)] }],
  });
  const station: Station = {
    resource,
    instance: seen,
    scope: resource.scope,
    subnetId: resource.subnetId,
    vpcId: resource.vpcId,
    zone: resource.zone,
    addresses: [{ address: '10.0.1.5', publicIp: undefined }],
    ipv6Addresses: ['2001:db8::5'],
    securityGroupIds: resource.securityGroupIds,
    sourceDestCheck: true,
  };
  return { kind: 'station', station, askedAs: seen };
}

export function toService(short: string, region = 'us-east-1'): Destination {
  return { kind: 'service', service: parseServiceName(`com.amazonaws.${region}.${short}`), region };
}

export function questionOf(more: Partial<Question> = {}): Question {
  return {
    from: fromInstance(),
    to: toService('s3'),
    flow: { protocol: 'tcp', port: 443 },
    families: 'ipv4',
    ...more,
  };
}

export function hopOf(kind: HopKind, id?: string, more: Partial<Hop> = {}): Hop {
  return {
    kind,
    id,
    resource: undefined,
    explanation: message('It goes on at {id}.', { id: id ?? 'nothing' }),
    rule: 'longest-prefix',
    checks: [],
    blockers: [],
    ...more,
  };
}

export function checkOf(kind: Check['kind'], id: string, more: Partial<Check> = {}): Check {
  return {
    kind,
    id,
    resource: undefined,
    side: 'out',
    outcome: 'passes',
    explanation: message('{id} lets it pass.', { id }),
    rule: kind === 'network-acl' ? 'network-acl' : 'security-group',
    ...more,
  };
}

export function blockerOf(
  code: ExplanationCode,
  resource: string | undefined,
  explanation: Message,
): Blocker {
  return { code, resource, explanation, rule: 'security-group' };
}

/** From an instance through something to a service. @param resource what it goes through, where that was seen. */
export function wayOf(via: Via, id?: string, resource?: Resource, more: Partial<Way> = {}): Way {
  const through = via === 'none' || via === 'local' ? [] : [hopOf(via, id, { resource })];
  return {
    via,
    hops: [hopOf('instance', 'i-1'), hopOf('route-table', 'rtb-1'), ...through, hopOf('service', 's3')],
    seenSource: undefined,
    ...more,
  };
}

export function classOf(
  ways: readonly Way[],
  cidrs: readonly string[] | undefined = ['52.216.0.0/15', '3.5.0.0/20'],
  more: Partial<TraceClass> = {},
): TraceClass {
  const family: Family = more.family ?? 'ipv4';
  return {
    family,
    addresses: AddressSet.parse(family, cidrs),
    verdict: 'reachable',
    via: ways.length === 1 ? ways[0]?.via : undefined,
    ways,
    blockers: ways.flatMap(({ hops }) => hops.flatMap(({ blockers }) => blockers)),
    missing: [],
    ...more,
  };
}

/** A trace of classes; verdict and ways follow from them unless they are said. */
export function traceOf(classes: readonly TraceClass[], more: Partial<Trace> = {}): Trace {
  const [first] = classes;
  const vias = [
    ...new Set(classes.flatMap(({ ways }) => ways.flatMap(({ via }) => (via === undefined ? [] : [via])))),
  ];
  const same = classes.every(({ verdict }) => verdict === first?.verdict);
  return {
    question: questionOf(),
    verdict: same ? (first?.verdict ?? 'undetermined') : 'partial',
    via: vias.length === 1 ? vias[0] : undefined,
    vias,
    assumptions: [],
    policy: {
      verdict: 'none',
      explanation: message('No endpoint with a policy is on this path.'),
      endpoint: undefined,
    },
    classes,
    cost: undefined,
    notes: [],
    inbound: undefined,
    ...more,
  };
}
