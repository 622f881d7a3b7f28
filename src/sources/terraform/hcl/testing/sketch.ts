import type { Expression, Step, TemplatePart } from '../expression';
import type { Body } from '../file';
import { parseHcl } from '../parse-hcl';

/** The value of `x = …`; a test whose text is not well-formed fails here. */
export function valueOf(text: string): Expression {
  const { attributes, errors } = parseHcl(`x = ${text}\n`);
  const [attribute] = attributes;
  if (attribute === undefined || attributes.length > 1 || errors.length > 0) {
    throw new Error(`${text}: ${errors.map(({ message }) => message.template).join(' ')}`);
  }
  return attribute.value;
}

/** An expression's structure in a line: operators and calls before what they apply to, in parentheses. */
export function sketch(expression: Expression): string {
  switch (expression.kind) {
    case 'string':
      return JSON.stringify(expression.value);
    case 'number':
    case 'boolean':
      return String(expression.value);
    case 'null':
      return 'null';
    case 'missing':
      return '⟨missing⟩';
    case 'variable':
      return expression.name;
    case 'template':
      return `${expression.form}\`${expression.parts.map(sketchPart).join('')}\``;
    case 'tuple':
      return `[${expression.items.map(sketch).join(' ')}]`;
    case 'object':
      return `{${expression.items.map(({ key, value }) => `${sketch(key)}: ${sketch(value)}`).join(' ')}}`;
    case 'for': {
      const { result, keyName, valueName, collection, key, value, groups, condition } = expression;
      const names = keyName === undefined ? valueName : `${keyName},${valueName}`;
      const head = `for-${result} ${names} ${sketch(collection)}`;
      const parts = [key && `key ${sketch(key)}`, `value ${sketch(value)}`, groups && 'groups'];
      return `(${[head, ...parts, condition && `if ${sketch(condition)}`].filter(Boolean).join(' ')})`;
    }
    case 'call':
      return `(${[expression.name, ...expression.arguments.map(sketch)].join(' ')}${expression.expands ? '...' : ''})`;
    case 'traversal':
      return sketch(expression.source) + expression.steps.map(sketchStep).join('');
    case 'unary':
      return `(${expression.operator} ${sketch(expression.operand)})`;
    case 'binary':
      return `(${expression.operator} ${sketch(expression.left)} ${sketch(expression.right)})`;
    case 'conditional': {
      const { condition, whenTrue, whenFalse } = expression;
      return `(? ${sketch(condition)} ${sketch(whenTrue)} ${sketch(whenFalse)})`;
    }
    case 'parentheses':
      return `⦅${sketch(expression.inner)}⦆`;
  }
}

function sketchStep(step: Step): string {
  switch (step.kind) {
    case 'attribute':
      return `.${step.name}`;
    case 'index':
      return `[${sketch(step.key)}]`;
    case 'splat':
      return `[*](${step.each.map(sketchStep).join('')})`;
  }
}

function sketchPart(part: TemplatePart): string {
  switch (part.kind) {
    case 'literal':
      return part.value.replaceAll('\n', '⏎');
    case 'interpolation':
      return `⟪${sketch(part.value)}⟫`;
    case 'if': {
      const [whenTrue, whenFalse] = [part.whenTrue, part.whenFalse].map((parts) =>
        parts.map(sketchPart).join(''),
      );
      return `⟪if ${sketch(part.condition)}⟫${whenTrue}⟪else⟫${whenFalse}⟪end⟫`;
    }
    case 'for': {
      const names = part.keyName === undefined ? part.valueName : `${part.keyName},${part.valueName}`;
      return `⟪for ${names} ${sketch(part.collection)}⟫${part.parts.map(sketchPart).join('')}⟪end⟫`;
    }
  }
}

/** A body's structure, one line for each argument and block; what is broken has an exclamation mark. */
export function sketchBody(body: Body, indent = ''): string {
  const items = [...body.attributes, ...body.blocks].sort((a, b) => a.start - b.start);
  return items
    .map((item) => {
      const mark = item.broken ? '!' : '';
      if (item.kind === 'attribute') return `${indent}${item.name}${mark} = ${sketch(item.value)}`;
      const header = [item.type, ...item.labels.map(({ value }) => value)].join(' ');
      return [`${indent}${header}${mark}`, sketchBody(item, `${indent}  `)]
        .filter((line) => line !== '')
        .join('\n');
    })
    .join('\n');
}
