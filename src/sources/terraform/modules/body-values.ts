import type { Value } from '../../declared/value';
import { overChoices } from '../evaluate/choose';
import type { Entry } from '../evaluate/entries';
import { entriesOf } from '../evaluate/entries';
import { evaluate } from '../evaluate/expression';
import { each, isList, isMap, someItem } from '../evaluate/kinds';
import type { Scope } from '../evaluate/scope';
import type { Attribute, Block, Body } from '../hcl/file';
import { attributeNamed } from '../hcl/bodies';
import { nestedType } from './module-code';

/** Blocks that say how a resource is handled, not what it is. */
const HANDLING = new Set(['lifecycle', 'provisioner', 'connection', 'timeouts']);
/** Arguments that every resource has. */
const META_ARGUMENTS = new Set([
  'count',
  'for_each',
  'provider',
  'providers',
  'depends_on',
  'source',
  'version',
]);

/** @returns whether an argument of a resource is one of its values. */
export function isValueName(name: string): boolean {
  return !META_ARGUMENTS.has(name);
}

/** @returns the blocks of a body by the type of what they stand for. */
export function blocksByType<T extends { readonly block: Block }>(
  blocks: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const byType = new Map<string, T[]>();
  for (const each of blocks) {
    const type = nestedType(each.block);
    if (HANDLING.has(type)) continue;
    const before = byType.get(type);
    if (before) before.push(each);
    else byType.set(type, [each]);
  }
  return byType;
}

/** @returns what blocks of one type stand for: a list of maps. */
export function blockList(blocks: readonly Block[], scope: Scope): Value {
  const lists = blocks.map((block) =>
    block.type === 'dynamic' ? dynamicList(block, scope) : [bodyMap(block, scope)],
  );
  return overChoices(lists, (parts) => parts.flatMap((part) => (isList(part) ? part : [each(someItem())])));
}

/** @returns the values of a nested body by their names. */
function bodyMap(body: Body, scope: Scope): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const { name, value } of body.attributes) {
    const evaluated = evaluate(value, scope);
    if (evaluated !== null) values.set(name, evaluated);
  }
  for (const [type, blocks] of blocksByType(body.blocks.map((block) => ({ block })))) {
    values.set(
      type,
      blockList(
        blocks.map(({ block }) => block),
        scope,
      ),
    );
  }
  return values;
}

/** @see https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks */
function dynamicList(block: Block, scope: Scope): Value {
  const forEach = attributeNamed(block, 'for_each');
  const content = block.blocks.find(({ type }) => type === 'content');
  if (!forEach || !content) return [each(someItem())];
  const name = iteratorName(attributeNamed(block, 'iterator')) ?? nestedType(block);
  return overChoices([evaluate(forEach.value, scope)], ([collection = null]) => {
    const entries = entriesOf(collection);
    if (!entries) return collection === null ? [] : [each(someItem())];
    return entries.map((entry) => {
      const values = bodyMap(content, scope.with(name, iterator(entry)));
      return entry.isSeveral ? each(values) : values;
    });
  });
}

function iterator({ key, value }: Entry): Value {
  return new Map([
    ['key', key],
    ['value', value],
  ]);
}

function iteratorName(attribute: Attribute | undefined): string | undefined {
  const value = attribute?.value;
  return value?.kind === 'variable' ? value.name : value?.kind === 'string' ? value.value : undefined;
}

/** Arguments whose objects are maps; every other object in JSON is a block. */
const MAPS = /^(?:tags(?:_all)?|labels|variables|parameters|triggers|keepers|.*_tags|query|input|.*_map)$/;

/** JSON has no blocks: one alone may be written as an object. */
export function asJsonBlocks(name: string, value: Value): Value {
  return isMap(value) && !MAPS.test(name) ? [value] : value;
}
