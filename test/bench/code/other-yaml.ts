/** @returns a manifest of Kubernetes: its `kind` and `metadata` tell it from a template. */
export function kubernetesManifest(n: number): string {
  const containers = Array.from(
    { length: 4 },
    (_, i) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: service-${n}-${i}
  namespace: team-${n % 20}
  labels:
    app.kubernetes.io/name: service-${n}
spec:
  replicas: ${1 + (n % 5)}
  selector:
    matchLabels:
      app: service-${n}-${i}
  template:
    metadata:
      labels:
        app: service-${n}-${i}
    spec:
      containers:
        - name: main
          image: 111122223333.dkr.ecr.eu-central-1.amazonaws.com/service-${n}:1.${i}
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
          env:
            - name: TABLE
              value: orders-${n}
`,
  );
  return containers.join('---\n');
}

/** @returns a workflow that plans a root. */
export function githubWorkflow(n: number): string {
  return `name: plan-${n}
on:
  pull_request:
    paths: ['roots/**']
jobs:
  plan:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: hashicorp/setup-terraform@v3
      - run: terraform init -backend=false
      - run: terraform validate
`;
}
