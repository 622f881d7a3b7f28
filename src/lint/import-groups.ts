import type { Templates } from '../sources/cloudformation/templates';
import { isChoice, isEach, isInterpolated, isList, isMap, isReference } from '../sources/declared/kinds';
import type { DeclaredUnit } from '../sources/declared/unit';
import type { Value } from '../sources/declared/value';

/** The units that the units of templates import from, as far as they were worked out. */
export type KnownImports = Map<string, ReadonlySet<string>>;

/**
 * @param known is added to: whoever keeps it takes out of it what may have changed, and no other template is read again
 * @returns the templates that are one network: each by itself, or with those that import what it exports
 */
export function importGroups(templates: Templates, known: KnownImports): readonly (readonly string[])[] {
  const leaders = new Map<string, string>();
  const leaderOf = (root: string): string => {
    const next = leaders.get(root) ?? root;
    return next === root ? root : leaderOf(next);
  };
  const roots = [...templates.roots()];
  for (const root of roots) {
    if (!templates.mayImport(root)) continue;
    const imported = known.get(root) ?? importedUnits(templates.unit(root)?.unit);
    known.set(root, imported);
    for (const other of imported) leaders.set(leaderOf(root), leaderOf(other));
  }
  const groups = new Map<string, string[]>();
  for (const root of roots) {
    const leader = leaderOf(root);
    const group = groups.get(leader);
    if (group) group.push(root);
    else groups.set(leader, [root]);
  }
  return [...groups.values()];
}

function importedUnits(unit: DeclaredUnit | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { values } of unit?.resources ?? []) for (const value of values.values()) visit(value, found);
  return found;
}

function visit(value: Value, found: Set<string>): void {
  if (isReference(value)) {
    if (value.unit !== undefined) found.add(value.unit);
  } else if (isList(value)) for (const item of value) visit(item, found);
  else if (isMap(value)) for (const item of value.values()) visit(item, found);
  else if (isEach(value)) visit(value.of, found);
  else if (isInterpolated(value)) for (const part of value.parts) visit(part, found);
  else if (isChoice(value)) {
    visit(value.then, found);
    visit(value.otherwise, found);
  }
}
