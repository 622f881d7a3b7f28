import { message } from '../../network/message';
import { isRegionName } from '../../network/partition';
import { known } from '../../network/resolved';
import { finding, type Finding } from '../../rules/finding';
import { awsSays } from '../../rules/text/aws-says';
import { shortName } from '../../rules/known/endpoints';
import type { CodeOfUnits } from './code';

const PAGE = 'https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html';

/**
 * A Region that is written into a service's name binds the code to it, and where the endpoint is created in another one,
 * EC2 knows no such service.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
export function gw006({ network, originOf, textAt }: CodeOfUnits): readonly Finding[] {
  return network.all('vpc-endpoint').flatMap((endpoint): readonly Finding[] => {
    const origin = originOf(endpoint);
    const place = origin?.placeOf('serviceName');
    if (!origin || !place || endpoint.requesterManaged || endpoint.serviceRegion !== undefined) return [];
    const written = literalRegion(textAt(place));
    if (written === undefined || hasOwnProvider(textAt(origin.declared.body))) return [];
    const region = known(origin.declared.region);
    const isOther = region !== undefined && region !== written;
    const args = { endpoint: endpoint.id, written, region: region ?? '' };
    return [
      finding('GW006', {
        severity: isOther ? 'error' : 'information',
        message: isOther
          ? message('{endpoint} is created in {region}, and names a service of {written}.', args)
          : message(
              'The service of {endpoint} is named with the Region {written}: the code works there alone.',
              args,
            ),
        resource: endpoint,
        field: 'serviceName',
        vpc: known(endpoint.vpcId),
        service: shortName(endpoint),
        related: [awsSays(endpoint, PAGE)],
        remedy: { kind: 'region-by-reference', endpointId: endpoint.id },
      }),
    ];
  });
}

/** The Region in a name that is written out: what comes from a variable or a lookup has none. */
function literalRegion(text: string): string | undefined {
  const region = /\bcom\.amazonaws\.([a-z0-9-]+)\./.exec(text)?.[1];
  return region !== undefined && isRegionName(region) ? region : undefined;
}

/** A provider of its own is chosen for a Region: the name goes with it. */
function hasOwnProvider(text: string): boolean {
  return /^\s*provider\s*=/m.test(text);
}
