import { Hover, MarkdownString, type HoverProvider, type Position, type TextDocument } from 'vscode';
import type { Network } from '../../network/network';
import type { FileRange } from '../../network/origin';
import type { Resource } from '../../network/resource';
import { plainMarkdown } from '../plain-markdown';
import { render } from '../render';
import { editorRange, filePosition } from './editor-range';
import { hoverLines } from './hover-lines';
import type { LintService } from './lint-service';

/** Says of a declared route table or endpoint who uses it and how services are reached. */
export class Hovers implements HoverProvider {
  readonly #service: LintService;

  constructor(service: LintService) {
    this.#service = service;
  }

  async provideHover(document: TextDocument, position: Position): Promise<Hover | undefined> {
    const path = this.#service.places.pathOf(document.uri);
    if (path === undefined) return undefined;
    // Who rests the pointer on something has stopped typing.
    await this.#service.settled();
    if (!this.#service.isCurrent(document)) return undefined;
    const at = filePosition(position);
    const hovers = this.#service
      .codeOf(path)
      .flatMap((code) =>
        code.inFile(path).flatMap((resource) => hoverOver(code.network, resource, path, at) ?? []),
      );
    return hovers[0];
  }
}

function hoverOver(
  network: Network,
  resource: Resource,
  file: string,
  at: FileRange['start'],
): Hover | undefined {
  const { origin } = resource;
  if (origin.seen !== 'file' || origin.file !== file || !isIn(at, origin.range)) return undefined;
  const lines = hoverLines(network, resource, render);
  if (lines.length === 0) return undefined;
  return new Hover(text(resource.id, lines.map(render)), editorRange(origin.range));
}

/** Names are whatever somebody wrote: nothing of them is Markdown. */
function text(title: string, lines: readonly string[]): MarkdownString {
  const markdown = new MarkdownString();
  markdown.appendCodeblock(title, 'plaintext');
  for (const line of lines) {
    markdown.appendMarkdown(`- ${plainMarkdown(line)}\n`);
  }
  return markdown;
}

function isIn({ line, column }: FileRange['start'], { start, end }: FileRange): boolean {
  const isAfter = line > start.line || (line === start.line && column >= start.column);
  return isAfter && (line < end.line || (line === end.line && column <= end.column));
}
