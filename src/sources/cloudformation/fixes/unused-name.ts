import { entryOf } from '../syntax/node';
import type { Site } from './site';

const SECTIONS = ['Resources', 'Parameters', 'Conditions', 'Mappings', 'Outputs'];

/**
 * @param taken names that are about to be written.
 * @returns a logical id that nothing in the template has yet, with a number where the name itself is taken.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html
 */
export function unusedName({ document }: Site, name: string, taken: readonly string[] = []): string {
  const names = new Set(taken);
  for (const title of SECTIONS) {
    const section = entryOf(document.root, title)?.value;
    if (section?.kind === 'mapping') for (const { key } of section.entries) names.add(key);
  }
  if (!names.has(name)) return name;
  let n = 2;
  while (names.has(`${name}${n}`)) n += 1;
  return `${name}${n}`;
}
