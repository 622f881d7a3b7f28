import { message } from '../../../../network/message';
import type { Block } from '../file';
import { parseAttribute, type Name } from './attribute';
import { blockFrame, closes, leaves, noteItem, type Frame } from './frame';
import { parseLabels } from './label';
import type { Parsing } from './parsing';
import { recover } from './recovery';
import { CLOSE, EQUALS, IDENTIFIER, NEWLINE, OPEN, QUOTE, STOP } from './tokens';

/** Gathers items up to the brace that closes the body, or to where it must end without. */
export function parseItems(p: Parsing, frame: Frame): void {
  while (!p.at(STOP) && parseItem(p, frame));
}

/** Reads one item, or passes over what is none. @returns whether the body goes on */
export function parseItem(p: Parsing, frame: Frame): boolean {
  switch (p.kind()) {
    case NEWLINE:
      p.advance();
      return true;
    case IDENTIFIER:
      if (leaves(p, frame)) return false;
      noteItem(p, frame);
      parseNamed(p, frame);
      return true;
    case CLOSE:
      if (closes(p, frame) !== 'nothing') return false;
      p.fail(message('There is nothing that this brace closes.'), p.start, p.end);
      p.advance();
      return true;
    default:
      p.halt(message('An argument or a block is expected here.'));
      recover(p);
      return !p.at(STOP);
  }
}

function parseNamed(p: Parsing, frame: Frame): void {
  const name: Name = { start: p.start, end: p.end, text: p.tokenText() };
  const inner = blockFrame(p, frame);
  p.advance();
  switch (p.kind()) {
    case EQUALS:
      p.attributes.push(parseAttribute(p, name, inner.indent));
      return;
    case OPEN:
    case QUOTE:
    case IDENTIFIER:
      p.blocks.push(parseBlock(p, name, inner));
      return;
    default:
      p.fail(message('“=” or a block is expected after this name.'), name.start, name.end);
      p.stop('error', p.start);
      recover(p);
  }
}

/** `type "label" { … }`, its type taken. */
function parseBlock(p: Parsing, name: Name, frame: Frame): Block {
  const flaws = p.flaws;
  const { start, end: typeEnd } = name;
  const labels = parseLabels(p);
  const headerEnd = labels.at(-1)?.end ?? typeEnd;
  const firstAttribute = p.attributes.mark();
  const firstBlock = p.blocks.mark();
  const open = p.at(OPEN) ? p.start : headerEnd;
  const close = p.at(OPEN) ? parseBraces(p, frame) : braceless(p, headerEnd);
  const end = p.lastEnd;
  recover(p);
  const broken = p.flaws > flaws;
  const type = name.text;
  const attributes = p.attributes.since(firstAttribute);
  const blocks = p.blocks.since(firstBlock);
  // spelled out, since spreading costs a third of the parser's time
  return {
    kind: 'block',
    start,
    end,
    type,
    typeEnd,
    labels,
    headerEnd,
    open,
    close,
    attributes,
    blocks,
    broken,
  };
}

function braceless(p: Parsing, headerEnd: number): number {
  p.halt(message('The block needs an opening brace on the line of its header.'));
  return headerEnd;
}

/** Reads what is in the braces. @returns where they end */
function parseBraces(p: Parsing, frame: Frame): number {
  const open = p.start;
  frame.openLine = p.lineStart;
  const isReadable = p.enter();
  p.advance();
  if (isReadable) parseItems(p, frame);
  p.leave();
  if (p.at(CLOSE) && closes(p, frame) === 'this') {
    const close = p.start;
    p.advance();
    if (!p.at(NEWLINE) && !p.at(CLOSE) && !p.at(STOP)) {
      p.fail(message('A block ends with its line: a new line is expected here.'), p.start, p.end);
    }
    return close;
  }
  p.fail(message('The block is not closed.'), open, open + 1);
  return p.lastEnd;
}
