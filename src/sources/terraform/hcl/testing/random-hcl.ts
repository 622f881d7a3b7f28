import fc from 'fast-check';

/** Random code that is well-formed, with what it is made of: items as `terraform fmt` lays them out, values worse. */
export interface RandomFile {
  readonly text: string;
  /** The top level's items, in order. */
  readonly items: readonly RandomItem[];
}

export type RandomItem =
  | { readonly kind: 'attribute'; readonly name: string; readonly value: string }
  | {
      readonly kind: 'block';
      readonly type: string;
      readonly labels: readonly string[];
      readonly items: readonly RandomItem[];
      readonly oneLine: boolean;
    }
  | { readonly kind: 'comment'; readonly text: string };

const name = fc.constantFrom(
  'a',
  'b1',
  'vpc_id',
  'route-table',
  'größe',
  '_x',
  'for_each',
  'in',
  'if',
  'ns',
  'é',
);
const number = fc.oneof(fc.nat(99).map(String), fc.constantFrom('1.5', '1e5', '2.5E-3', '0.0'));
const literalText = fc
  .array(
    fc.constantFrom(
      'a',
      ' ',
      'com.amazonaws.',
      '$',
      '%',
      '$${x}',
      '%%{y}',
      '{',
      '}',
      '#',
      '//',
      '/*',
      "'",
      'é😀',
      '=',
    ),
    { maxLength: 5 },
  )
  .map((pieces) => pieces.join('').replace(/[$%]\{/g, (sequence) => `${sequence.charAt(0)}${sequence}`))
  // a character before the brace of an escape would make another sequence of it
  .map((text) => (/[$%]$/.test(text) ? `${text}.` : text).replace(/\${3,}\{|%{3,}\{/g, '.{'));
const quotedText = fc
  .tuple(literalText, fc.constantFrom('', '\\n', '\\"', '\\\\', '\\u00e9'))
  .map((parts) => parts.join(''));
const string = quotedText.map((text) => `"${text}"`);
const binary = fc.constantFrom('||', '&&', '==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%');
const blank = fc.constantFrom('', ' ', '\n      ', ' # c " {\n      ', ' /* } */ ');

/** Expressions that may stand on the line of an argument: only within brackets do they go on on further lines. */
export const expression: fc.Arbitrary<string> = fc.letrec<{ value: string; term: string }>((tie) => {
  const value = tie('value');
  const term = tie('term');
  const list = (element: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.array(element, { maxLength: 3 }).map((elements) => elements.join(', '));
  const step = fc.oneof(
    name.map((text) => `.${text}`),
    value.map((key) => `[${key}]`),
    fc.constantFrom('[*]', '.0', '.*.id', '[0]'),
  );
  const item = fc
    .tuple(
      fc.oneof(
        name,
        string,
        value.map((key) => `(${key})`),
      ),
      fc.constantFrom(' = ', ': '),
      value,
    )
    .map((parts) => parts.join(''));
  return {
    value: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      term,
      fc.tuple(term, binary, term).map((parts) => parts.join(' ')),
      fc.tuple(term, value, value).map(([condition, yes, no]) => `${condition} ? ${yes} : ${no}`),
      fc.tuple(fc.constantFrom('!', '-'), term).map((parts) => parts.join('')),
    ),
    term: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      fc.oneof(name, number, string, fc.constantFrom('true', 'null')),
      fc.tuple(name, fc.array(step, { maxLength: 3 })).map(([root, steps]) => root + steps.join('')),
      fc.tuple(blank, value, blank).map((parts) => `(${parts.join('')})`),
      fc.tuple(blank, list(value), blank).map((parts) => `[${parts.join('')}]`),
      fc
        .tuple(name, list(value), fc.constantFrom('', ','))
        .map(([f, values, comma]) => (values === '' ? `${f}()` : `ns::${f}(${values}${comma})`)),
      list(item).map((items) => `{ ${items} }`),
      fc
        .array(item, { minLength: 1, maxLength: 3 })
        .map((items) => `{\n      ${items.join('\n      ')}\n    }`),
      fc.tuple(name, value, value).map(([v, l, e]) => `[for ${v} in ${l} : ${e}]`),
      fc
        .tuple(name, value, value, value)
        .map(([k, l, e, c]) => `{\n      for ${k}, v in ${l} :\n      ${e} => v... if ${c} }`),
      fc.tuple(quotedText, value, quotedText).map(([a, e, b]) => `"${a}\${ ${e} }${b}"`),
      fc.tuple(value, quotedText, quotedText).map(([c, a, b]) => `"%{ if ${c} ~}${a}%{else}${b}%{~ endif }"`),
    ),
  };
}).value;

const heredoc = fc
  .tuple(fc.constantFrom('<<EOT', '<<-EOT'), fc.array(literalText, { maxLength: 4 }), expression)
  .map(([opening, lines, value]) =>
    [opening, ...lines.map((line) => `    ${line}`), `    x \${ ${value} }`, '    EOT'].join('\n'),
  );

const attribute = fc.record({
  kind: fc.constant('attribute' as const),
  name,
  value: fc.oneof({ arbitrary: expression, weight: 8 }, { arbitrary: heredoc, weight: 1 }),
});
const comment = fc.record({
  kind: fc.constant('comment' as const),
  text: fc.constantFrom('# resource "a" "b" {', '// }', '/* [\n  */', ''),
});

function block(
  type: fc.Arbitrary<string>,
  labels: number,
  items: fc.Arbitrary<readonly RandomItem[]>,
): fc.Arbitrary<RandomItem> {
  const label = fc.constantFrom('aws_vpc', 'this', 'a b', 's3.é');
  return fc.record({
    kind: fc.constant('block' as const),
    type,
    labels: fc.array(label, { minLength: labels, maxLength: labels }),
    items,
    oneLine: fc.boolean(),
  });
}

const inner = block(
  fc.constantFrom('route', 'lifecycle', 'ingress'),
  0,
  fc.array(fc.oneof(attribute, comment), { maxLength: 3 }),
);
const middle = block(fc.constant('dynamic'), 1, fc.array(fc.oneof(attribute, inner), { maxLength: 3 }));
const body = fc.array(fc.oneof({ arbitrary: attribute, weight: 4 }, comment, inner, middle), {
  minLength: 1,
  maxLength: 5,
});
const top = fc.oneof(
  { arbitrary: block(fc.constantFrom('resource', 'data'), 2, body), weight: 4 },
  block(fc.constantFrom('module', 'variable', 'output'), 1, body),
  block(fc.constant('locals'), 0, body),
);

/** @param what further items stand at the top level */
function file(items: fc.Arbitrary<readonly RandomItem[]>): fc.Arbitrary<RandomFile> {
  return items.map((list) => ({
    items: list,
    text: list.map((item) => `${printed(item, '')}\n`).join('\n'),
  }));
}

/** A file of blocks and, as in `.tfvars`, arguments. */
export const randomFile = file(
  fc.array(fc.oneof({ arbitrary: top, weight: 4 }, attribute, comment), { maxLength: 6 }),
);

/** A file of blocks alone. */
export const randomBlocks = file(fc.array(top, { minLength: 3, maxLength: 6 }));

/** An item as code, without the indentation of its first line. */
export function printed(item: RandomItem, indent: string): string {
  switch (item.kind) {
    case 'comment':
      return item.text;
    case 'attribute':
      return `${item.name} = ${item.value}`;
    case 'block': {
      const header = [item.type, ...item.labels.map((label) => JSON.stringify(label)), '{'].join(' ');
      const [only] = item.items;
      if (item.items.length === 0 && item.oneLine) return `${header}}`;
      const isShort = item.oneLine && item.items.length === 1 && only?.kind === 'attribute';
      if (isShort && !only.value.includes('<<')) return `${header} ${printed(only, '')} }`;
      const lines = item.items.map((inner) => `${indent}  ${printed(inner, `${indent}  `)}\n`);
      return `${header}\n${lines.join('')}${indent}}`;
    }
  }
}
