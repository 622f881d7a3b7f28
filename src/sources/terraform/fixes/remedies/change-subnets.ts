import { message, type Message } from '../../../../network/message';
import type { FixRequest } from '../../../declared/fix-request';
import { Scope } from '../../evaluate/scope';
import type { Expression, Tuple } from '../../hcl/expression';
import type { CodeFile } from '../../modules/module-code';
import type { RemedyOf, Write } from '../fix-of';
import { heldBy } from '../names/held';
import { siblingsOf } from '../names/instances';
import { idOf } from '../names/output-terms';
import { termsIn } from '../names/terms-in';
import type { Draft } from '../text/draft';
import { dropFromTuple } from '../text/drop-from-tuple';
import { endpointCode, type EndpointCode } from './endpoint-code';
import { extendList } from './extend-list';

type Change = RemedyOf<'change-subnets'>;

/** Adds subnets to an interface endpoint, or takes some away that are named one by one. */
export const changeSubnets: Write<Change> = (remedy, request) => {
  const { endpointId, add, remove } = remedy;
  const code = endpointCode(request, endpointId);
  if (!code || (code.kind === 'resource' && siblingsOf(request, code.instance).length > 1)) return undefined;
  const added = add.length > 0 ? addedTo(code, add, request) : [];
  const removed = remove.length > 0 ? removedFrom(code, remove) : [];
  return added && removed ? { title: titleOf(remedy), drafts: [...removed, ...added] } : undefined;
};

function addedTo(
  code: EndpointCode,
  ids: readonly string[],
  request: FixRequest,
): readonly Draft[] | undefined {
  const wanted = { ids, takesToo: () => false };
  return extendList(code, 'subnet_ids', (module) => termsIn(module, wanted, request), request);
}

function removedFrom(code: EndpointCode, ids: readonly string[]): readonly Draft[] | undefined {
  const entry = code.holder.entries.find(({ name }) => name === 'subnet_ids');
  const { file } = code.holder;
  if (entry?.value.kind !== 'tuple') return undefined;
  const gone = itemsOf(entry.value, code).filter(({ id }) => id !== undefined && ids.includes(id));
  const isAll =
    gone.length === entry.value.items.length || new Set(gone.map(({ id }) => id)).size < ids.length;
  return isAll ? undefined : dropFrom(file, entry.value, gone);
}

interface Item {
  readonly item: Expression;
  readonly id: string | undefined;
}

function itemsOf({ items }: Tuple, { module, kind, instance }: EndpointCode): readonly Item[] {
  // what an entry of a call says is evaluated where the call is
  const scope = kind === 'resource' ? instance.member.scope : undefined;
  return items.map((item) => {
    const held = heldBy(module.evaluate(item, scope ?? Scope.of(module)), idOf);
    const [id, ...others] = held?.isList === false ? held.of : [];
    return { item, id: others.length === 0 ? id : undefined };
  });
}

function dropFrom(file: CodeFile, tuple: Tuple, gone: readonly Item[]): readonly Draft[] {
  return dropFromTuple(
    file,
    tuple,
    gone.map(({ item }) => item),
  );
}

function titleOf({ endpointId, add, remove }: Change): Message {
  const args = { endpoint: endpointId, added: add.join(', '), removed: remove.join(', ') };
  if (remove.length === 0) return message('Add {added} to {endpoint} (paid for by the hour)', args);
  if (add.length === 0) return message('Take {removed} from {endpoint}', args);
  return message('Take {removed} from {endpoint} and add {added}', args);
}
