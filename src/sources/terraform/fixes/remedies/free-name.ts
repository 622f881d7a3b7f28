/**
 * @param taken `aws_vpc_endpoint.s3`; the name that is found is one more
 * @returns a name for a resource that no other of its type has
 */
export function freeName(taken: Set<string>, type: string, wanted: string): string {
  let name = wanted;
  for (let n = 2; taken.has(`${type}.${name}`); n++) name = `${wanted}_${n}`;
  taken.add(`${type}.${name}`);
  return name;
}
