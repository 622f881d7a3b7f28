import type { Message } from '../../../network/message';
import { message } from '../../../network/message';
import { joinPath } from '../evaluate/path';
import type { WrittenCall } from './module';
import type { ModuleCode } from './module-code';
import { makesNoNetwork } from './networkless-modules';
import { SUMMARIES } from './summaries/summaries';

/** Where a module's code is; or why it is not at hand, if that leaves anything open. */
export type ResolvedModule =
  { readonly code: ModuleCode; readonly isForeign: boolean } | { readonly why: Message | undefined };

/** Modules within modules: as deep as nobody goes. */
const DEEPEST = 30;

/**
 * @returns the code of a called module: of a folder at hand, as a summary where it is well known (its own code asks
 * more questions than it answers), or as `init` has fetched it.
 */
export function resolveModule(call: WrittenCall): ResolvedModule {
  const { caller, name } = call;
  const source = textOf(call, 'source');
  if (source === undefined)
    return { why: message('It is not known where the code of module {name} is.', { name }) };
  const { shelf, rootFolder } = caller.unit;
  if (isLocal(source)) return own(call, shelf.folder(joinPath(caller.folder, source)));
  const version = textOf(call, 'version');
  const gives = (variable: string): boolean => call.declaration.argument(variable) !== undefined;
  const summary = SUMMARIES.find((summary) => summary.matches(source, version, gives));
  if (summary) return { code: shelf.summary(summary), isForeign: true };
  if (makesNoNetwork(source)) return { why: undefined };
  const folder = shelf.installedFor(rootFolder).get(keyOf(call));
  const code = folder === undefined ? undefined : shelf.folder(folder);
  if (code && !caller.isWithin(code)) return { code, isForeign: true };
  return { why: message('The code of module {name} is not at hand.', { name }) };
}

function own(call: WrittenCall, code: ModuleCode | undefined): ResolvedModule {
  const { caller, name } = call;
  if (!code) return { why: message('The code of module {name} is not at hand.', { name }) };
  if (caller.isWithin(code) || depthOf(call) > DEEPEST) {
    return { why: message('The module {name} calls itself.', { name }) };
  }
  return { code, isForeign: caller.called?.isForeign === true };
}

/** @returns whether a source is a folder beside the code that calls it. */
export function isLocal(source: string): boolean {
  return /^\.{1,2}(?:\/|$)/.test(source);
}

/** The name that `init` gives to a call: the names of the calls that lead to it. */
function keyOf({ caller, name }: WrittenCall): string {
  return caller.called ? `${keyOf(caller.called.call)}.${name}` : name;
}

function depthOf({ caller }: WrittenCall): number {
  return caller.called ? depthOf(caller.called.call) + 1 : 0;
}

function textOf({ declaration }: WrittenCall, name: 'source' | 'version'): string | undefined {
  const value = declaration.argument(name)?.attribute.value;
  return value?.kind === 'string' ? value.value : undefined;
}
