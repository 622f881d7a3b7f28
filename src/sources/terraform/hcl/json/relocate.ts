import type { Expression, ObjectItem, Step, TemplatePart } from '../expression';

/** Says for an offset in one text where it is in another. */
type Where = (offset: number) => number;

/**
 * Expressions that were read from a string's value, with the offsets of the text that the string stands in: its escapes
 * make it longer there.
 */
export function relocated(expression: Expression, where: Where): Expression {
  const at = { start: where(expression.start), end: where(expression.end) };
  const inner = (child: Expression): Expression => relocated(child, where);
  const optional = (child: Expression | undefined): Expression | undefined => child && inner(child);
  switch (expression.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'variable':
    case 'missing':
      return { ...expression, ...at };
    case 'template':
      return { ...expression, ...at, parts: relocatedParts(expression.parts, where) };
    case 'tuple':
      return { ...expression, ...at, items: expression.items.map(inner) };
    case 'object':
      return { ...expression, ...at, items: expression.items.map((item) => relocatedItem(item, where)) };
    case 'for':
      return {
        ...expression,
        ...at,
        collection: inner(expression.collection),
        key: optional(expression.key),
        value: inner(expression.value),
        condition: optional(expression.condition),
      };
    case 'call': {
      const nameEnd = where(expression.nameEnd);
      return { ...expression, ...at, nameEnd, arguments: expression.arguments.map(inner) };
    }
    case 'traversal': {
      const steps = expression.steps.map((step) => relocatedStep(step, where));
      return { ...expression, ...at, source: inner(expression.source), steps };
    }
    case 'unary':
      return { ...expression, ...at, operand: inner(expression.operand) };
    case 'binary':
      return { ...expression, ...at, left: inner(expression.left), right: inner(expression.right) };
    case 'conditional': {
      const { condition, whenTrue, whenFalse } = expression;
      return {
        ...expression,
        ...at,
        condition: inner(condition),
        whenTrue: inner(whenTrue),
        whenFalse: inner(whenFalse),
      };
    }
    case 'parentheses':
      return { ...expression, ...at, inner: inner(expression.inner) };
  }
}

function relocatedItem({ start, end, key, value }: ObjectItem, where: Where): ObjectItem {
  return { start: where(start), end: where(end), key: relocated(key, where), value: relocated(value, where) };
}

function relocatedStep(step: Step, where: Where): Step {
  const at = { start: where(step.start), end: where(step.end) };
  switch (step.kind) {
    case 'attribute':
      return { ...step, ...at };
    case 'index':
      return { ...step, ...at, key: relocated(step.key, where) };
    case 'splat':
      return { ...step, ...at, each: step.each.map((inner) => relocatedStep(inner, where)) };
  }
}

export function relocatedParts(parts: readonly TemplatePart[], where: Where): readonly TemplatePart[] {
  return parts.map((part) => relocatedPart(part, where));
}

function relocatedPart(part: TemplatePart, where: Where): TemplatePart {
  const at = { start: where(part.start), end: where(part.end) };
  switch (part.kind) {
    case 'literal':
      return { ...part, ...at };
    case 'interpolation':
      return { ...part, ...at, value: relocated(part.value, where) };
    case 'if': {
      const whenTrue = relocatedParts(part.whenTrue, where);
      const whenFalse = relocatedParts(part.whenFalse, where);
      return { ...part, ...at, condition: relocated(part.condition, where), whenTrue, whenFalse };
    }
    case 'for': {
      const parts = relocatedParts(part.parts, where);
      return { ...part, ...at, collection: relocated(part.collection, where), parts };
    }
  }
}
