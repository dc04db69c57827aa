{{/* For the Prometheus Operator; without it the pods' prometheus.io annotations do. A Service of its own, because the app's may be public. */}}
{{- define "lib-service.servicemonitor" -}}
{{- $metrics := printf "%s-metrics" (include "lib-service.name" .) -}}
{{- with .Values.serviceMonitor }}
{{- if .enabled }}
apiVersion: v1
kind: Service
metadata:
  name: {{ $metrics }}
  namespace: {{ $.Release.Namespace }}
  labels: { errand.dev/metrics: {{ $metrics }} }
spec:
  clusterIP: None
  selector:
    {{- include "lib-service.selectorLabels" $ | nindent 4 }}
  ports:
    - { name: dapr-metrics, port: 9090 }
    - { name: metrics, port: {{ $.Values.metricsPort }}, targetPort: metrics }
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  {{- include "lib-service.metadata" $ | nindent 2 }}
    {{- with .labels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  selector:
    matchLabels: { errand.dev/metrics: {{ $metrics }} }
  endpoints:
    # Under the jobs' names that alerts and dashboards have (deploy/monitoring).
    {{- range $port, $job := dict "dapr-metrics" "dapr" "metrics" "errand" }}
    - port: {{ $port }}
      path: /metrics
      interval: {{ $.Values.serviceMonitor.interval }}
      relabelings: [{ targetLabel: job, replacement: {{ $job }} }]
    {{- end }}
{{- end }}
{{- end }}
{{- end }}
