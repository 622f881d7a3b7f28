import type { DeclaredResource, DeclaredUnit } from '../declared/unit';
import type { Value } from '../declared/value';
import { ALWAYS } from '../../network/presence';
import { evaluate } from './evaluate/expression';
import { Scope } from './evaluate/scope';
import { ModuleInstance } from './modules/module-instance';
import { ModuleShelf } from './modules/module-shelf';
import type { TerraformFiles } from './modules/terraform-files';
import { UnitReading } from './modules/unit-reading';
import { findUnits } from './modules/find-units';
import type { UnitFolder } from './modules/find-units';
import { givenVariables } from './modules/variable-files';

/** What is asked of Terraform code. */
export interface TerraformRequest {
  /** The folders to look at; others are read only where something in these leads to them. */
  readonly folders: readonly string[];
  /** The types of the resources and data sources that units list, of the others only what these refer to is worked out. */
  readonly types: ReadonlySet<string>;
  /** Paths of files of variables that are given for every root, the last of which counts most. */
  readonly varFiles?: readonly string[];
  /** Of the units that there are by their folders those that are to be read; all if it is not said. */
  readonly isWanted?: (folder: string) => boolean;
}

/**
 * Yields what Terraform or OpenTofu would apply together: one unit for each root, and one for each module that no root at
 * hand calls. One is read when it is asked for, so that whoever is done with it may forget it. What a resource says is
 * worked out when it is asked for. Nothing throws.
 */
export function* terraformUnits(
  files: TerraformFiles,
  request: TerraformRequest,
): Generator<DeclaredUnit, void, undefined> {
  const shelf = new ModuleShelf(files);
  const { isWanted = () => true } = request;
  const wanted = findUnits(request.folders, shelf).filter(({ code }) => isWanted(code.folder));
  for (const unit of wanted) yield readUnit(unit, shelf, request);
}

function readUnit(
  { code, isLibrary }: UnitFolder,
  shelf: ModuleShelf,
  request: TerraformRequest,
): DeclaredUnit {
  const unit = new UnitReading(code.folder, shelf);
  const variables = givenVariables(code.folder, request.varFiles ?? [], shelf.files);
  const root: ModuleInstance = new ModuleInstance({
    unit,
    code,
    path: '',
    called: undefined,
    presence: ALWAYS,
    isSeveral: false,
    given: (name): Value | undefined => {
      const expression = code.variables.has(name) ? variables.get(name) : undefined;
      return expression && evaluate(expression, Scope.of(root));
    },
  });
  for (const { path } of code.files) unit.files.add(path);
  unit.open.push(...code.open);
  const resources: DeclaredResource[] = [];
  const offByDefault = new Set<string>();
  collect(root, request.types, resources, offByDefault);
  const { open } = unit;
  return { name: code.folder, files: [...unit.files].sort(), resources, open, offByDefault, isLibrary };
}

function collect(
  module: ModuleInstance,
  types: ReadonlySet<string>,
  into: DeclaredResource[],
  offByDefault: Set<string>,
): void {
  for (const [address, { block }] of module.code.resources) {
    const type = block.labels[0]?.value ?? '';
    if (!types.has(type)) continue;
    const node = module.node(address);
    const instances = node?.instances() ?? [];
    into.push(...instances);
    if (instances.length === 0 && (node?.assumed().length ?? 0) > 0) offByDefault.add(type);
  }
  for (const name of module.code.calls.keys()) {
    const call = module.call(name);
    const instances = call?.instances() ?? [];
    for (const inner of instances) collect(inner, types, into, offByDefault);
    if (instances.length === 0 && (call?.assumed().length ?? 0) > 0) offByDefault.add('module');
  }
}
