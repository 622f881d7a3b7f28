/** The example account of AWS's own documentation. */
export const ACCOUNT = '111122223333';
export const REGION = 'us-east-1';

/** When everything in the lesson was made. */
export const CREATED = new Date('2026-01-15T09:00:00.000Z');

/** `0` is what both VPCs share. */
export type Place = 0 | 1 | 2;

/**
 * An id that looks like AWS's (17 hexadecimal digits), stays the same, and can be read: its second digit says in
 * which VPC the resource stands, its last ones which it is.
 */
export function id(prefix: string, place: Place, which: string): string {
  return `${prefix}-0${place}${which.padStart(15, '0')}`;
}

export function arn(resource: string): string {
  return `arn:aws:ec2:${REGION}:${ACCOUNT}:${resource}`;
}

export function named(name: string): readonly { readonly Key: string; readonly Value: string }[] {
  return [{ Key: 'Name', Value: name }];
}

/** An address as EC2's host names spell it: 10.0.0.10 → 10-0-0-10. */
export function dashed(address: string): string {
  return address.replaceAll('.', '-');
}
