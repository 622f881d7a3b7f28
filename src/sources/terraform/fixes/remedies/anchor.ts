import type { Module } from '../../modules/module';
import type { Declaration } from '../../modules/module-code';
import type { ResourceInstance } from '../../modules/resource-instance';
import { callLeadingTo } from '../names/instances';

const TABLES: ReadonlySet<string> = new Set([
  'aws_route_table',
  'aws_default_route_table',
  'aws_route',
  'aws_route_table_association',
  'aws_main_route_table_association',
]);

/**
 * @returns what a new endpoint of a VPC comes after: the last endpoint of the module, first of the file that the VPC is
 * in; the last of what has to do with route tables in that file; the VPC, or the calls that make it and
 * its tables
 */
export function anchorFor(
  module: Module,
  vpc: ResourceInstance,
  routeTables: readonly ResourceInstance[],
): Declaration | undefined {
  const own = vpc.node.module === module ? vpc.node.declaration : callLeadingTo(vpc.node.module, module);
  const calls = routeTables.flatMap(({ node }) => callLeadingTo(node.module, module) ?? []);
  const all = [...module.code.resources.values()].filter(
    ({ block, file }) => block.type === 'resource' && !file.path.endsWith('.json'),
  );
  const endpoints = all.filter((one) => typeOf(one) === 'aws_vpc_endpoint');
  const file = own?.file;
  const tables = all.filter((one) => TABLES.has(typeOf(one)));
  return (
    lastOf(endpoints.filter((one) => one.file === file)) ??
    lastOf(endpoints) ??
    lastOf(tables.filter((one) => one.file === file)) ??
    (own && lastOf([own, ...calls.filter((one) => one.file === file)])) ??
    lastOf([...tables, ...calls])
  );
}

function typeOf({ block }: Declaration): string {
  return block.labels[0]?.value ?? '';
}

/** The last in its file; of several files in the first. */
function lastOf(declarations: readonly Declaration[]): Declaration | undefined {
  const [first] = declarations;
  return declarations
    .filter(({ file }) => file === first?.file)
    .reduce<Declaration | undefined>(
      (last, one) => (last && last.block.start > one.block.start ? last : one),
      undefined,
    );
}
