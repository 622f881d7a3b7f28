import { entitiesField, entityField, textField, type Entity } from '../entity';
import { Ec2Error } from '../errors';
import { loadBalancersOf } from '../endpoints/load-balancers';
import type { Parameters } from '../protocol/form';
import { element, xmlText } from '../protocol/xml';
import type { AccountState } from '../state';

/** "The maximum number of results to return with this call", at most and where nothing is said. */
const MAX_PAGE = 400;

/**
 * Elastic Load Balancing's only action here, in its own protocol: what could stand behind an endpoint service.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancers.html
 * @returns the elements of the result
 * @throws Ec2Error LoadBalancerNotFound, ValidationError
 */
export function describeLoadBalancers(parameters: Parameters, account: AccountState): string {
  const all = named(loadBalancersOf(account), parameters);
  const size = pageSize(parameters.get('PageSize'));
  const from = start(parameters.get('Marker'));
  const next = from + size < all.length ? element('NextMarker', String(from + size)) : '';
  const members = all.slice(from, from + size).map((one) => element('member', loadBalancer(one)));
  return element('LoadBalancers', members.join('')) + next;
}

function named(all: readonly Entity[], parameters: Parameters): readonly Entity[] {
  const arns = members(parameters, 'LoadBalancerArns');
  const names = members(parameters, 'Names');
  const find = (wanted: readonly string[], member: string): readonly Entity[] => {
    const absent = wanted.filter((one) => !all.some((entity) => entity[member] === one));
    if (absent.length > 0)
      throw new Ec2Error('LoadBalancerNotFound', `Load balancers '[${absent.join(', ')}]' not found`);
    return all.filter((entity) => wanted.includes(textField(entity, member) ?? ''));
  };
  if (arns.length > 0) return find(arns, 'LoadBalancerArn');
  return names.length > 0 ? find(names, 'LoadBalancerName') : all;
}

function members(parameters: Parameters, list: string): readonly string[] {
  return [...parameters].flatMap(([name, value]) => (name.startsWith(`${list}.member.`) ? [value] : []));
}

function pageSize(text: string | undefined): number {
  if (text === undefined) return MAX_PAGE;
  if (/^[1-9]\d{0,2}$/.test(text) && Number(text) <= MAX_PAGE) return Number(text);
  throw new Ec2Error('ValidationError', `Page size '${text}' must be between 1 and ${MAX_PAGE}`);
}

function start(marker: string | undefined): number {
  if (marker === undefined) return 0;
  if (/^[1-9]\d{0,8}$/.test(marker)) return Number(marker);
  throw new Ec2Error('ValidationError', `Marker '${marker}' is not valid`);
}

/** Members that are undefined or of another type are left out: a snapshot may carry anything, an answer may not. */
function loadBalancer(entity: Entity): string {
  const zones = entitiesField(entity, 'AvailabilityZones').map((zone) =>
    element('member', text(zone, 'ZoneName') + text(zone, 'SubnetId')),
  );
  const created = entity['CreatedTime'];
  return [
    text(entity, 'LoadBalancerArn'),
    text(entity, 'DNSName'),
    text(entity, 'CanonicalHostedZoneId'),
    created instanceof Date ? element('CreatedTime', created.toISOString()) : text(entity, 'CreatedTime'),
    text(entity, 'LoadBalancerName'),
    text(entity, 'Scheme'),
    text(entity, 'VpcId'),
    element('State', text(entityField(entity, 'State'), 'Code')),
    text(entity, 'Type'),
    element('AvailabilityZones', zones.join('')),
    text(entity, 'IpAddressType'),
  ].join('');
}

function text(entity: Entity, member: string): string {
  const value = textField(entity, member);
  return value === undefined ? '' : element(member, xmlText(value));
}
