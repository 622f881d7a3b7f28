/** The DNS suffixes of AWS's partitions, those of the dual-stack names too.
 * @see https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
const SUFFIXES = [
  'amazonaws.com',
  'api.aws',
  'amazonaws.com.cn',
  'api.amazonwebservices.com.cn',
  'amazonaws.eu',
  'api.amazonwebservices.eu',
  'c2s.ic.gov',
  'api.aws.ic.gov',
  'sc2s.sgov.gov',
  'api.aws.scloud',
  'cloud.adc-e.uk',
  'api.cloud-aws.adc-e.uk',
  'csp.hci.ic.gov',
  'api.aws.hci.ic.gov',
];

const SUFFIX = SUFFIXES.map((suffix) => suffix.replaceAll('.', '\\.')).join('|');

/**
 * `ec2.us-east-1.amazonaws.com`, its FIPS form, `ec2.amazonaws.com`, and the names of an interface endpoint for EC2's
 * API: `vpce-….ec2.us-east-1.vpce.amazonaws.com`. Much else below these suffixes is a customer's (an instance, a load
 * balancer, a bucket, an endpoint service), and an emulator may run there.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-endpoints.html
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 */
const EC2 = new RegExp(
  `^(?:ec2\\.amazonaws\\.com|ec2(?:-fips)?\\.[a-z0-9-]+\\.(?:${SUFFIX})|` +
    `vpce-[a-z0-9-]+\\.ec2(?:-fips)?\\.[a-z0-9-]+\\.vpce\\.(?:${SUFFIX}))$`,
);

/**
 * @param endpoint a URL, as a profile names it
 * @returns whether it is one of EC2's own, and certainly: by HTTPS, whose certificate the name must match.
 */
export function isOfEc2(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  return protocol === 'https:' && port === '' && username === '' && password === '' && EC2.test(hostname);
}
