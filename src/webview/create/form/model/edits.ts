import type { CreateState, TagState, ZoneRow } from '../../protocol';

/** A part of what is asked for, as it shall be from now on. */
export type Edit = Partial<CreateState>;

type Subnet = CreateState['subnets'][number];

/** @returns the list without the value if it is in it, else with it at the end. */
export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}

/** The subnet of a zone that is asked for; undefined: none is. Where only one counts, it is the first. */
export function chosenIn(
  subnets: readonly Subnet[],
  { subnets: options, subnet }: ZoneRow,
  one = false,
): Subnet | undefined {
  const asked = one ? subnets.slice(0, 1) : subnets;
  return asked.find(({ id }) => id === subnet || options.some(({ value }) => value === id));
}

/**
 * Takes a zone in, with a subnet of it, or leaves it out where no subnet is given.
 * @param one only one subnet is taken at all: it replaces that of another zone
 */
export function withZone(
  subnets: readonly Subnet[],
  zone: ZoneRow,
  subnet: string | undefined,
  one: boolean,
): readonly Subnet[] {
  const before = chosenIn(subnets, zone);
  if (subnet !== undefined && before?.id === subnet) return one ? [before] : subnets;
  if (subnet === undefined) return subnets.filter((other) => other !== before);
  // Addresses belong to the range of their subnet: another subnet begins without.
  const chosen = { id: subnet };
  if (one) return [chosen];
  return before ? subnets.map((other) => (other === before ? chosen : other)) : [...subnets, chosen];
}

/** Fixes an address of an interface, or gives it free again where it is empty. */
export function withAddress(
  subnets: readonly Subnet[],
  id: string,
  family: 'ipv4' | 'ipv6',
  typed: string,
): readonly Subnet[] {
  const address = typed === '' ? undefined : typed;
  return subnets.map((subnet) => (subnet.id === id ? { ...subnet, [family]: address } : subnet));
}

/** @returns the list with another value at a place. */
export function replaced<T>(list: readonly T[], at: number, value: T): readonly T[] {
  return list.map((one, index) => (index === at ? value : one));
}

/** @returns the list without the value at a place. */
export function without<T>(list: readonly T[], at: number): readonly T[] {
  return list.filter((_, index) => index !== at);
}

/** @returns the tags with one of them changed. */
export function withTag(
  tags: readonly TagState[],
  at: number,
  change: Partial<TagState>,
): readonly TagState[] {
  return tags.map((tag, index) => (index === at ? { ...tag, ...change } : tag));
}

/** How many characters a text has, as AWS and people count: an emoji of two units is one. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/**
 * What a field of one line shows of a text: it can hold no line break, and a text that it can never show would be set
 * again at each key, with the caret at its end.
 */
export function oneLine(text: string): string {
  return text.replace(/[\r\n]/gu, '');
}

/** What a field of several lines shows of a text: line breaks are one character there. */
export function lines(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}
