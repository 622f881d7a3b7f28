import type { FixRequest } from '../../../declared/fix-request';
import type { Module } from '../../modules/module';
import type { Declaration } from '../../modules/module-code';
import { ResourceInstance } from '../../modules/resource-instance';

/** What the id of a VPC's main table that nothing declares ends with. */
const MAIN = '#main';

/** @returns the VPC whose undeclared main table an id is of */
export function vpcOfMainTable(id: string): string | undefined {
  return id.endsWith(MAIN) ? id.slice(0, -MAIN.length) : undefined;
}

/** @returns the id that the main table of a VPC has where nothing declares it */
export function mainTableOf(vpcId: string): string {
  return vpcId + MAIN;
}

/** @returns the resource of Terraform's that an id of the network stands for */
export function instanceOf(request: FixRequest, id: string): ResourceInstance | undefined {
  const resource = request.declared(vpcOfMainTable(id) ?? id)?.resource;
  return resource instanceof ResourceInstance ? resource : undefined;
}

/** @returns all instances of the resource that one is of, as far as they can be told apart */
export function siblingsOf(request: FixRequest, one: ResourceInstance): readonly ResourceInstance[] {
  const all = request.declared(one.address)?.unit.resources ?? [];
  return all.filter(
    (resource): resource is ResourceInstance =>
      resource instanceof ResourceInstance && resource.node === one.node,
  );
}

/** @returns the modules around something whose code is the user's, from the inside to the root */
export function ownModulesAround(module: Module): readonly Module[] {
  const modules: Module[] = [];
  for (let at: Module | undefined = module; at; at = at.called?.parent) {
    if (at.called?.isForeign !== true) modules.push(at);
  }
  return modules;
}

export function isForeign({ node }: ResourceInstance): boolean {
  return node.module.called?.isForeign === true;
}

/** @returns the call in a module that leads to one within it */
export function callLeadingTo(inner: Module, outer: Module): Declaration | undefined {
  let { called } = inner;
  while (called && called.parent !== outer) ({ called } = called.parent);
  return called?.call.declaration;
}
