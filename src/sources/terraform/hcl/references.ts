import type { Expression, Span, Step } from './expression';
import { walkExpression } from './walk';

/** What an expression takes from the names around it: `aws_vpc.main.id`, `var.subnets[0]`. */
export interface Reference extends Span {
  /** The first name, then the attributes and constant keys up to what cannot be known from the text. */
  readonly path: readonly (string | number)[];
  /** All that is taken, splats and computed keys too. */
  readonly steps: readonly Step[];
}

/**
 * The references in an expression, in the order of the text, those in the keys of others too. Names that a for-expression
 * or directive declares count as references too: whoever looks them up knows its surroundings.
 */
export function referencesIn(expression: Expression): readonly Reference[] {
  const references: Reference[] = [];
  // the first name of a traversal is part of its reference, and none of its own
  const sources = new Set<Expression>();
  walkExpression(expression, (inner) => {
    const reference = referenceOf(inner);
    if (reference === undefined || sources.has(inner)) return;
    if (inner.kind === 'traversal') sources.add(inner.source);
    references.push(reference);
  });
  return references;
}

/** The reference that an expression is, if it is nothing else. */
export function referenceOf(expression: Expression): Reference | undefined {
  const { start, end } = expression;
  if (expression.kind === 'variable') return { start, end, path: [expression.name], steps: [] };
  if (expression.kind !== 'traversal' || expression.source.kind !== 'variable') return undefined;
  const { source, steps } = expression;
  return { start, end, path: [source.name, ...constantPath(steps)], steps };
}

function constantPath(steps: readonly Step[]): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (const step of steps) {
    const name = constantName(step);
    if (name === undefined) break;
    path.push(name);
  }
  return path;
}

function constantName(step: Step): string | number | undefined {
  switch (step.kind) {
    case 'attribute':
      return step.name;
    case 'index':
      return step.key.kind === 'string' || step.key.kind === 'number' ? step.key.value : undefined;
    case 'splat':
      return undefined;
  }
}

/** An expression without what is written around it to no effect: parentheses, and `"${…}"` around a value alone. */
export function bare(expression: Expression): Expression {
  if (expression.kind === 'parentheses') return bare(expression.inner);
  if (expression.kind !== 'template' || expression.form !== 'quoted') return expression;
  const [part] = expression.parts;
  return part?.kind === 'interpolation' && expression.parts.length === 1 ? bare(part.value) : expression;
}
