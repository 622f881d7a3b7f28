import type { DeclaredCode } from '../../lint/declared-code';
import type { LintFinding } from '../../lint/finding';
import type { Subnet } from '../../network/resources/subnet';
import { wayOut } from '../../network/routing/way-out';
import { isGatewayService } from '../../network/service-name';
import { subnetsOf, tablesOf } from '../../rules/known/tables';
import type { LintService } from './lint-service';
import type { ShowDeclaredPath } from './show-declared-path';

/** @returns the path that shows best what a finding is about; undefined where it is about no path. */
export function pathOfFinding(service: LintService, finding: LintFinding): ShowDeclaredPath | undefined {
  const { file } = finding.place;
  if (finding.service === undefined || !isGatewayService(finding.service)) return undefined;
  for (const code of service.codeOf(file)) {
    const subnet = subnetFor(code, finding);
    if (subnet) return { file, code: code.name, subnet: subnet.id, service: finding.service };
  }
  return undefined;
}

/** A subnet of the table that it is about, else of one of the VPC's tables that goes through NAT. */
function subnetFor({ network }: DeclaredCode, { vpc, place }: LintFinding): Subnet | undefined {
  // Findings of all instances of a resource name it without their keys.
  const found = network.all('vpc').find(({ id }) => id === vpc || withoutKeys(id) === vpc);
  if (!found) return undefined;
  const tables = tablesOf(network, found).filter((table) => subnetsOf(network, table).length > 0);
  const isHere = tables.find(
    ({ origin }) =>
      origin.seen === 'file' &&
      origin.file === place.file &&
      origin.range.start.line === place.range.start.line,
  );
  const table = isHere ?? tables.find((one) => wayOut(network, one) === 'nat') ?? tables[0];
  return table && subnetsOf(network, table)[0];
}

function withoutKeys(address: string): string {
  return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '');
}
