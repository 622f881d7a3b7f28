import { declaredAs, type Site } from './site';
import { leadsTo } from './leads-to';

/**
 * A gateway endpoint's route takes over from another way at once, and open connections are dropped.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 * @returns whether traffic may leave by one of the tables now: what has no default route has no such connections.
 */
export function mayDropConnections(site: Site, ids: readonly string[]): boolean {
  return ids.some((id) => {
    const found = declaredAs(site.request, id);
    if (!found) return true;
    return found.unit.resources.some(
      ({ type, values }) =>
        type === 'AWS::EC2::Route' && leadsTo(site.request, found.unit, values.get('RouteTableId'), id),
    );
  });
}
