/** A change of a text; undefined where the text is not as it takes it to be. */
export type Edit = (text: string) => string | undefined;

/** @returns an edit that swaps the one place where a part stands. */
export function swap(part: string, by: string): Edit {
  return (text) => {
    const at = text.indexOf(part);
    if (at < 0 || text.includes(part, at + 1)) return undefined;
    return text.slice(0, at) + by + text.slice(at + part.length);
  };
}

/** @returns an edit of what a pattern finds first. */
export function swapMatch(pattern: RegExp, by: string): Edit {
  return (text) => (pattern.test(text) ? text.replace(pattern, () => by) : undefined);
}

/** @returns an edit that takes an item out of the one list that holds it: `[a, b]`, or `- a` on a line of its own. */
export function withoutItem(item: string): Edit {
  const name = item.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const places = [
    new RegExp(`\\n *- ${name}(?=\\n)`),
    new RegExp(`, ${name}(?=[,\\]])`),
    new RegExp(`(?<=\\[)${name}, `),
    new RegExp(`(?<=\\[)${name}(?=\\])`),
  ];
  return (text) => {
    const place = places.find((one) => one.test(text));
    return place && text.replace(place, '');
  };
}

/** @returns an edit of one block: Terraform's by its header, a template's by the logical id. */
export function within(header: string, edit: Edit): Edit {
  return (text) => {
    const block = blockOf(text, header);
    const changed = block && edit(block.text);
    if (!block || changed === undefined) return undefined;
    return text.slice(0, block.start) + changed + text.slice(block.start + block.text.length);
  };
}

/** @returns an edit that takes a block out. */
export function withoutBlock(header: string): Edit {
  return within(header, () => '');
}

/** @returns an edit that writes a block once more, changed. */
export function twice(header: string, edit: Edit): Edit {
  return within(header, (block) => {
    const again = edit(block);
    return again === undefined ? undefined : `${block}\n${again}`;
  });
}

/** @returns an edit that adds text at the end. */
export function append(more: string): Edit {
  return (text) => `${text}${text.endsWith('\n') ? '' : '\n'}${more}`;
}

/** @returns the edits one after the other. */
export function inTurn(...edits: readonly Edit[]): Edit {
  return (text) => edits.reduce<string | undefined>((now, edit) => now && edit(now), text);
}

interface Block {
  readonly start: number;
  readonly text: string;
}

/** Formatted text: a block of Terraform ends with a brace in the column of its header, a resource of a template where indentation is its own again. */
function blockOf(text: string, header: string): Block | undefined {
  const lines = text.split('\n');
  const isHeader = (line: string): boolean =>
    line === `${header} {` || line === `  ${header}:` || line.startsWith(`${header} {`);
  const first = lines.findIndex(isHeader);
  const line = lines[first];
  if (line === undefined || lines.findIndex((one, n) => n > first && isHeader(one)) >= 0) return undefined;
  const isTerraform = line.startsWith(header);
  const rest = lines.slice(first + 1);
  const length = isTerraform
    ? line.endsWith('}')
      ? 0
      : rest.indexOf('}') + 1
    : rest.findIndex((one) => /^ {0,2}\S/.test(one));
  const end = length < 0 ? lines.length : first + 1 + length;
  const start = lines.slice(0, first).reduce((sum, one) => sum + one.length + 1, 0);
  return { start, text: `${lines.slice(first, end).join('\n')}\n` };
}
