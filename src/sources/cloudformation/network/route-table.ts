import type { Part } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Family } from './family';
import { written } from './written';

/**
 * A template cannot adopt the main table of a VPC, and tables have no routes in them: those are resources.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routetable.html
 */
export const ROUTE_TABLES: Family = [['AWS::EC2::RouteTable', routeTable]];

function routeTable(of: DeclaredResource): readonly Part[] {
  return [
    {
      kind: 'route-table',
      of,
      names: { vpcId: 'VpcId' },
      vpc: written(of, 'VpcId'),
      adopts: undefined,
      routes: [],
      hasMoreRoutes: false,
      propagating: undefined,
    },
  ];
}
