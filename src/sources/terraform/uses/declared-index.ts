import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { leavesOf } from '../evaluate/choose';
import { symbolOf } from '../evaluate/symbol';
import { Arguments } from '../network/arguments';
import { addressesIn } from './references';

/** How resources are called that others name by more than a reference: the name is known as soon as it is written. */
const NAMED_BY: ReadonlyMap<string, string> = new Map([
  ['aws_iam_role', 'name'],
  ['aws_iam_instance_profile', 'name'],
  ['aws_ecs_task_definition', 'family'],
  ['aws_launch_configuration', 'name'],
  ['aws_launch_template', 'name'],
  ['aws_s3_bucket', 'bucket'],
  ['aws_s3_directory_bucket', 'bucket'],
  ['aws_dynamodb_table', 'name'],
]);

/** What is applied together, by type, by address and by name. */
export class DeclaredIndex {
  private readonly byType = new Map<string, DeclaredResource[]>();
  private readonly byAddress = new Map<string, DeclaredResource>();
  private readonly byName = new Map<string, ReadonlyMap<string, DeclaredResource>>();

  constructor(resources: readonly DeclaredResource[]) {
    for (const resource of resources) {
      if (resource.presence.when === 'never') continue;
      this.byAddress.set(resource.address, resource);
      const group = this.byType.get(resource.type);
      if (group) group.push(resource);
      else this.byType.set(resource.type, [resource]);
    }
  }

  /** @returns the resources of a type, looked up ones too. */
  all(type: string): readonly DeclaredResource[] {
    return this.byType.get(type) ?? [];
  }

  at(address: string): DeclaredResource | undefined {
    return this.byAddress.get(address);
  }

  /** @returns the resources of a type that a value may lead to: by reference, else by their name. */
  found(type: string, value: Value | undefined): readonly DeclaredResource[] {
    if (value === undefined) return [];
    const referred = [...addressesIn(value)].flatMap((address) => {
      const resource = this.byAddress.get(address);
      return resource?.type === type ? [resource] : [];
    });
    return referred.length > 0
      ? referred
      : leavesOf(value).flatMap((leaf) => this.named(type, leaf.value) ?? []);
  }

  /** @returns the resource of a type whose name a value is. */
  named(type: string, value: Value): DeclaredResource | undefined {
    const symbol = symbolOf(value);
    return symbol === undefined ? undefined : this.names(type).get(symbol);
  }

  private names(type: string): ReadonlyMap<string, DeclaredResource> {
    const before = this.byName.get(type);
    if (before) return before;
    const names = new Map<string, DeclaredResource>();
    const argument = NAMED_BY.get(type);
    for (const resource of argument === undefined ? [] : this.all(type)) {
      const name = Arguments.of(resource).text(argument ?? '');
      const symbol = name === undefined ? undefined : symbolOf(name);
      if (symbol !== undefined) names.set(symbol, resource);
    }
    this.byName.set(type, names);
    return names;
  }
}
