import type { FixRequest } from '../../../declared/fix-request';
import type { Module } from '../../modules/module';
import type { ResourceInstance } from '../../modules/resource-instance';
import { instanceOf, siblingsOf, vpcOfMainTable } from './instances';
import { namedValues } from './named-values';
import { termsOf } from './output-terms';
import type { Term } from './term';

/** What is to be named in a module. */
export interface Wanted {
  readonly ids: readonly string[];
  /** @returns whether another instance of the same resource may come along with one that is wanted */
  readonly takesToo: (other: string, wanted: string) => boolean;
}

/** @returns what names the ids in a module, each of them; undefined where one has no name there */
export function termsIn(module: Module, wanted: Wanted, request: FixRequest): readonly Term[] | undefined {
  const own = new Map<string, Term>();
  const others: string[] = [];
  for (const id of wanted.ids) {
    const instance = instanceOf(request, id);
    if (!instance) return undefined;
    if (instance.node.module !== module) {
      others.push(id);
      continue;
    }
    const term = ownTerm(instance, id, wanted, request);
    if (!term) return undefined;
    own.set(term.text, term);
  }
  const given = others.length === 0 ? [] : givenTerms(module, { ...wanted, ids: others }, request);
  return given && [...own.values(), ...given];
}

/** @returns what names one thing in a module; undefined where it has no name there, or may not be there */
export function termIn(module: Module, id: string, request: FixRequest): string | undefined {
  const instance = instanceOf(request, id);
  if (instance?.node.module === module) {
    const { isSeveral, presence, suffix } = instance.member;
    return isSeveral || presence.when !== 'always' ? undefined : `${instance.node.name}${suffix}.id`;
  }
  const terms = welcomeTerms(module, { ids: [id], takesToo: () => false }, request);
  return bestOf(
    terms.filter(({ isList }) => !isList),
    [id],
  )?.text;
}

function ownTerm(
  instance: ResourceInstance,
  id: string,
  { ids, takesToo }: Wanted,
  request: FixRequest,
): Term | undefined {
  const { name, declaration } = instance.node;
  const { suffix, isSeveral, presence } = instance.member;
  const isKeyed = declaration.argument('for_each') !== undefined;
  const isRepeated = isKeyed || declaration.argument('count') !== undefined;
  const single = (attribute: string): Term => ({
    text: `${name}${suffix}.${attribute}`,
    isList: false,
    of: new Set([id]),
  });
  if (vpcOfMainTable(id) !== undefined) return isSeveral ? undefined : single('main_route_table_id');
  if (!isRepeated) return single('id');
  const all = siblingsOf(request, instance).map(({ address }) => address);
  if (all.every((other) => ids.includes(other) || takesToo(other, id))) {
    const text = isKeyed ? `values(${name})[*].id` : `${name}[*].id`;
    return { text, isList: true, of: new Set(all), resource: name };
  }
  // the one instance of `count = x ? 1 : 0` may not be there
  return isSeveral || presence.when !== 'always' ? undefined : single('id');
}

/** The terms of what a module is given, and of what those it calls give, that name nothing but what is wanted. */
function welcomeTerms(module: Module, { ids, takesToo }: Wanted, request: FixRequest): readonly Term[] {
  const isWelcome = (id: string): boolean =>
    ids.includes(id) || ids.some((one) => isSibling(id, one, request) && takesToo(id, one));
  return namedValues(module, ids)
    .flatMap((value) => termsOf(value))
    .filter(({ of }) => [...of].every(isWelcome));
}

function givenTerms(module: Module, wanted: Wanted, request: FixRequest): readonly Term[] | undefined {
  const terms = welcomeTerms(module, wanted, request);
  const chosen: Term[] = [];
  let left = wanted.ids;
  while (left.length > 0) {
    const best = bestOf(terms, left);
    if (!best) return undefined;
    chosen.push(best);
    left = left.filter((id) => !best.of.has(id));
  }
  return chosen;
}

function isSibling(one: string, other: string, request: FixRequest): boolean {
  const node = instanceOf(request, one)?.node;
  return node !== undefined && node === instanceOf(request, other)?.node;
}

/** The term that gives most of what is left; of several the one that is called like what it gives. */
function bestOf(terms: readonly Term[], left: readonly string[]): Term | undefined {
  let best: Term | undefined;
  let most = 0;
  for (const term of terms) {
    const given = left.filter((id) => term.of.has(id));
    const named = given.filter((id) => term.text.includes(nameIn(id))).length;
    const score = given.length + named / (2 * left.length + 1);
    if (score > most) [best, most] = [term, score];
  }
  return best;
}

/** `private` of `module.vpc.aws_route_table.private[0]` */
function nameIn(address: string): string {
  return /\.([\w-]+)(?:\[[^\]]*\])?$/.exec(address)?.[1] ?? address;
}
