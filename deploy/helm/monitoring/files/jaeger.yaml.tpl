# Jaeger 2 is a collector itself; this is its own configuration for one process, less what nobody here sends.
extensions:
  jaeger_storage:
    backends:
      memory: { memory: { max_traces: {{ .Values.jaeger.maxTraces }} } }
  jaeger_query:
    storage: { traces: memory }
    http: { endpoint: '0.0.0.0:16686' }
  healthcheckv2:
    use_v2: true
    http: { endpoint: '0.0.0.0:13133' }

receivers:
  otlp:
    protocols:
      grpc: { endpoint: '0.0.0.0:4317' }

processors:
  batch: {}

exporters:
  jaeger_storage_exporter: { trace_storage: memory }

service:
  extensions: [jaeger_storage, jaeger_query, healthcheckv2]
  telemetry:
    metrics: { level: none }
  pipelines:
    traces: { receivers: [otlp], processors: [batch], exporters: [jaeger_storage_exporter] }
