import { message, type Message } from '../../network/message';
import { isGatewayService } from '../../network/service-name';
import { viaHop } from '../labels';
import { pricesOf } from '../prices';
import type { Question } from '../question';
import type { Trace, TraceClass, Way } from '../trace';

/** @returns the sentence of a destination that is reached, all of it in one way. */
export function reachableSentence(
  trace: Trace,
  { family }: TraceClass,
  way: Way,
  names: { readonly from: string; readonly to: string },
): Message {
  const args = { ...names, id: viaHop(way)?.id ?? '' };
  switch (way.via) {
    case 'gateway-endpoint':
      return throughGatewayEndpoint(trace, args);
    case 'interface-endpoint':
      return throughInterfaceEndpoint(trace, args);
    case 'nat-gateway':
      return throughNatGateway(trace, args);
    case 'internet-gateway':
      return throughInternetGateway(way, family, args);
    case 'nat-instance':
      return message('{from} reaches {to} through NAT instance {id}.', args);
    case 'egress-only-internet-gateway':
      return message('{from} reaches {to} through egress-only internet gateway {id}.', args);
    case 'gateway-load-balancer-endpoint':
      return message('{from} reaches {to} through Gateway Load Balancer endpoint {id}.', args);
    case 'transit-gateway':
      return message('{from} reaches {to} through transit gateway {id}.', args);
    case 'vpc-peering':
      return message('{from} reaches {to} through peering connection {id}.', args);
    case 'vpn-gateway':
      return message('{from} reaches {to} through virtual private gateway {id}.', args);
    case 'core-network':
      return message('{from} reaches {to} through core network {id}.', args);
    case 'carrier-gateway':
      return message('{from} reaches {to} through carrier gateway {id}.', args);
    case 'local-gateway':
      return message('{from} reaches {to} through local gateway {id}.', args);
    case 'network-interface':
      return message('{from} reaches {to} through network interface {id}.', args);
    case 'local':
      return message('{from} reaches {to} within the VPC.', args);
    case 'none':
    case undefined:
      return message('{from} reaches {to}.', args);
  }
}

type Args = Message['args'];

function throughGatewayEndpoint({ cost }: Trace, args: Args): Message {
  return cost?.perGb === 0 && cost.perHour === 0
    ? message('{from} reaches {to} privately through gateway endpoint {id}. It costs nothing.', args)
    : message('{from} reaches {to} privately through gateway endpoint {id}.', args);
}

function throughInterfaceEndpoint({ cost }: Trace, args: Args): Message {
  const rate = cost && pricesOf(cost.price.region)?.interfaceEndpoint;
  return rate
    ? message(
        '{from} reaches {to} privately through interface endpoint {id} at {perHour} USD per AZ-hour and {perGb} USD/GB.',
        { ...args, perHour: rate.perHour, perGb: rate.perGb },
      )
    : message('{from} reaches {to} privately through interface endpoint {id}.', args);
}

function throughNatGateway({ cost, question }: Trace, args: Args): Message {
  const free = couldUseGatewayEndpoint(question);
  if (!cost) {
    return free
      ? message('{from} reaches {to} through NAT gateway {id}. A gateway endpoint would be free.', args)
      : message('{from} reaches {to} through NAT gateway {id}.', args);
  }
  const priced = { ...args, perGb: cost.perGb };
  return free
    ? message(
        '{from} reaches {to} through NAT gateway {id} at {perGb} USD/GB. A gateway endpoint would be free.',
        priced,
      )
    : message('{from} reaches {to} through NAT gateway {id} at {perGb} USD/GB.', priced);
}

function throughInternetGateway({ seenSource }: Way, family: TraceClass['family'], args: Args): Message {
  if (family === 'ipv6') {
    return seenSource === undefined
      ? message('{from} reaches {to} through internet gateway {id} with its IPv6 address.', args)
      : message('{from} reaches {to} through internet gateway {id} with its IPv6 address {ip}.', {
          ...args,
          ip: seenSource,
        });
  }
  return seenSource === undefined
    ? message('{from} reaches {to} through internet gateway {id} with a public address.', args)
    : message('{from} reaches {to} through internet gateway {id} with its public address {ip}.', {
        ...args,
        ip: seenSource,
      });
}

/**
 * Whether a gateway endpoint could carry what is asked about: TCP to a service that has them, in the source's own
 * Region.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function couldUseGatewayEndpoint({ from, to, flow }: Question): boolean {
  return (
    to.kind === 'service' &&
    isGatewayService(to.service.short) &&
    flow.protocol === 'tcp' &&
    to.region !== '' &&
    to.region === regionOf(from)
  );
}

function regionOf(from: Question['from']): string | undefined {
  switch (from.kind) {
    case 'subnet':
    case 'address':
      return from.subnet.scope.region;
    case 'station':
      return from.station.scope.region;
    case 'internet':
      return undefined;
  }
}
