import { spawnSync } from 'node:child_process';

export function hasTerraform(): boolean {
  return spawnSync('terraform', ['version']).status === 0;
}

const SEPARATOR = '\n# -- next\n';

/** @returns pieces of code as `terraform fmt` lays them out */
export function formatted(codes: readonly string[]): readonly string[] {
  const { status, stdout, stderr } = spawnSync('terraform', ['fmt', '-no-color', '-'], {
    input: codes.join(SEPARATOR),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.split(SEPARATOR);
}
