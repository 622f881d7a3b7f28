import type { PlanOptions } from './plan-options';
import { oneLine, UsageError } from './usage-error';

/** @throws UsageError where none or several are named. */
export function oneSubnet({ subnets }: PlanOptions): string {
  const [id, ...others] = idsOf(subnets);
  if (id === undefined || others.length > 0)
    throw new UsageError('this type takes exactly one subnet: --subnets ID');
  return id;
}

/** @returns what a list names, each once. */
export function idsOf(list = ''): readonly string[] {
  const ids = list.split(',').map((id) => id.trim());
  return [...new Set(ids.filter((id) => id !== ''))];
}

/** @throws UsageError for what is no tag, and for a key that is said twice. */
export function tagsOf(tags: readonly string[]): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  for (const tag of tags) {
    const at = tag.indexOf('=');
    if (at < 0) throw new UsageError(`--tag ${oneLine(tag)} is not KEY=VALUE`);
    const key = tag.slice(0, at);
    if (made.has(key)) throw new UsageError(`--tag ${oneLine(key)} is said twice`);
    made.set(key, tag.slice(at + 1));
  }
  return made;
}

/** @throws UsageError where nothing is said. */
export function arnOf(arn: string | undefined, flag: string): string {
  const text = arn?.trim() ?? '';
  if (text === '') throw new UsageError(`say what it leads to: ${flag} ARN`);
  return text;
}
