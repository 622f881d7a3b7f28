import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { isList } from '../../declared/kinds';
import { overChoices } from '../evaluate/kinds';
import { alternatives, entry, written } from './written';

/**
 * What stands at a path of keys below a resource's properties: `NetworkInterfaces.SubnetId`. Of a list of maps, what all
 * its items have there, as one list.
 */
export function at(resource: DeclaredResource, path: string): Value | undefined {
  const [first = '', ...rest] = path.split('.');
  return below(written(resource, first), rest);
}

function below(value: Value | undefined, keys: readonly string[]): Value | undefined {
  const [key, ...rest] = keys;
  if (key === undefined || value === undefined) return value;
  if (!hasList(value)) return below(entry(value, key), rest);
  return overChoices(value, (each) => {
    if (!isList(each)) return below(each, keys) ?? null;
    return each.flatMap((item): readonly Value[] => {
      const found = below(item, keys);
      if (found === undefined) return [];
      return isList(found) ? found : [found];
    });
  });
}

function hasList(value: Value): boolean {
  return alternatives(value).some((each) => isList(each.value));
}
