/** What a message may be filled with: names and ids verbatim, numbers formatted by the surface. */
export type MessageArgument = string | number;

/**
 * A sentence as data: an English template with `{name}` places, and what goes into them. Surfaces render it
 * (`vscode.l10n.t` in the editor, plain English on the command line); nobody glues sentences from parts.
 */
export interface Message {
  readonly template: string;
  readonly args: Readonly<Record<string, MessageArgument>>;
}

/** Something to show: verbatim text (an id, a CIDR, a name) or a message to translate. */
export type Text = string | Message;

/** @param template English, with `{name}` places that `args` fill. */
export function message(template: string, args: Message['args'] = {}): Message {
  return { template, args };
}

/**
 * A message about a number of things. Each form is a template of its own, since languages form plurals differently.
 * @param one the template for exactly one, @param many the template for any other number; both may use `{n}`.
 */
export function counted(n: number, one: string, many: string, args: Message['args'] = {}): Message {
  return message(n === 1 ? one : many, { ...args, n });
}

/** @returns the English text of a message: thousands separators in numbers, verbatim strings. */
export function english(text: Text): string {
  if (typeof text === 'string') return text;
  return text.template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = text.args[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? value.toLocaleString('en-US') : value;
  });
}
