/**
 * Counts what a parser looks at: units asked for, and units that searches pass over. Unlike time it is the same in every
 * run, so that a test can tell linear from quadratic.
 */
export function countWork(run: () => void): number {
  const prototype = String.prototype;
  const names = ['charCodeAt', 'indexOf', 'lastIndexOf'] as const;
  const originals = names.map((name) => Object.getOwnPropertyDescriptor(prototype, name));
  let work = 0;
  const replace = (name: string, value: unknown): void => {
    Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- they are called on a string
  const { charCodeAt, indexOf, lastIndexOf } = prototype;
  try {
    replace('charCodeAt', function (this: string, at: number): number {
      work++;
      return Reflect.apply(charCodeAt, this, [at]);
    });
    replace('indexOf', function (this: string, text: string, from = 0): number {
      const at = Reflect.apply(indexOf, this, [text, from]);
      work += (at < 0 ? this.length : at) - Math.min(from, this.length);
      return at;
    });
    replace('lastIndexOf', function (this: string, text: string, from = this.length): number {
      const at = Reflect.apply(lastIndexOf, this, [text, from]);
      work += from - Math.max(at, 0);
      return at;
    });
    run();
  } finally {
    for (const [index, name] of names.entries()) {
      const original = originals[index];
      if (original !== undefined) Object.defineProperty(prototype, name, original);
    }
  }
  return work;
}
