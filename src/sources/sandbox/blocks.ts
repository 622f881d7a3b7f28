import { parseCidr, type Cidr, type Family } from '../../network/addresses/address';
import { entitiesField, entityField, textField, type Entity } from './entity';

const MEMBERS: Readonly<Record<Family, readonly [set: string, block: string, state: string]>> = {
  ipv4: ['CidrBlockAssociationSet', 'CidrBlock', 'CidrBlockState'],
  ipv6: ['Ipv6CidrBlockAssociationSet', 'Ipv6CidrBlock', 'Ipv6CidrBlockState'],
};

/** The blocks that a VPC, or a subnet, has now; of IPv4 a subnet has one and no set of them. */
export function blocksOf(entity: Entity, family: Family): readonly Cidr[] {
  const [set, block, state] = MEMBERS[family];
  const associated = entitiesField(entity, set).filter((entry) => isThere(entityField(entry, state)));
  const texts = associated.flatMap((entry) => textField(entry, block) ?? []);
  const own = textField(entity, block);
  const all = family === 'ipv4' && texts.length === 0 && own !== undefined ? [own] : texts;
  return all.flatMap((text) => parseCidr(text) ?? []);
}

/** An entry of the set, as EC2 shows it when it is associated. */
export function associatedBlock(family: Family, associationId: string, cidr: string): Entity {
  const [, block, state] = MEMBERS[family];
  return { AssociationId: associationId, [block]: cidr, [state]: { State: 'associated' } };
}

function isThere(state: Entity): boolean {
  const text = textField(state, 'State');
  return text === undefined || text === 'associated' || text === 'associating';
}
