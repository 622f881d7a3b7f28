import type { Message } from '../network/message';

/** What follows a VPC's id in the id of the table that it comes with. */
const MAIN = '#main';

/**
 * How ids of a declared network are written for people: without the unit that they are of, instances that are all meant
 * by the resource, the table that no code declares by its VPC.
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

  /** @returns an address that the code has: of a table that no code declares that of its VPC. */
  of(id: string): string {
    const unit = this.units.find((name) => id.startsWith(`${name}#`));
    const own = unit === undefined ? id : id.slice(unit.length + 1);
    const address = own.endsWith(MAIN) ? own.slice(0, -MAIN.length) : own;
    return this.instances.get(address) ?? address;
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
    if (!text.includes(', ')) return this.said(text);
    // Instances that are meant by their resource are it once.
    return [...new Set(text.split(', ').map((one) => this.said(one)))].join(', ');
  }

  private said(id: string): string {
    if (id.endsWith(MAIN)) return `${this.of(id)} (main)`;
    const address = this.of(id);
    // Most templates call it so, and "VPC VPC" reads like a mistake.
    return /^vpc$/i.test(address) ? `“${address}”` : address;
  }
}

/** @returns an address without the keys of its instances: `module.net.aws_subnet.a[0]` is `module.net.aws_subnet.a`. */
export function withoutKeys(address: string): string {
  return address.includes('[') ? address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g, '') : address;
}
