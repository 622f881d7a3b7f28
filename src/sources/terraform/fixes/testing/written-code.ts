import fc from 'fast-check';

/** Lays the same code out in another way. */
export type Layout = (code: string) => string;

const LAYOUTS: Readonly<Record<string, Layout>> = {
  plain: (code) => code,
  CRLF: (code) => code.replaceAll('\n', '\r\n'),
  tabs: (code) => code.replace(/^(?: {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2)),
  'four blanks': (code) => code.replace(/^(?: {2})+/gm, (blanks) => blanks.repeat(2)),
  'no last newline': (code) => code.replace(/\n$/, ''),
  unicode: (code) => `# Grüße — 😀 VPC\n${code.replaceAll(' = ', ' = /* é😀 */ ')}`,
  'byte order mark': (code) => `\ufeff${code}`,
  'comments over lines': (code) => code.replace(/^([^#/\n]*=[^#/\n]*[^[({\s])$/gm, '$1 /* on\n  and on */'),
  'not aligned': (code) => code.replace(/ +=/g, ' ='),
};

export const LAYOUT: fc.Arbitrary<readonly [name: string, layout: Layout]> = fc.constantFrom(
  ...Object.entries(LAYOUTS),
);

export const NETWORK = `resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table" "intra" {
  vpc_id = aws_vpc.main.id
}

# one for each zone
resource "aws_route_table" "private" {
  count  = 3
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table" "data" {
  for_each = toset(["a", "b"])
  vpc_id   = aws_vpc.main.id
}
`;

/** Tables of `NETWORK`. */
export const TABLES: readonly string[] = [
  'aws_route_table.public',
  'aws_route_table.intra',
  ...[0, 1, 2].map((index) => `aws_route_table.private[${index}]`),
  ...['a', 'b'].map((key) => `aws_route_table.data["${key}"]`),
  'aws_vpc.main#main',
];

const ITEM = fc.constantFrom(
  'aws_route_table.public.id',
  'aws_route_table.intra.id',
  'aws_route_table.private[0].id',
  'aws_route_table.private[1].id',
  'aws_route_table.data["a"].id',
  '"${aws_route_table.public.id}"',
  'aws_vpc.main.main_route_table_id',
);

const LIST = fc.oneof(
  fc.constantFrom(
    'aws_route_table.private[*].id',
    'aws_route_table.private.*.id',
    'values(aws_route_table.data)[*].id',
    '[for t in aws_route_table.data : t.id]',
    'aws_route_table.private[*].id # all of them',
  ),
);

const WRITTEN = fc.record({
  items: fc.array(ITEM, { maxLength: 4 }),
  isOnOneLine: fc.boolean(),
  hasComma: fc.boolean(),
  comment: fc.constantFrom('', ' # why', ' // why', ' /* why */'),
});

/** `[a, b]` on one line or on several, with comments and a last comma or without. */
const TUPLE = WRITTEN.map(({ items, isOnOneLine, hasComma, comment }) => {
  const comma = hasComma && items.length > 0 ? ',' : '';
  if (isOnOneLine) return `[${items.join(', ')}${comma}]`;
  const lines = items.map(
    (item, index) => `    ${item}${index < items.length - 1 ? ',' : comma}${comment}\n`,
  );
  return `[\n${comment === '' ? '' : '    # tables\n'}${lines.join('')}  ]`;
});

const AROUND = fc.constantFrom('toset', 'distinct', 'compact', 'tolist');

/** A list of tables as people write it, within a resource. */
export const TABLE_LIST: fc.Arbitrary<string | undefined> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: TUPLE },
  { weight: 1, arbitrary: LIST },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(TUPLE, LIST.map(withoutComment)), { minLength: 1, maxLength: 3 })
      .map((lists) => `concat(${lists.join(', ')})`),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof(TUPLE, LIST.map(withoutComment)), { minLength: 1, maxLength: 3 })
      .map((lists) => `concat(\n${lists.map((list) => `    ${list}`).join(',\n')}\n  )`),
  },
  { weight: 1, arbitrary: fc.tuple(AROUND, TUPLE).map(([name, list]) => `${name}(${list})`) },
  {
    weight: 1,
    arbitrary: TUPLE.map(
      (list) => `flatten(${list.replace(/\[(?=\s*\S)/, '[aws_route_table.private[*].id, ')})`,
    ),
  },
  { weight: 1, arbitrary: TUPLE.map((list) => `(${list})`) },
  { weight: 1, arbitrary: fc.constant('null') },
);

function withoutComment(list: string): string {
  return list.replace(/ #.*/, '');
}

/** @returns code with an endpoint that has these tables, others around it */
export function endpointWith(tables: string | undefined): string {
  const line = tables === undefined ? '' : `\n  route_table_ids = ${tables}`;
  return `${NETWORK}
# free of charge
resource "aws_vpc_endpoint" "s3" {
  vpc_id       = aws_vpc.main.id # the only one
  service_name = "com.amazonaws.eu-west-1.s3"
${line}
  tags = {
    Name = "s3" # short
  }
}

output "endpoint" {
  value = aws_vpc_endpoint.s3.id
}
`;
}
