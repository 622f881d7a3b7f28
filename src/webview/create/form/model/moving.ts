/**
 * Where a key leads in a list that stands below its field.
 * @param active from 0; undefined: no row is active yet
 * @param page how many rows are seen at a time
 * @returns undefined: the key does not move
 */
export function moved(
  key: string,
  active: number | undefined,
  count: number,
  page: number,
): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  const at = (row: number): number => Math.max(0, Math.min(last, row));
  switch (key) {
    case 'ArrowDown':
      return active === undefined ? 0 : at(active + 1);
    case 'ArrowUp':
      return active === undefined ? last : at(active - 1);
    case 'PageDown':
      return at((active ?? 0) + page);
    case 'PageUp':
      return at((active ?? 0) - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/**
 * The option that letters typed in quick succession lead to: the next whose name begins with them, else the next that
 * holds them anywhere, its id included.
 * @param from the option that is active; one letter goes on from the next, more stay where they still fit
 */
export function typedTo(
  options: readonly { readonly label: string; readonly detail: string }[],
  letters: string,
  from: number,
): number | undefined {
  const wanted = letters.toLowerCase();
  const first = letters.length === 1 ? from + 1 : Math.max(0, from);
  const order = options.map((_, step) => (first + step) % options.length);
  const find = (fits: (label: string, detail: string) => boolean): number | undefined =>
    order.find((index) => {
      const option = options[index];
      return option !== undefined && fits(option.label.toLowerCase(), option.detail.toLowerCase());
    });
  return (
    find((label) => label.startsWith(wanted)) ??
    find((label, detail) => label.includes(wanted) || detail.includes(wanted))
  );
}
