import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BASES } from './mutations/base';
import { CLOUDFORMATION_MUTANTS } from './mutations/cloudformation-mutants';
import { gatewayMutants } from './mutations/gateway-mutants';
import type { Mutant } from './mutations/mutant';
import { INTERFACE_MUTANTS } from './mutations/terraform-interface-mutants';
import { TERRAFORM_MUTANTS } from './mutations/terraform-mutants';
import type { Label, LabelledCase } from './score';

/** A case that was derived from a right one, with what is to be found by construction. */
export interface MutatedCase {
  readonly name: string;
  /** Texts by their paths in the case's folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly labels: {
    readonly expect: readonly Label[];
    readonly allow: readonly Label[];
    readonly varFiles: readonly string[];
  };
}

/** All changes of the right cases, of both languages. */
export const MUTANTS: readonly Mutant[] = [
  ...BASES.flatMap(gatewayMutants),
  ...TERRAFORM_MUTANTS,
  ...INTERFACE_MUTANTS,
  ...CLOUDFORMATION_MUTANTS,
];

/**
 * @param folder of the labelled cases
 * @yields the changed cases
 * @throws Error where a case is no longer as the change takes it to be, or is not right: the label would be wrong
 */
export function* mutatedCases(folder: string): Generator<MutatedCase, void, undefined> {
  const bases = new Map<string, MutatedCase>();
  for (const mutant of MUTANTS) {
    const base = bases.get(mutant.of) ?? readCase(folder, mutant.of);
    bases.set(mutant.of, base);
    yield mutated(base, mutant);
  }
}

/** Writes cases where the linter can read them. */
export function writeCases(cases: Iterable<MutatedCase>, into: string): readonly LabelledCase[] {
  return [...cases].map(({ name, files, labels }) => {
    const folder = path.join(into, name);
    for (const [file, text] of files) {
      const whole = path.join(folder, file);
      mkdirSync(path.dirname(whole), { recursive: true });
      writeFileSync(whole, text);
    }
    return { name, folder, ...labels };
  });
}

function mutated(base: MutatedCase, { name, edits, expect, allow = [] }: Mutant): MutatedCase {
  const files = new Map(base.files);
  for (const [file, edit] of Object.entries(edits)) {
    const text = edit(files.get(file) ?? '');
    if (text === undefined || text === files.get(file))
      throw new Error(`${base.name}/${file} is not as the change ${name} takes it to be`);
    files.set(file, text);
  }
  const labels = { ...base.labels, expect, allow: [...base.labels.allow, ...allow] };
  return { name: `${base.name}--${name}`, files, labels };
}

function readCase(folder: string, name: string): MutatedCase {
  const whole = path.join(folder, name);
  const paths = readdirSync(whole, { recursive: true, encoding: 'utf8' }).filter(
    (one) => one !== 'labels.json' && statSync(path.join(whole, one)).isFile(),
  );
  const labels = JSON.parse(readFileSync(path.join(whole, 'labels.json'), 'utf8')) as Partial<LabelledCase>;
  const { expect = [], allow = [], varFiles = [] } = labels;
  if (expect.length > 0) throw new Error(`${name} is not a right case`);
  const files = new Map(paths.map((one) => [one, readFileSync(path.join(whole, one), 'utf8')]));
  return { name, files, labels: { expect, allow, varFiles } };
}
