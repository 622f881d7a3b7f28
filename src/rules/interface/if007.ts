import { PAGES } from '../../endpoints/preconditions/pages';
import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { serviceLabel } from '../../network/service-name';
import { awsSays } from '../text/aws-says';
import { finding, type Finding } from '../finding';
import { shortName } from '../known/endpoints';
import { areCertain, areExclusive, inOrder, pairs } from '../known/pairs';
import type { Rule } from '../rule';
import { withUnknowns } from '../severity';
import { interfaceEndpoints, type InterfaceEndpoint } from './interface-endpoints';

/**
 * A private name leads to one endpoint: EC2 refuses the second one.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html#interface-endpoint-private-dns
 */
export const if007: Rule = {
  id: 'IF007',
  title: message('Two endpoints with the same private DNS name'),
  check: (network) =>
    [...byName(network).values()].flatMap((same) =>
      pairs(inOrder(same, ({ endpoint }) => endpoint)).flatMap((pair) => ofPair(pair)),
    ),
};

/** Endpoints of one VPC that have private DNS for the same service of the same Region. */
function byName(network: Network): ReadonlyMap<string, readonly InterfaceEndpoint[]> {
  const groups = new Map<string, InterfaceEndpoint[]>();
  for (const one of interfaceEndpoints(network)) {
    const { plan, endpoint } = one;
    if (endpoint.privateDns !== true) continue;
    const { id, scope } = plan.vpc;
    const key = [scope.account, scope.region, id, plan.service, plan.serviceRegion ?? ''].join(' ');
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function ofPair([first, second]: readonly [InterfaceEndpoint, InterfaceEndpoint]): readonly Finding[] {
  const [a, b] = [first.endpoint, second.endpoint];
  const severity = withUnknowns('error', areCertain(a, b) ? 0 : 1);
  if (areExclusive(a, b) || !severity) return [];
  const args = {
    first: a.id,
    second: b.id,
    service: serviceLabel(first.plan.service),
    vpc: first.vpc.id,
  };
  return [
    finding('IF007', {
      severity,
      message: message(
        '{first} and {second} both have private DNS for {service} in VPC {vpc}: one endpoint can have a name.',
        args,
      ),
      resource: b,
      field: 'privateDns',
      vpc: first.vpc.id,
      service: shortName(b),
      related: [
        { resource: a, message: message('{first} has the private DNS name already.', args) },
        awsSays(b, PAGES.privateDns),
      ],
    }),
  ];
}
