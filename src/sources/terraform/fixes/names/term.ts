/** A reference as it can be written in a module, to one thing or to several. */
export interface Term {
  /** `aws_route_table.private[*].id`, `module.vpc.private_route_table_ids` */
  readonly text: string;
  readonly isList: boolean;
  /** The addresses of all that it gives. */
  readonly of: ReadonlySet<string>;
  /** The resource of the module whose instances a list gives: `aws_route_table.private`. */
  readonly resource?: string;
}

/** Longer lists get a line for each item. */
const WIDTH = 100;

/** @returns a list of all that terms give. Its lines are written as if it stood at the beginning of a line. */
export function listOf(terms: readonly Term[], indent: string): string {
  const lists = terms.filter(({ isList }) => isList).map(({ text }) => text);
  const singles = terms.filter(({ isList }) => !isList).map(({ text }) => text);
  const [first, ...others] = lists;
  if (first === undefined) return bracketed('[', singles, ']', indent);
  if (others.length === 0 && singles.length === 0) return first;
  return bracketed(
    'concat(',
    [...lists, ...(singles.length > 0 ? [`[${singles.join(', ')}]`] : [])],
    ')',
    indent,
  );
}

function bracketed(open: string, items: readonly string[], close: string, indent: string): string {
  const line = `${open}${items.join(', ')}${close}`;
  if (line.length <= WIDTH) return line;
  const comma = open === '[' ? ',' : '';
  return `${open}\n${items.map((item) => indent + item).join(',\n')}${comma}\n${close}`;
}
