import type { Network } from '../network/network';
import type { Resource } from '../network/resource';
import { DeclaredOrigin } from '../sources/declared/network/origin';
import type { DeclaredUnit } from '../sources/declared/unit';
import type { DeclaredCode } from './declared-code';
import type { Names } from './names';

/** Declared code with its network, as surfaces look at it. */
export class UnitCode implements DeclaredCode {
  readonly name: string;
  private byFile: ReadonlyMap<string, readonly Resource[]> | undefined;

  constructor(
    readonly network: Network,
    readonly units: readonly DeclaredUnit[],
    private readonly names: Names,
  ) {
    this.name = units.map(({ name }) => name).join(', ');
  }

  declared(id: string): ReturnType<DeclaredCode['declared']> {
    for (const { origin } of this.network.find(id)) {
      // A VPC that is not declared was made known by who refers to it.
      if (origin instanceof DeclaredOrigin && this.names.of(id) === origin.address)
        return { resource: origin.declared, unit: origin.unit };
    }
    return undefined;
  }

  inFile(file: string): readonly Resource[] {
    this.byFile ??= groupByFile(this.network.resources);
    return this.byFile.get(file) ?? [];
  }
}

function groupByFile(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const file = fileOf(resource);
    if (file === undefined) continue;
    const group = groups.get(file);
    if (group) group.push(resource);
    else groups.set(file, [resource]);
  }
  for (const group of groups.values()) group.sort((a, b) => lineOf(a) - lineOf(b));
  return groups;
}

function fileOf({ origin }: Resource): string | undefined {
  return origin.seen === 'file' ? origin.file : undefined;
}

function lineOf({ origin }: Resource): number {
  return origin.seen === 'file' ? origin.range.start.line : 0;
}
