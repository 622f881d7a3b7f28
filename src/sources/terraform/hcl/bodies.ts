import type { Expression, ObjectExpression } from './expression';
import type { Attribute, Block, Body } from './file';

/** A body's argument of a name; the first where it is written twice. */
export function attributeNamed(body: Body, name: string): Attribute | undefined {
  return body.attributes.find((attribute) => attribute.name === name);
}

export function blocksNamed(body: Body, type: string): readonly Block[] {
  return body.blocks.filter((block) => block.type === type);
}

/**
 * What is declared under a name as blocks, or as an argument with an object or a list of objects: JSON knows but this
 * form, and Terraform takes it of `ingress`, `route` and some others in its native syntax too.
 * @returns the bodies, and whether these are all: the argument may be an expression that says no more
 * @see https://developer.hashicorp.com/terraform/language/attr-as-blocks
 */
export function bodiesNamed(
  body: Body,
  name: string,
): { readonly bodies: readonly Body[]; readonly all: boolean } {
  const blocks = blocksNamed(body, name);
  const attribute = attributeNamed(body, name);
  const value = attribute?.value;
  const elements =
    value === undefined || value.kind === 'null' ? [] : value.kind === 'tuple' ? value.items : [value];
  const objects = elements.filter(isObject);
  const bodies = [...blocks, ...objects.map(bodyOf)];
  return { bodies, all: objects.length === elements.length && attribute?.broken !== true };
}

function isObject(expression: Expression): expression is ObjectExpression {
  return expression.kind === 'object';
}

/** An object as a body; what has a computed key is left out. */
function bodyOf(object: ObjectExpression): Body {
  const attributes = object.items.flatMap(({ key, value, start, end }): readonly Attribute[] => {
    if (key.kind !== 'string') return [];
    const { end: nameEnd } = key;
    return [
      { kind: 'attribute', start, end, name: key.value, nameEnd, equals: nameEnd, value, broken: false },
    ];
  });
  return { attributes, blocks: [] };
}
