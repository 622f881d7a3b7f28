import type { FixRequest } from '../../../declared/fix-request';
import { referencesIn, referenceOf, bare } from '../../hcl/references';
import type { Expression } from '../../hcl/expression';
import type { Module } from '../../modules/module';
import type { CodeFile } from '../../modules/module-code';
import { siblingsOf } from '../names/instances';
import { listOf, type Term } from '../names/term';
import { appendToList } from '../text/append-to-list';
import type { Draft } from '../text/draft';
import { blockHolder, entryNamed, type Holder } from '../text/holder';
import { indentOf } from '../text/layout';
import { addArguments } from '../text/set-argument';
import type { EndpointCode } from './endpoint-code';

/** What an argument of an endpoint's comes after. */
const NEIGHBOURS = [
  'route_table_ids',
  'subnet_ids',
  'service_type',
  'vpc_endpoint_type',
  'service_name',
  'service',
  'vpc_id',
];

type Terms = (module: Module) => readonly Term[] | undefined;

/**
 * Appends to a list of an endpoint's; where what is appended has no name in its module, to the list that the module is
 * given for it.
 */
export function extendList(
  code: EndpointCode,
  name: string,
  terms: Terms,
  request: FixRequest,
): readonly Draft[] | undefined {
  const written = writtenAt(code, name);
  if (!written) {
    const added = terms(code.module);
    return added && addList(code.holder, name, added);
  }
  const isShared = siblingsOf(request, code.instance).length > 1 && code.kind === 'resource';
  if (isShared && isOfOne(written.value)) return undefined;
  return extend(code.module, written.file, written.value, terms);
}

interface Written {
  readonly file: CodeFile;
  readonly value: Expression;
}

function writtenAt(code: EndpointCode, name: string): Written | undefined {
  if (code.kind === 'entry') {
    const entry = entryNamed(code.holder, name);
    return entry && { file: code.holder.file, value: entry.value };
  }
  const argument = code.declaration.argument(name);
  return argument && { file: argument.file, value: argument.attribute.value };
}

/** Whether an expression means something else for each instance, or nothing for some. */
function isOfOne(value: Expression): boolean {
  const { kind } = bare(value);
  return (
    kind === 'conditional' ||
    referencesIn(value).some(({ path: [root] }) => root === 'each' || root === 'count')
  );
}

function extend(
  module: Module,
  file: CodeFile,
  value: Expression,
  terms: Terms,
): readonly Draft[] | undefined {
  const found = terms(module);
  if (found) return appendToList(file, value, found);
  const [root, variable] = referenceOf(bare(value))?.path ?? [];
  const { called } = module;
  if (root !== 'var' || typeof variable !== 'string' || !called || called.isForeign) return undefined;
  const call = called.call.declaration;
  const argument = call.argument(variable);
  if (argument) return extend(called.parent, argument.file, argument.attribute.value, terms);
  const outer = terms(called.parent);
  const otherwise = module.code.variables.get(variable)?.argument('default')?.attribute.value;
  const isEmpty = otherwise?.kind === 'null' || (otherwise?.kind === 'tuple' && otherwise.items.length === 0);
  return outer && isEmpty ? addList(blockHolder(call.file, call.block), variable, outer) : undefined;
}

export function addList(holder: Holder, name: string, terms: readonly Term[]): readonly Draft[] {
  return addArguments(holder, [{ name, value: listOf(terms, indentOf(holder.file.hcl)) }], NEIGHBOURS);
}
