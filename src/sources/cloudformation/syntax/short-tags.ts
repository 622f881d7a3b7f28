/**
 * The short forms of CloudFormation's functions.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
export const SHORT_TAGS = [
  'And', 'Base64', 'Cidr', 'Condition', 'Contains', 'EachMemberEquals', 'EachMemberIn', 'Equals', 'FindInMap', 'ForEach',
  'GetAtt', 'GetAZs', 'GetStackOutput', 'If', 'ImportValue', 'Join', 'Length', 'Not', 'Or', 'Ref', 'RefAll', 'Select',
  'Split', 'Sub', 'ToJsonString', 'Transform', 'ValueOf', 'ValueOfAll',
] as const; // prettier-ignore
