import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { parseServiceName } from '../../network/service-name';
import { because } from '../../paths/because';
import { notRead } from '../../paths/not-read';
import type { Problem } from '../problem';
import type { Remedy } from '../remedy';
import { isElsewhere, OFFERED_TYPES, offersOf, ownService, type ToService } from './offers';
import { PAGES } from './pages';
import { error, warning } from './report';

/**
 * The service must be offered, for this type of endpoint, in the VPC's Region.
 * @param inRegion the remedy that asks for the service in its own Region
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServices.html
 */
export function serviceIsOffered(
  network: Network,
  to: ToService,
  inRegion: (region: string) => Remedy | undefined,
): readonly Problem[] {
  const { service, kind, vpc } = to;
  const { region: named, short } = parseServiceName(service);
  const here = vpc.scope.region;
  if (isElsewhere(to))
    return [notChecked(to, message('services of another Region are not in what was read'))];
  const isForeign = named !== undefined && here !== '' && named !== here;
  if (kind === 'gateway' && isForeign) return [otherRegion(to, named)];
  const offers = offersOf(network, to);
  if (offers.length > 0) {
    const types = offers.flatMap((one) => one.types);
    return types.includes(OFFERED_TYPES[kind]) ? [] : [otherType(to, types)];
  }
  if (ownService(network, to)) return [];
  if (!network.isRead('ServiceDetails', vpc.scope))
    return [notChecked(to, notRead(network, 'ServiceDetails', vpc.scope))];
  // Another account's service is told of only to those who ask for it by its name.
  if (short.startsWith('vpce-svc-'))
    return [
      notChecked(to, message('it is a service of another account, which answers only who asks by its name')),
    ];
  return [unknownService(to, isForeign ? inRegion(named) : undefined)];
}

function notChecked({ service }: ToService, reason: Problem['message']): Problem {
  return warning({
    code: 'service-not-checked',
    message: because(
      'Whether {service} is offered for this type of endpoint, in which zones and with which options, could not be checked:',
      { service },
      reason,
    ),
    resource: service,
    documentation: PAGES.createEndpoint,
  });
}

function otherRegion({ service, vpc }: ToService, region: string): Problem {
  return error({
    code: 'cross-region-service',
    message: message(
      '{service} is the service in {region}, and the VPC is in {here}: a gateway endpoint leads to the service of its own Region alone, and buckets and tables of other Regions are not reached through it.',
      { service, region, here: vpc.scope.region },
    ),
    resource: service,
    documentation: PAGES.createGateway,
    awsCode: 'InvalidServiceName',
  });
}

function otherType({ service, kind }: ToService, types: readonly string[]): Problem {
  return error({
    code: 'service-of-other-type',
    message: message('{service} is offered for {types} endpoints, not for {type} endpoints.', {
      service,
      types: [...new Set(types)].join(', '),
      type: OFFERED_TYPES[kind],
    }),
    resource: service,
    documentation: PAGES.createEndpoint,
    awsCode: 'InvalidParameter',
  });
}

function unknownService({ service, vpc }: ToService, remedy: Remedy | undefined): Problem {
  return error({
    code: 'unknown-service',
    message: message('{service} is not offered in {region}.', { service, region: vpc.scope.region }),
    resource: service,
    documentation: PAGES.createEndpoint,
    awsCode: 'InvalidServiceName',
    remedy,
  });
}
