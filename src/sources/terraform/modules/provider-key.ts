import type { Expression, ObjectExpression } from '../hcl/expression';

/** @returns `aws` or `aws.west`, as `provider = aws.west` and the quoted form of old name it. */
export function providerKeyOf(expression: Expression | undefined): string | undefined {
  switch (expression?.kind) {
    case 'string':
      return expression.value;
    case 'variable':
      return expression.name;
    case 'parentheses':
      return providerKeyOf(expression.inner);
    case 'traversal': {
      const [step] = expression.steps;
      const isAlias = expression.source.kind === 'variable' && step?.kind === 'attribute';
      return isAlias ? `${providerKeyOf(expression.source)}.${step.name}` : undefined;
    }
    default:
      return undefined;
  }
}

/** @returns the providers of the caller by the names that the module has for them: `providers = {aws = aws.west}`. */
export function passedProviders(expression: ObjectExpression): ReadonlyMap<string, string> {
  const passed = new Map<string, string>();
  for (const { key, value } of expression.items) {
    const [inner, outer] = [providerKeyOf(key), providerKeyOf(value)];
    if (inner !== undefined && outer !== undefined) passed.set(inner, outer);
  }
  return passed;
}
