import type { HclFile } from './file';
import { LineIndex } from '../../declared/line-index';
import { parseItem } from './parsing/body';
import { BOM } from './parsing/characters';
import { fileFrame } from './parsing/frame';
import { beginsTopLevelBlock } from './parsing/layout';
import { Parser } from './parsing/parser';
import { STOP } from './parsing/tokens';

/** A place at the top level that reading can go back to. */
interface Mark {
  readonly offset: number;
  readonly lineStart: number;
  readonly comments: number;
  readonly attributes: number;
  readonly blocks: number;
}

/** How many times a text's length may be read again; after that it is read warily to its end. */
const MAX_REREAD = 3;

/**
 * Reads Terraform's native syntax. It never throws; what cannot be read costs the argument or block that it stands in,
 * and is noted in `errors`. What is well-formed is read as the language says, however it is laid out. Where an error is
 * met, reading goes back to the beginning of the block, and up to the next one trusts the layout more than the braces.
 * The time it takes is linear in the text's length.
 * @param text a `.tf` or `.tfvars` file, which may begin with a byte order mark and have lines of either kind
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export function parseHcl(text: string): HclFile {
  const p = new Parser(text, text.length);
  const frame = fileFrame();
  const begin = text.charCodeAt(0) === BOM ? 1 : 0;
  p.newLine(begin);
  p.leap(begin);
  let block = markOf(p);
  let reread = 0;
  for (;;) {
    if (p.flaws > 0 && !p.wary) {
      reread += p.reached - block.offset;
      goBack(p, block);
    }
    if (p.at(STOP)) break;
    const { start } = p;
    if (start !== block.offset && start === p.lineStart && beginsTopLevelBlock(text, start, p.limit)) {
      // until there is another error
      p.wary = reread > MAX_REREAD * text.length;
      p.flaws = 0;
      block = markOf(p);
    }
    parseItem(p, frame);
  }
  const { comments } = p;
  const errors = p.errors.sort((a, b) => a.start - b.start);
  const lines = new LineIndex(text);
  return { text, attributes: p.attributes.since(0), blocks: p.blocks.since(0), comments, errors, lines };
}

function markOf(p: Parser): Mark {
  return {
    offset: p.start,
    lineStart: p.lineStart,
    comments: p.comments.length,
    attributes: p.attributes.mark(),
    blocks: p.blocks.mark(),
  };
}

/** Forgets what was read since a mark, and reads on from there warily. */
function goBack(p: Parser, mark: Mark): void {
  p.wary = true;
  p.reached = 0;
  p.flaws = 0;
  p.comments.length = mark.comments;
  p.attributes.back(mark.attributes);
  p.blocks.back(mark.blocks);
  p.depth = 0;
  p.newlines = true;
  p.newLine(mark.lineStart);
  p.leap(mark.offset);
}
