import type { Module } from '../../modules/module';
import type { ResourceInstance } from '../../modules/resource-instance';
import { plainReference } from '../names/written';

/** @returns the tags that a module gives alike to what it makes: `local.tags` */
export function tagsBeside(module: Module, vpc: ResourceInstance): string | undefined {
  const endpoints = [...module.code.resources]
    .filter(([address]) => address.startsWith('aws_vpc_endpoint.'))
    .map(([, declaration]) => declaration);
  const like = [...endpoints, ...(vpc.node.module === module ? [vpc.node.declaration] : [])];
  for (const declaration of like) {
    const tags = declaration.argument('tags');
    const text = tags && plainReference(tags.file, tags.attribute.value);
    if (text !== undefined) return text;
  }
  return undefined;
}
