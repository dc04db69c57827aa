{{- $apps := .Values.namespaces.apps }}
{{- $dapr := .Values.namespaces.dapr -}}
global:
  scrape_interval: {{ .Values.prometheus.scrapeInterval }}
  evaluation_interval: {{ .Values.prometheus.scrapeInterval }}

rule_files: [/etc/prometheus/alerts.yaml]

# Jobs are called as alerts and dashboards have them: an app is `errand`; a sidecar, or a part of Dapr's control plane, is `dapr`.
scrape_configs:
  - job_name: dapr
    kubernetes_sd_configs: [{ role: pod, namespaces: { names: [{{ $apps }}, {{ $dapr }}] } }]
    relabel_configs:
      - source_labels: [__meta_kubernetes_namespace, __meta_kubernetes_pod_container_port_name]
        regex: {{ $apps }};metrics|{{ $apps }};dapr-metrics|{{ $dapr }};metrics
        action: keep
      - source_labels: [__meta_kubernetes_pod_phase]
        regex: Succeeded|Failed
        action: drop
      - source_labels: [__meta_kubernetes_namespace, __meta_kubernetes_pod_container_port_name]
        regex: {{ $apps }};metrics
        target_label: job
        replacement: errand
      - source_labels: [__meta_kubernetes_pod_name]
        target_label: instance
