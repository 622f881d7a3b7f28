import type { Network } from '../../../../network/network';
import type { Presence } from '../../../../network/presence';
import type { ResourceKind, ResourceOf } from '../../../../network/resource';
import { known, type Resolved } from '../../../../network/resolved';
import { destinationValue, type Route } from '../../../../network/resources/route';
import { networkUnit } from '../../../terraform/network/testing/parts';
import { TERRAFORM } from '../../../terraform/network/language';
import { assemble } from '../assemble';

/** @returns Terraform code, which stands in one file if it is a text, as the network that it makes. */
export function networkOf(files: string | Readonly<Record<string, string>>): Network {
  return assemble([networkUnit(files)], TERRAFORM).network;
}

/** @returns a resource of a network by its address. */
export function resourceOf<K extends ResourceKind>(network: Network, kind: K, id: string): ResourceOf<K> {
  const all = network.all(kind);
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${id} among ${all.map((one) => one.id).join(', ')}.`);
  return found;
}

/** @returns the routes of a table but the local one: `0.0.0.0/0 → nat-gateway aws_nat_gateway.n if var.nat`. */
export function routesOf(network: Network, tableId: string): readonly string[] {
  return resourceOf(network, 'route-table', tableId)
    .routes.filter(({ origin }) => origin !== 'table')
    .map(routeText);
}

function routeText({ target, presence, ...route }: Route): string {
  const id = target.kind === 'local' || target.kind === 'unknown' ? '' : ` ${shown(target.id)}`;
  const when = presence === undefined || presence.when === 'always' ? '' : ` if ${presenceText(presence)}`;
  return `${shown(destinationValue(route))} → ${target.kind}${id}${when}`;
}

/** @returns values as they are known, and `?` for what is not. */
export function shown(value: Resolved<string | number | boolean>): string {
  return String(known(value) ?? '?');
}

/** @returns a condition as people would write it. */
export function presenceText(presence: Presence): string {
  switch (presence.when) {
    case 'always':
    case 'never':
      return presence.when;
    case 'condition':
      return presence.name;
    case 'not':
      return `not ${presenceText(presence.of)}`;
    case 'all':
      return `(${presence.of.map(presenceText).join(' and ')})`;
    case 'any':
      return `(${presence.of.map(presenceText).join(' or ')})`;
  }
}

/** A VPC with a subnet, an internet gateway, a NAT gateway and a route table without routes. */
export const VPC = `
provider "aws" {
  region = "eu-west-1"
}
data "aws_region" "current" {}
variable "on" { type = bool }
variable "other" { type = bool }
variable "n" { type = number }
variable "given" {}
resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "s" {
  vpc_id = aws_vpc.v.id
}
resource "aws_internet_gateway" "i" {
  vpc_id = aws_vpc.v.id
}
resource "aws_nat_gateway" "n" {
  subnet_id = aws_subnet.s.id
}
resource "aws_route_table" "t" {
  vpc_id = aws_vpc.v.id
}
`;
