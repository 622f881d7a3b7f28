/** What a plain letter does where the list or the picture has the focus. */
export type KeyCommand = 'refresh' | 'next-blocker' | 'previous-blocker' | 'compare' | 'fold';

const commands: Readonly<Record<string, KeyCommand>> = {
  r: 'refresh',
  n: 'next-blocker',
  p: 'previous-blocker',
  c: 'compare',
  f: 'fold',
};

/** @returns the command of a key; with Ctrl, Alt or the command key it is the editor's. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): KeyCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  return Object.hasOwn(commands, key) ? commands[key] : undefined;
}
