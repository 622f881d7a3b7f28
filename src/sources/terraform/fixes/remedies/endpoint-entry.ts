import type { EndpointPolicy } from '../../../../endpoints/plan';
import { Scope } from '../../evaluate/scope';
import type { Expression } from '../../hcl/expression';
import type { Module } from '../../modules/module';
import type { Declaration } from '../../modules/module-code';
import type { ResourceInstance } from '../../modules/resource-instance';
import { VPC_ENDPOINTS } from '../../modules/summaries/vpc-endpoints';
import { heldBy } from '../names/held';
import { idOf } from '../names/output-terms';
import { listOf, type Term } from '../names/term';
import type { Draft } from '../text/draft';
import { objectHolder } from '../text/holder';
import { indentOf } from '../text/layout';
import { linesOf } from '../text/new-block';
import { addArguments } from '../text/set-argument';
import { policyArgument } from './policy-argument';

interface NewEntry {
  readonly service: string;
  readonly tables: readonly Term[];
  readonly policy: EndpointPolicy;
}

/**
 * @returns an endpoint as an entry of what the module `vpc-endpoints` is given, where the code makes the VPC's endpoints
 * by it
 * @see https://registry.terraform.io/modules/terraform-aws-modules/vpc/aws/latest/submodules/vpc-endpoints
 */
export function endpointEntry(
  module: Module,
  vpc: ResourceInstance,
  { service, tables, policy }: NewEntry,
): { readonly name: string; readonly drafts: readonly Draft[] } | undefined {
  for (const [name, call] of module.code.calls) {
    const written = call.argument('endpoints');
    const endpoints = written?.attribute.value;
    const isRepeated = call.argument('count') ?? call.argument('for_each');
    if (!written || endpoints?.kind !== 'object' || isRepeated || !isFor(call, module, vpc)) continue;
    const holder = objectHolder(written.file, endpoints);
    const indent = indentOf(written.file.hcl);
    const key = freeKey(
      holder.entries.map((entry) => entry.name),
      service,
    );
    const lines = linesOf(
      {
        header: '',
        groups: [
          [
            { name: 'service', value: `"${service}"` },
            { name: 'service_type', value: '"Gateway"' },
            { name: 'route_table_ids', value: listOf(tables, indent) },
            ...policyArgument(policy, indent),
          ],
        ],
      },
      indent,
    );
    const drafts = addArguments(holder, [{ name: key, value: lines.join('\n').trimStart() }]);
    return { name: `module.${name}.endpoints.${key}`, drafts };
  }
  return undefined;
}

function isFor(call: Declaration, module: Module, vpc: ResourceInstance): boolean {
  const [source, version] = ['source', 'version'].map((name) => textOf(call.argument(name)?.attribute.value));
  if (source === undefined || !VPC_ENDPOINTS.matches(source, version)) return false;
  const id = call.argument('vpc_id')?.attribute.value;
  const held = id && heldBy(module.evaluate(id, Scope.of(module)), idOf);
  return held?.isList === false && held.of.has(vpc.address);
}

function textOf(value: Expression | undefined): string | undefined {
  return value?.kind === 'string' ? value.value : undefined;
}

function freeKey(taken: readonly string[], service: string): string {
  const wanted = service.replace(/\W+/g, '_');
  let key = wanted;
  for (let n = 2; taken.includes(key); n++) key = `${wanted}_gateway${n === 2 ? '' : `_${n - 1}`}`;
  return key;
}
