import type { MatrixView, SavedLook } from '../protocol';
import { EVERYTHING, type Look } from './look';

/** A selected cell by the numbers of its subnet and service. */
interface Selected {
  readonly subnet: number;
  readonly service: number;
}

/** @returns a look by ids, which another answer to the same question has as well. */
export function savedLook(view: MatrixView, look: Look, selected: Selected | undefined): SavedLook {
  const sorted = look.sort && view.services[look.sort.service];
  const subnet = selected && view.subnets[selected.subnet];
  const service = selected && view.services[selected.service];
  return {
    text: look.text,
    ways: [...look.ways],
    sort: look.sort && sorted ? { service: sorted.id, order: look.sort.order } : undefined,
    selected: subnet && service ? { subnet: subnet.id, service: service.id } : undefined,
  };
}

/** @returns the look for a view; what the view does not have any more is left out. */
export function lookOf(
  view: MatrixView,
  { text, ways, sort, selected }: SavedLook,
): { readonly look: Look; readonly selected: Selected | undefined } {
  const serviceAt = (id: string): number => view.services.findIndex((service) => service.id === id);
  const sorted = sort ? serviceAt(sort.service) : -1;
  const subnet = selected ? view.subnets.findIndex(({ id }) => id === selected.subnet) : -1;
  const service = selected ? serviceAt(selected.service) : -1;
  return {
    look: {
      ...EVERYTHING,
      text,
      ways: new Set(ways),
      sort: sort && sorted >= 0 ? { service: sorted, order: sort.order } : undefined,
    },
    selected: subnet >= 0 && service >= 0 ? { subnet, service } : undefined,
  };
}

/** @returns which VPC was chosen and which groups were opened or closed, by their numbers in another view. */
export function vpcNumbers(
  before: MatrixView,
  { vpc, toggled }: Look,
  after: MatrixView,
): Pick<Look, 'vpc' | 'toggled'> {
  const numberOf = (at: number): number => {
    const known = before.vpcs[at];
    return after.vpcs.findIndex(({ label, detail }) => label === known?.label && detail === known.detail);
  };
  const chosen = vpc === undefined ? -1 : numberOf(vpc);
  return {
    vpc: chosen >= 0 ? chosen : undefined,
    toggled: new Set([...toggled].map(numberOf).filter((at) => at >= 0)),
  };
}
