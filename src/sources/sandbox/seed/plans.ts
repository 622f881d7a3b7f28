import { id } from './names';
import type { VpcPlan } from './vpc';

/** Where the two VPCs are, for those parts of each that name the other. */
export const FIRST: VpcPlan = { place: 1, id: id('vpc', 1, '1'), cidr: '10.0.0.0/16' };
export const SECOND: VpcPlan = { place: 2, id: id('vpc', 2, '2'), cidr: '10.1.0.0/16' };
