{{/* @see https://docs.dapr.io/reference/arguments-annotations-overview/ */}}
{{- define "lib-service.daprAnnotations" -}}
{{- $name := include "lib-service.name" . -}}
{{- $sidecar := .Values.sidecar -}}
dapr.io/enabled: 'true'
dapr.io/app-id: {{ $name }}
dapr.io/app-port: {{ .Values.port | quote }}
dapr.io/app-protocol: http
dapr.io/config: {{ $name }}
dapr.io/api-token-secret: {{ $name }}-api-token
dapr.io/app-token-secret: {{ $name }}-app-token
# Secrets come through the component "secrets", which Configurations and scopes restrict.
dapr.io/disable-builtin-k8s-secret-store: 'true'
dapr.io/sidecar-listen-addresses: 127.0.0.1
dapr.io/max-body-size: {{ $sidecar.maxBodySize }}
{{- with $sidecar.appMaxConcurrency }}
dapr.io/app-max-concurrency: {{ . | quote }}
{{- end }}
dapr.io/log-level: {{ $sidecar.logLevel }}
dapr.io/log-as-json: 'true'
dapr.io/env: GOMEMLIMIT={{ $sidecar.goMemory }},GOGC={{ $sidecar.goGrowth }}
dapr.io/sidecar-cpu-request: {{ $sidecar.resources.requests.cpu | quote }}
dapr.io/sidecar-memory-request: {{ $sidecar.resources.requests.memory | quote }}
dapr.io/sidecar-cpu-limit: {{ $sidecar.resources.limits.cpu | quote }}
dapr.io/sidecar-memory-limit: {{ $sidecar.resources.limits.memory | quote }}
dapr.io/sidecar-seccomp-profile-type: RuntimeDefault
dapr.io/sidecar-readiness-probe-period-seconds: '3'
dapr.io/sidecar-readiness-probe-timeout-seconds: '3'
dapr.io/graceful-shutdown-seconds: {{ .Values.stop.sidecarSeconds | quote }}
{{- if $sidecar.native }}
dapr.io/enable-native-sidecar: 'true'
{{- else }}
dapr.io/block-shutdown-duration: {{ add .Values.stop.delaySeconds .Values.stop.appSeconds }}s
{{- end }}
{{- if include "lib-service.secrets" . | fromJsonArray }}
dapr.io/volume-mounts: kubernetes-api:/var/run/secrets/kubernetes.io/serviceaccount
{{- end }}
{{- if ne .Values.model.provider "none" }}
# Another one starts the pods anew: a sidecar reads its components once.
errand.dev/model: {{ .Values.model.provider }}
{{- end }}
prometheus.io/scrape: 'true'
prometheus.io/port: '9090'
prometheus.io/path: /metrics
{{- end }}
