import type { Vpc } from '../network/resources/vpc';
import type { GatewayService } from '../network/service-name';
import type { EvidenceOfUse } from '../rules/rule';
import type { Assembly } from '../sources/declared/network/assembly';
import { DeclaredOrigin } from '../sources/declared/network/origin';
import type { DeclaredUse } from '../sources/declared/network/use';
import { itemsOf } from '../sources/declared/network/variants';
import type { DeclaredUnit } from '../sources/declared/unit';
import type { Value } from '../sources/declared/value';

/** @returns what shows that a VPC uses a service, of what is declared with it. Worked out when it is first asked for. */
export function evidenceOf(
  assembly: Assembly,
): (vpc: Vpc, service: GatewayService) => readonly EvidenceOfUse[] {
  let uses: readonly (readonly [DeclaredUnit, DeclaredUse])[] | undefined;
  return (vpc, service) => {
    uses ??= assembly.units.flatMap((unit) =>
      assembly.language.uses(unit.resources).map((use) => [unit, use] as const),
    );
    return uses
      .filter(([unit, use]) => use.service === service && isIn(assembly, vpc, unit, use))
      .map(([unit, use]) => ({
        resource: {
          id: use.of.address,
          name: undefined,
          scope: vpc.scope,
          origin: new DeclaredOrigin(use.of, unit, {}),
        },
        message: use.message,
      }));
  };
}

/** What is in no VPC itself stands for those that are declared with it; what runs elsewhere stands for none of these. */
function isIn(assembly: Assembly, vpc: Vpc, unit: DeclaredUnit, { runsIn }: DeclaredUse): boolean {
  const part = assembly.leads.part(vpc.id);
  if (!runsIn) return part !== undefined && assembly.leads.unit(part) === unit;
  return [...vpcsOf(assembly, unit, runsIn.subnets), ...vpcsOf(assembly, unit, runsIn.groups)].includes(
    vpc.id,
  );
}

function vpcsOf(assembly: Assembly, unit: DeclaredUnit, value: Value | undefined): readonly string[] {
  return itemsOf(value).flatMap(({ value: of }) => {
    const lead = assembly.leads.leadIn(of, unit);
    if (lead.kind !== 'part') return [];
    const { part } = lead;
    if (part.kind !== 'subnet' && part.kind !== 'security-group') return [];
    const { vpcId } = assembly.home(part.vpc, part);
    return typeof vpcId === 'string' ? [vpcId] : [];
  });
}
