import type { FixRequest } from '../../../declared/fix-request';
import type { Module } from '../../modules/module';
import type { ResourceInstance } from '../../modules/resource-instance';
import { termIn } from '../names/terms-in';
import { textOf } from '../text/draft';

/** How a VPC is named in a module, and what `count` something in it needs to be there when the VPC is. */
export interface VpcName {
  readonly text: string;
  readonly count: string | undefined;
}

/** @returns undefined where the VPC has no name in the module, or where nothing says when it is there */
export function vpcIn(module: Module, vpc: ResourceInstance, request: FixRequest): VpcName | undefined {
  const text = termIn(module, vpc.address, request);
  if (text !== undefined) return { text, count: undefined };
  const { node, member } = vpc;
  const count = node.declaration.argument('count');
  if (node.module !== module || member.isSeveral || !count) return undefined;
  return {
    text: `${node.name}${member.suffix}.id`,
    count: textOf(count.file, count.attribute.value),
  };
}
