import type { Expression, Step, TemplatePart } from './expression';
import type { Attribute, Block, Body } from './file';

/** Visits an expression and what it is made of, from the outside to the inside and in the order of the text. */
export function walkExpression(expression: Expression, visit: (inner: Expression) => void): void {
  visit(expression);
  for (const child of childrenOf(expression)) walkExpression(child, visit);
}

/** Visits every block below a body, the outer before the inner. */
export function walkBlocks(body: Body, visit: (block: Block) => void): void {
  for (const block of body.blocks) {
    visit(block);
    walkBlocks(block, visit);
  }
}

/** Visits every argument of a body and of the blocks below it. */
export function walkAttributes(body: Body, visit: (attribute: Attribute, of: Body) => void): void {
  for (const attribute of body.attributes) visit(attribute, body);
  for (const block of body.blocks) walkAttributes(block, visit);
}

/** The expressions that an expression is directly made of. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'variable':
    case 'missing':
      return [];
    case 'template':
      return expression.parts.flatMap(childrenOfPart);
    case 'tuple':
      return expression.items;
    case 'object':
      return expression.items.flatMap(({ key, value }) => [key, value]);
    case 'for': {
      const { collection, key, value, condition } = expression;
      return [collection, key, value, condition].filter((child) => child !== undefined);
    }
    case 'call':
      return expression.arguments;
    case 'traversal':
      return [expression.source, ...expression.steps.flatMap(childrenOfStep)];
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    case 'parentheses':
      return [expression.inner];
  }
}

function childrenOfPart(part: TemplatePart): readonly Expression[] {
  switch (part.kind) {
    case 'literal':
      return [];
    case 'interpolation':
      return [part.value];
    case 'if':
      return [part.condition, ...[...part.whenTrue, ...part.whenFalse].flatMap(childrenOfPart)];
    case 'for':
      return [part.collection, ...part.parts.flatMap(childrenOfPart)];
  }
}

function childrenOfStep(step: Step): readonly Expression[] {
  switch (step.kind) {
    case 'attribute':
      return [];
    case 'index':
      return [step.key];
    case 'splat':
      return step.each.flatMap(childrenOfStep);
  }
}
