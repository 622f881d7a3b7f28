import type { Message } from '../network/message';

/** What follows a VPC's id in the id of the table that it comes with. */
const MAIN = '#main';

/**
 * How ids of a declared network are written for people: without the unit that they are of, instances that are all meant
 * by the resource, the table that no code declares in words.
 */
export class Names {
  /** @param units the names of the units whose ids have them in front */
  constructor(
    private readonly units: readonly string[],
    private readonly instances: ReadonlyMap<string, string> = new Map(),
  ) {}

  withInstances(instances: ReadonlyMap<string, string>): Names {
    return new Names(this.units, instances);
  }

  of(id: string): string {
    const unit = this.units.find((name) => id.startsWith(`${name}#`));
    const own = unit === undefined ? id : id.slice(unit.length + 1);
    const isMain = own.endsWith(MAIN);
    const address = isMain ? own.slice(0, -MAIN.length) : own;
    const shown = this.instances.get(address) ?? address;
    return isMain ? `the main route table of ${shown}` : shown;
  }

  /** @returns a message with its ids as people write them. */
  in(message: Message): Message {
    const entries = Object.entries(message.args).map(([name, value]) => [
      name,
      typeof value === 'string' ? this.list(value) : value,
    ]);
    return { ...message, args: Object.fromEntries(entries) as Message['args'] };
  }

  private list(text: string): string {
    return text.includes(', ')
      ? text
          .split(', ')
          .map((one) => this.of(one))
          .join(', ')
      : this.of(text);
  }
}

/** @returns an address without the keys of its instances: `module.net.aws_subnet.a[0]` is `module.net.aws_subnet.a`. */
export function withoutKeys(address: string): string {
  return address.includes('[') ? address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g, '') : address;
}
