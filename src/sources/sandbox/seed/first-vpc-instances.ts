import type { Part } from './part';
import { reservation, type InstancePlan } from './instance';
import { id } from './names';
import { instanceInterface } from './network-interface';
import {
  defaultSecurityGroup,
  fromGroup,
  fromRange,
  securityGroup,
  type SecurityGroupPlan,
} from './security-group';
import type { SubnetPlan, VpcPlan } from './vpc';

/** A web server that the internet may reach, and an application server behind it. */
export function instanceParts(vpc: VpcPlan, publicSubnet: SubnetPlan, privateSubnet: SubnetPlan): Part {
  const group = (name: string, description: string, which: string): SecurityGroupPlan => {
    return { id: id('sg', vpc.place, which), name, description, vpc };
  };
  const webGroup = group('web', 'Web servers', 'eb');
  const appGroup = group('app', 'Application servers', 'a99');
  const web: InstancePlan = {
    id: id('i', vpc.place, 'eb'),
    name: 'web',
    network: {
      id: id('eni', vpc.place, 'eb'),
      address: '10.0.0.10',
      subnet: publicSubnet,
      groups: [webGroup],
      publicAddress: { ip: '54.210.10.20' },
    },
  };
  const app: InstancePlan = {
    id: id('i', vpc.place, 'a99'),
    name: 'app',
    network: {
      id: id('eni', vpc.place, 'a99'),
      address: '10.0.2.10',
      subnet: privateSubnet,
      groups: [appGroup],
    },
    profile: 'app',
  };
  return {
    SecurityGroups: [
      defaultSecurityGroup(group('default', 'default VPC security group', 'def')),
      securityGroup(webGroup, [fromRange(80, '0.0.0.0/0', 'HTTP'), fromRange(443, '0.0.0.0/0', 'HTTPS')]),
      securityGroup(appGroup, [fromGroup(8080, webGroup)]),
    ],
    Reservations: [reservation(web), reservation(app)],
    NetworkInterfaces: [web, app].map((instance) => instanceInterface(instance.network, instance.id)),
  };
}
