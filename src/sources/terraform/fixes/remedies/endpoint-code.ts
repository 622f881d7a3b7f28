import type { FixRequest } from '../../../declared/fix-request';
import type { Expression, ObjectItem } from '../../hcl/expression';
import { walkExpression } from '../../hcl/walk';
import type { Module } from '../../modules/module';
import type { CodeFile, Declaration } from '../../modules/module-code';
import type { ResourceInstance } from '../../modules/resource-instance';
import { VPC_ENDPOINTS } from '../../modules/summaries/vpc-endpoints';
import { instanceOf, isForeign } from '../names/instances';
import { blockHolder, objectHolder, type Holder } from '../text/holder';

/** Where an endpoint is written: a resource, or an entry of what a module of the registry is given. */
export type EndpointCode = EndpointResource | EndpointEntry;

interface EndpointCommon {
  readonly instance: ResourceInstance;
  /** The module that it is written in. */
  readonly module: Module;
  readonly holder: Holder;
}

export interface EndpointResource extends EndpointCommon {
  readonly kind: 'resource';
  readonly declaration: Declaration;
}

export interface EndpointEntry extends EndpointCommon {
  readonly kind: 'entry';
  /** The call of the module. */
  readonly declaration: Declaration;
  readonly item: ObjectItem;
}

/** @returns where an endpoint is written; undefined where it is not the user's, or is made by what else they wrote */
export function endpointCode(request: FixRequest, id: string): EndpointCode | undefined {
  const instance = instanceOf(request, id);
  if (instance?.type !== 'aws_vpc_endpoint') return undefined;
  const { declaration, module } = instance.node;
  if (!isForeign(instance)) {
    if (isOverridden(declaration)) return undefined;
    const holder = blockHolder(declaration.file, declaration.block);
    return { kind: 'resource', instance, module, declaration, holder };
  }
  return entryOf(instance);
}

/** Whether another file changes what a block says. */
function isOverridden(declaration: Declaration): boolean {
  return [...declaration.arguments(), ...declaration.blocks()].some(({ file }) => file !== declaration.file);
}

function entryOf(instance: ResourceInstance): EndpointEntry | undefined {
  const { called } = instance.node.module;
  if (!called || called.parent.called?.isForeign === true || !isEndpointsModule(called.call.declaration)) {
    return undefined;
  }
  const { declaration } = called.call;
  const { file } = declaration;
  const item = itemAt(file, declaration, instance);
  if (item?.value.kind !== 'object') return undefined;
  const holder = objectHolder(file, item.value);
  return { kind: 'entry', instance, module: called.parent, declaration, item, holder };
}

function isEndpointsModule(call: Declaration): boolean {
  const [source, version] = ['source', 'version'].map((name) => textOf(call.argument(name)?.attribute.value));
  return source !== undefined && VPC_ENDPOINTS.matches(source, version);
}

function textOf(value: Expression | undefined): string | undefined {
  return value?.kind === 'string' ? value.value : undefined;
}

function itemAt(file: CodeFile, { block }: Declaration, { body }: ResourceInstance): ObjectItem | undefined {
  if (body.file !== file.path) return undefined;
  const { lines } = file.hcl;
  let found: ObjectItem | undefined;
  for (const { value } of block.attributes) {
    walkExpression(value, (inner) => {
      if (inner.kind !== 'object') return;
      found ??= inner.items.find(({ start }) => isSame(lines.position(start), body.range.start));
    });
  }
  return found;
}

function isSame(a: { line: number; column: number }, b: { line: number; column: number }): boolean {
  return a.line === b.line && a.column === b.column;
}
