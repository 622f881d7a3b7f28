import { message } from '../../network/message';
import { known } from '../../network/resolved';
import { finding, type Finding, type Related } from '../../rules/finding';
import { shortName } from '../../rules/known/endpoints';
import type { CodeOfUnits } from './code';

const PAGE =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint_route_table_association';

/**
 * An endpoint that lists its route tables and has associations too: each apply takes away what the other way has given.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint_route_table_association
 */
export function gw008({ network, originOf, assembly }: CodeOfUnits): readonly Finding[] {
  return network.all('vpc-endpoint').flatMap((endpoint): readonly Finding[] => {
    const listed = originOf(endpoint)?.placeOf('routeTableIds');
    const associations = assembly.contributors(endpoint.id).filter(({ kind }) => kind === 'endpoint-table');
    if (!listed || associations.length === 0 || endpoint.type !== 'gateway') return [];
    const hasInline = endpoint.routeTableIds.length > associations.length;
    if (!hasInline) return [];
    return [
      finding('GW008', {
        severity: 'warning',
        message: message(
          '{endpoint} lists route tables and has associations beside: Terraform takes away with the one what the other has given.',
          { endpoint: endpoint.id },
        ),
        resource: endpoint,
        field: 'routeTableIds',
        vpc: known(endpoint.vpcId),
        service: shortName(endpoint),
        related: [
          ...associations.map((part): Related => ({
            resource: {
              id: part.of.address,
              name: undefined,
              scope: endpoint.scope,
              origin: assembly.origin(part),
            },
            message: message('This association gives {endpoint} a route table.', { endpoint: endpoint.id }),
          })),
          { resource: endpoint, message: message('HashiCorp documents it: {page}', { page: PAGE }) },
        ],
        remedy: { kind: 'one-association-style', endpointId: endpoint.id },
      }),
    ];
  });
}
