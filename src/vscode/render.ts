import { l10n } from 'vscode';
import type { MessageArgument, Text } from '../network/message';

/** @returns a text in the language of the editor. */
export function render(text: Text): string {
  if (typeof text === 'string') return text;
  const args: Record<string, string> = {};
  for (const [name, value] of Object.entries(text.args)) args[name] = format(value);
  return l10n.t(text.template, args);
}

function format(value: MessageArgument): string {
  return typeof value === 'number' ? value.toLocaleString(undefined, { useGrouping: true }) : value;
}

/** Quick picks and the status bar draw `$(name)` as an icon; in a name it is text: a word joiner keeps it so. */
export function verbatim(text: string): string {
  return text.replaceAll('$(', '$\u2060(');
}
