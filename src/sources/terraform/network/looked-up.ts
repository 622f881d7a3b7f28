import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { isList, isReference } from '../evaluate/kinds';
import { Arguments } from './arguments';

/**
 * Types of which a data source tells something that holds by itself. A subnet or a route table that is looked up may be
 * one that is declared beside it, under another name: the table that serves it, and its routes, are not in the data
 * source, and what leads to it is better not known than taken for a second one.
 */
const LOOKED_UP: ReadonlySet<string> = new Set([
  'aws_vpc',
  'aws_internet_gateway',
  'aws_nat_gateway',
  'aws_vpn_gateway',
  'aws_ec2_transit_gateway',
  'aws_ec2_transit_gateway_vpc_attachment',
  'aws_vpc_peering_connection',
  'aws_vpc_endpoint',
  'aws_prefix_list',
  'aws_ec2_managed_prefix_list',
  'aws_security_group',
  'aws_lb',
  'aws_alb',
  'aws_elb',
]);

/**
 * @returns whether a data source tells of something that nothing else here stands for. The id of one that is asked for
 * by a reference is that reference: nobody gets to the data source.
 */
export function tellsOfMore({ type, values }: DeclaredResource): boolean {
  const id = values.get('id');
  return LOOKED_UP.has(type) && !(id !== undefined && isReference(id));
}

/** @returns the only value of a filter of a data source: `filter { name = "vpc-id" values = [var.vpc_id] }`. */
export function filterOf(args: Arguments, name: string): Value | undefined {
  for (const { values } of args.blocks('filter').items) {
    const filter = Arguments.ofBlock(values);
    const wanted = filter.text('name') === name ? filter.list('values') : undefined;
    if (wanted !== undefined && isList(wanted) && wanted.length === 1) return wanted[0];
  }
  return undefined;
}

/** @returns the VPC that a resource names, or that a data source filters by. */
export function vpcOf(args: Arguments, of: DeclaredResource, filter = 'vpc-id'): Value | undefined {
  const isFiltered = of.isReadOnly && !args.isWritten('vpc_id');
  return (isFiltered ? filterOf(args, filter) : undefined) ?? args.text('vpc_id');
}
