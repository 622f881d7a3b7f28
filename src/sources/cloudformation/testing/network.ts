import assert from 'node:assert/strict';
import type { Part, PartKind } from '../../declared/network/part';
import type { DeclaredUse } from '../../declared/network/use';
import { english } from '../../../network/message';
import { CLOUDFORMATION } from '../network/language';
import type { Surroundings } from '../stack/around';
import { unitOf } from './declared';

/** @returns the parts that a template's resources make. */
export function partsOf(text: string, surroundings: Surroundings = {}): readonly Part[] {
  const unit = unitOf(text, surroundings, text.trimStart().startsWith('{') ? 'x.json' : 'template.yaml');
  assert.deepEqual(unit.open, [], 'the template is read without errors');
  return unit.resources.flatMap((each) => CLOUDFORMATION.parts(each));
}

/** @returns the parts of one kind. */
export function partsOfKind<K extends PartKind>(
  text: string,
  kind: K,
  surroundings: Surroundings = {},
): readonly Extract<Part, { readonly kind: K }>[] {
  return partsOf(text, surroundings).filter(
    (part): part is Extract<Part, { readonly kind: K }> => part.kind === kind,
  );
}

/** @returns the only part of a kind. */
export function partOf<K extends PartKind>(text: string, kind: K): Extract<Part, { readonly kind: K }> {
  const [only, ...others] = partsOfKind(text, kind);
  assert.ok(only && others.length === 0, `there is one ${kind}`);
  return only;
}

/** @returns the resources of a YAML template, each on a line or indented under its name. */
export function resources(text: string, around = ''): string {
  return `${around}\nResources:\n${text.replace(/^(?=.)/gm, '  ')}\n`;
}

export function usesOf(text: string): readonly DeclaredUse[] {
  return CLOUDFORMATION.uses(unitOf(text).resources);
}

/** @returns service and address of each use, and whether it is known where it runs. */
export function evidenceIn(text: string): readonly string[] {
  return usesOf(text).map(({ service, of, runsIn, message }) => {
    assert.match(english(message), /^[A-Z\w].*\.$/);
    return `${service} ${of.address}${runsIn ? ' runs' : ''}`;
  });
}
