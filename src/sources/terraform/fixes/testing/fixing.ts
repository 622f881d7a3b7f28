import { Network } from '../../../../network/network';
import type { Fix } from '../../../declared/fix';
import type { FixRequest } from '../../../declared/fix-request';
import type { DeclaredUnit } from '../../../declared/unit';
import { parseHcl } from '../../hcl/parse-hcl';
import { terraformUnits } from '../../unit';
import { filesOf } from '../../testing/units';
import { terraformFixes } from '../terraform-fixes';

export type Files = Readonly<Record<string, string>>;

const TYPES: ReadonlySet<string> = new Set([
  'aws_vpc',
  'aws_subnet',
  'aws_route_table',
  'aws_default_route_table',
  'aws_vpc_endpoint',
  'aws_vpc_endpoint_route_table_association',
  'aws_security_group',
  'aws_security_group_rule',
  'aws_vpc_security_group_ingress_rule',
  'aws_vpc_security_group_egress_rule',
]);

/** Code with a remedy for it, as a text in `main.tf` or as files of one root. */
export interface Broken {
  readonly files: Files;
  readonly unit: DeclaredUnit;
  readonly request: FixRequest;
}

export function readUnit(files: Files, root = '.'): DeclaredUnit {
  const folders = [
    ...new Set(Object.keys(files).map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) || '.')),
  ];
  const all = [...terraformUnits(filesOf(files), { folders, types: TYPES })];
  const unit = all.find(({ name }) => name === root);
  if (!unit) throw new Error(`There is no root ${root} among ${all.map(({ name }) => name).join(', ')}.`);
  return unit;
}

export function broken(
  code: string | Files,
  remedy: FixRequest['remedy'],
  network: Network = new Network([], []),
): Broken {
  const files = typeof code === 'string' ? { 'main.tf': code } : code;
  const unit = readUnit(files);
  const request: FixRequest = {
    remedy,
    network,
    declared: (id) => {
      const resource = unit.resources.find(({ address }) => address === id);
      return resource && { resource, unit };
    },
    text: (file) => files[file],
    isOwn: (file) => !file.startsWith('.terraform/'),
  };
  return { files, unit, request };
}

export function fixesOf({ files, request }: Broken): readonly Fix[] {
  return terraformFixes(request, (file) => {
    const text = files[file];
    return text === undefined ? undefined : parseHcl(text);
  });
}

/** @returns files after edits, which must not overlap. */
export function applied(files: Files, { edits }: Fix): Files {
  const after: Record<string, string> = { ...files };
  for (const file of new Set(edits.map((edit) => edit.file))) {
    let text = files[file] ?? '';
    const { lines } = parseHcl(text);
    const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const offset = ({ line, column }: { line: number; column: number }): number =>
      (starts[line - 1] ?? 0) + column - 1;
    const own = edits
      .filter((edit) => edit.file === file)
      .map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText }))
      .sort((a, b) => a.start - b.start);
    own.forEach(({ start }, index) => {
      const before = own[index - 1];
      if (before && start < before.end)
        throw new Error(`Edits overlap at line ${lines.position(start).line}.`);
    });
    for (const { start, end, newText } of own.toReversed()) {
      text = text.slice(0, start) + newText + text.slice(end);
    }
    after[file] = text;
  }
  return after;
}

/** @returns the code after the only fix that there is for it. */
export function fixed(code: string | Files, remedy: FixRequest['remedy'], network?: Network): Files {
  const one = broken(code, remedy, network);
  const [fix, ...others] = fixesOf(one);
  if (!fix || others.length > 0) throw new Error(`There are ${others.length + (fix ? 1 : 0)} fixes.`);
  return applied(one.files, fix);
}
