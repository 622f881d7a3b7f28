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
