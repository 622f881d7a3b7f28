import type { Message } from '../../../network/message';
import type { Assembly } from './assembly';
import type { Part, VpcPart } from './part';

/** @returns why there may be more in a declared VPC than the code shows. */
export function opennessOf(assembly: Assembly, vpc: VpcPart): readonly Message[] {
  const unit = assembly.leads.unit(vpc);
  // What cannot be read of a unit that is of the same network may be in this VPC as well.
  const others = assembly.units.flatMap((other) =>
    other === unit ? [] : other.open.filter(({ isUnreadable }) => isUnreadable),
  );
  const open = [...(unit?.open ?? []), ...others];
  if (open.length === 0) return [];
  let inside: ReadonlySet<string> | undefined;
  return open.flatMap(({ why, given }): readonly Message[] => {
    if (given === undefined) return [why];
    inside ??= addressesIn(assembly, vpc);
    return leadsInto(given, inside) ? [why] : [];
  });
}

/** A VPC's own address, and those of what is in it. */
function addressesIn(assembly: Assembly, vpc: VpcPart): ReadonlySet<string> {
  const id = assembly.leads.id(vpc);
  const found = new Set([vpc.of.address]);
  const add = (part: Part, value: VpcPart['cidr']): void => {
    if (assembly.home(value, part).vpcId === id) found.add(part.of.address);
  };
  for (const part of assembly.all('subnet')) add(part, part.vpc);
  for (const part of assembly.all('route-table')) add(part, part.vpc);
  for (const part of assembly.all('security-group')) add(part, part.vpc);
  for (const part of assembly.all('gateway')) add(part, part.vpc);
  return found;
}

/** What is given may be named without the keys of its instances, or as the module that it is in. */
function leadsInto(given: ReadonlySet<string>, inside: ReadonlySet<string>): boolean {
  for (const address of inside) {
    if (given.has(address)) return true;
    for (const one of given)
      if (address.startsWith(one) && /^[.[]/.test(address.slice(one.length))) return true;
  }
  return false;
}
