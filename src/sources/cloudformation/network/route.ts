import { ALWAYS, type Presence } from '../../../network/presence';
import type { Part, RouteFields } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import type { Family } from './family';
import { firstWritten, given, written } from './written';

type Target = RouteFields['targets'][number];

/** `GatewayId` takes internet and virtual private gateways, and gateway endpoints nobody writes there by hand. */
const TARGETS: readonly (readonly [name: string, kind: Target[0]])[] = [
  ['NatGatewayId', 'nat-gateway'],
  ['GatewayId', 'gateway'],
  ['TransitGatewayId', 'transit-gateway'],
  ['VpcPeeringConnectionId', 'vpc-peering-connection'],
  ['EgressOnlyInternetGatewayId', 'egress-only-internet-gateway'],
  ['VpcEndpointId', 'vpc-endpoint'],
  ['NetworkInterfaceId', 'network-interface'],
  ['InstanceId', 'instance'],
  ['CarrierGatewayId', 'carrier-gateway'],
  ['LocalGatewayId', 'local-gateway'],
  ['CoreNetworkArn', 'core-network'],
];

const DESTINATIONS = ['DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId'];

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-route.html */
export const ROUTES: Family = [['AWS::EC2::Route', route]];

/**
 * A route, or one for each condition: `NatGatewayId: !If [Nat, …, !Ref AWS::NoValue]` beside
 * `GatewayId: !If [Nat, !Ref AWS::NoValue, …]` is two routes of which there is always one.
 */
function route(of: DeclaredResource): readonly Part[] {
  const written = targetsOf(of);
  const isPlain = written.every(({ under }) => under === ALWAYS);
  if (isPlain)
    return [
      part(
        of,
        written.map(({ target }) => target),
        {},
      ),
    ];
  return written.map(({ target, under }) => part(of, [target], { under }));
}

function targetsOf(of: DeclaredResource): readonly { readonly target: Target; readonly under: Presence }[] {
  return TARGETS.flatMap(([name, kind]) => {
    const found = given(written(of, name));
    return found ? [{ target: [kind, found.value] as const, under: found.under }] : [];
  });
}

function part(of: DeclaredResource, targets: readonly Target[], when: { under?: Presence }): Part {
  const destination = firstWritten(of, DESTINATIONS);
  const target = firstWritten(
    of,
    TARGETS.map(([name]) => name),
  );
  const names: Record<string, string> = { routeTableId: 'RouteTableId' };
  if (destination !== undefined) names['destination'] = destination;
  if (target !== undefined) names['target'] = target;
  const value = (name: string): Value | undefined => written(of, name);
  return {
    kind: 'route',
    of,
    ...when,
    names,
    table: value('RouteTableId'),
    ipv4: value('DestinationCidrBlock'),
    ipv6: value('DestinationIpv6CidrBlock'),
    prefixList: value('DestinationPrefixListId'),
    targets,
  };
}
