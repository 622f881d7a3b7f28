import type { Action } from '../action';
import { createVpcEndpointServiceConfiguration } from './create-endpoint-service';
import { createVpcEndpoint } from './create-vpc-endpoint';
import { deleteVpcEndpointServiceConfigurations } from './delete-endpoint-services';
import { deleteVpcEndpoints } from './delete-vpc-endpoints';
import { acceptVpcEndpointConnections, rejectVpcEndpointConnections } from './endpoint-connections';
import { modifyVpcEndpointServicePermissions } from './endpoint-service-permissions';
import { createInstanceConnectEndpoint, deleteInstanceConnectEndpoint } from './instance-connect-endpoints';
import {
  modifyVpcEndpointServiceConfiguration,
  startVpcEndpointServicePrivateDnsVerification,
} from './modify-endpoint-service';
import { modifyVpcEndpoint } from './modify-vpc-endpoint';

/** The writes of VPC endpoints, of instance connect endpoints and of endpoint services. */
export const ENDPOINT_WRITES: readonly Action[] = [
  acceptVpcEndpointConnections,
  createInstanceConnectEndpoint,
  createVpcEndpoint,
  createVpcEndpointServiceConfiguration,
  deleteInstanceConnectEndpoint,
  deleteVpcEndpoints,
  deleteVpcEndpointServiceConfigurations,
  modifyVpcEndpoint,
  modifyVpcEndpointServiceConfiguration,
  modifyVpcEndpointServicePermissions,
  rejectVpcEndpointConnections,
  startVpcEndpointServicePrivateDnsVerification,
];
