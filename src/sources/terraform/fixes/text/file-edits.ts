import type { FileEdit } from '../../../declared/fix';
import type { FixRequest } from '../../../declared/fix-request';
import type { HclFile } from '../../hcl/file';
import { parseHcl } from '../../hcl/parse-hcl';
import { align } from './align';
import type { Draft } from './draft';
import { Pieces } from './pieces';

/**
 * @param current a file as it is now
 * @returns the edits that drafts come to, laid out as their files are; undefined where one of them cannot be made: the
 * file is not the user's, is JSON, has changed since it was read, or would not parse any more
 */
export function fileEdits(
  drafts: readonly Draft[],
  request: FixRequest,
  current: (file: string) => HclFile | undefined,
): readonly FileEdit[] | undefined {
  const all: FileEdit[] = [];
  for (const path of new Set(drafts.map(({ file }) => file.path))) {
    const own = drafts.filter(({ file }) => file.path === path).sort(inOrder);
    const hcl = own[0]?.file.hcl;
    const isStale = hcl?.text !== current(path)?.text || hcl?.text !== request.text(path);
    if (!hcl || isStale || path.endsWith('.json') || !request.isOwn(path)) return undefined;
    const edits = editsOf(path, hcl, own);
    if (!edits) return undefined;
    all.push(...edits);
  }
  return all.length > 0 ? all : undefined;
}

function editsOf(file: string, hcl: HclFile, drafts: readonly Draft[]): readonly FileEdit[] | undefined {
  const isOverlapping = drafts.some(({ start }, index) => start < (drafts[index - 1]?.end ?? 0));
  if (isOverlapping) return undefined;
  const pieces = new Pieces(hcl.text, drafts);
  if (parseHcl(pieces.text).errors.length > hcl.errors.length) return undefined;
  align(hcl, pieces, parseHcl);
  return pieces
    .changes()
    .map(({ start, end, text: newText }) => ({ file, range: hcl.lines.range({ start, end }), newText }));
}

function inOrder(a: Draft, b: Draft): number {
  return a.start - b.start || a.end - b.end;
}
