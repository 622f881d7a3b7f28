import { message } from '../../../network/message';
import { partitionOf } from '../../../network/partition';
import { KNOWN_REGIONS } from '../../../sources/aws/known-regions';
import type { PickView } from '../../../webview/create/protocol';
import type { Form } from './form';
import { kindOf, otherRegionOf } from './kind-of';

/**
 * @returns where the service is: interface endpoints alone lead to other Regions, and within a partition only
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html
 */
export function regionPick({ state, known, render }: Form): PickView | undefined {
  if (kindOf(state) !== 'interface') return undefined;
  const { region: here, partition } = state.scope;
  const chosen = otherRegionOf(state);
  const others = new Set(
    (known.regions ?? KNOWN_REGIONS).filter((one) => one !== here && partitionOf(one) === partition),
  );
  if (chosen !== undefined) others.add(chosen);
  return {
    label: render(message('Region of the service')),
    hint: render(message('data transfer between Regions is charged as well')),
    options: [
      option('', here === '' ? render(message('That of the VPC')) : here),
      ...[...others].sort().map((region) => option(region, region)),
    ],
    selected: chosen ?? '',
  };
}

function option(value: string, label: string): PickView['options'][number] {
  return { value, label, detail: '', glyph: 'globe', disabled: undefined };
}
