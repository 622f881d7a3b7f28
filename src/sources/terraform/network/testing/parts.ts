import { english } from '../../../../network/message';
import type { Part, PartKind } from '../../../declared/network/part';
import type { DeclaredUnit } from '../../../declared/unit';
import { filesOf } from '../../testing/units';
import { terraformUnits } from '../../unit';
import { TERRAFORM } from '../language';

/** @returns the only unit of some code, which stands in one file if it is a text, with all that the language reads. */
export function networkUnit(files: string | Readonly<Record<string, string>>): DeclaredUnit {
  const all = typeof files === 'string' ? { 'main.tf': files } : files;
  const types = new Set([...TERRAFORM.types, ...TERRAFORM.evidence]);
  const [unit, ...others] = terraformUnits(filesOf(all), { folders: ['.'], types });
  if (!unit || others.length > 0) throw new Error(`There are ${others.length + (unit ? 1 : 0)} units.`);
  return unit;
}

/** @returns the parts of one kind in some code. */
export function partsOf<K extends PartKind>(
  kind: K,
  code: string,
): readonly Extract<Part, { readonly kind: K }>[] {
  const parts = networkUnit(code).resources.flatMap((resource) => TERRAFORM.parts(resource));
  return parts.filter((part): part is Extract<Part, { readonly kind: K }> => part.kind === kind);
}

/** @returns the only part of one kind in some code. */
export function partOf<K extends PartKind>(kind: K, code: string): Extract<Part, { readonly kind: K }> {
  const [part, ...others] = partsOf(kind, code);
  if (!part || others.length > 0) throw new Error(`There are ${others.length + (part ? 1 : 0)} parts.`);
  return part;
}

/** @returns what the code shows of the use of services, by the resource: `s3 aws_lambda_function.a in aws_subnet.a.id: …` */
export function usesOf(code: string | Readonly<Record<string, string>>): readonly string[] {
  return TERRAFORM.uses(networkUnit(code).resources).map(
    ({ service, of, runsIn, message }) =>
      `${service} ${runsIn ? 'in the VPC' : 'somewhere'} ${of.address}: ${english(message)}`,
  );
}
