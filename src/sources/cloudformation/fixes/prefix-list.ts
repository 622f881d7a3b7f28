import { isRegionName } from '../../../network/partition';
import type { GatewayService } from '../../../network/service-name';
import type { TemplateDocument } from '../syntax/document';
import { entryOf, textOf } from '../syntax/node';
import { call, list, ref, scalar, type Written } from './writing/written';

/** A prefix list as a template names it. */
interface NamedList {
  readonly name: string;
  readonly reference: Written;
  /** The ids that are known of it: a default, one for each Region. */
  readonly ids: readonly string[];
}

/** An endpoint does not say which list it serves: a parameter or a mapping by Region does. */
function listsOf({ root }: TemplateDocument): readonly NamedList[] {
  const parameters = entryOf(root, 'Parameters')?.value;
  const byParameter = (parameters?.kind === 'mapping' ? parameters.entries : []).map(({ key, value }) => {
    const id = textOf(entryOf(value, 'Default')?.value);
    return { name: key, reference: ref(key), ids: id === undefined ? [] : [id] };
  });
  const mappings = entryOf(root, 'Mappings')?.value;
  const byMapping = (mappings?.kind === 'mapping' ? mappings.entries : []).flatMap(({ key: map, value }) => {
    const regions = value.kind === 'mapping' ? value.entries : [];
    const [first] = regions;
    if (first?.value.kind !== 'mapping' || !regions.every(({ key }) => isRegionName(key))) return [];
    return first.value.entries.map(({ key }) => ({
      name: `${map} ${key}`,
      reference: call('Fn::FindInMap', list([scalar(map), ref('AWS::Region'), scalar(key)])),
      ids: regions.flatMap((region) => textOf(entryOf(region.value, key)?.value) ?? []),
    }));
  });
  return [...byParameter, ...byMapping];
}

/** @returns what names a prefix list by its id. */
export function listWithId(document: TemplateDocument, id: string): Written | undefined {
  return listsOf(document).find(({ ids }) => ids.includes(id))?.reference;
}

/** @returns what is called the prefix list of a service, and holds nothing else. */
export function listOfService(document: TemplateDocument, service: GatewayService): Written | undefined {
  const found = listsOf(document).filter(({ name, ids }) => {
    const words = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    const isOfService = service === 's3' ? /s3(?!express)/.test(words) : words.includes(service);
    return isOfService && /prefix|pl/.test(words) && ids.every((id) => id.startsWith('pl-'));
  });
  return found.length === 1 ? found[0]?.reference : undefined;
}
