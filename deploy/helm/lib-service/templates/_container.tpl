{{- define "lib-service.container" -}}
{{- $name := include "lib-service.name" . -}}
name: app
image: {{ printf "%s:%s" (required "image.repository: the app's image, e.g. ghcr.io/OWNER/errand-chat-api" .Values.image.repository) (include "lib-service.tag" .) }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
ports:
  - { name: http, containerPort: {{ .Values.port }} }
  - { name: metrics, containerPort: {{ .Values.metricsPort }} }
env:
  - { name: NODE_ENV, value: production }
  - { name: NODE_OPTIONS, value: --max-semi-space-size={{ .Values.youngMegabytes }} --max-old-space-size={{ .Values.heapMegabytes }} }
  - { name: MALLOC_ARENA_MAX, value: '2' }
  - { name: MALLOC_MMAP_THRESHOLD_, value: '131072' }
  - { name: MALLOC_TRIM_THRESHOLD_, value: '131072' }
  - { name: APP_ID, value: {{ $name }} }
  - { name: APP_PORT, value: {{ .Values.port | quote }} }
  # The kubelet's probes come to the pod's address. Every route but the probes' asks for a token.
  - { name: APP_HOST, value: 0.0.0.0 }
  # Asks for none, but the NetworkPolicy lets nobody there but the monitoring, and no Service or sidecar leads to it.
  - { name: METRICS_PORT, value: {{ .Values.metricsPort | quote }} }
  - { name: LOG_LEVEL, value: {{ .Values.logLevel }} }
  - { name: POD_NAME, valueFrom: { fieldRef: { fieldPath: metadata.name } } }
  - { name: DAPR_API_TOKEN, valueFrom: { secretKeyRef: { name: {{ $name }}-api-token, key: token } } }
  - { name: APP_API_TOKEN, valueFrom: { secretKeyRef: { name: {{ $name }}-app-token, key: token } } }
  {{- range $key, $value := .Values.env }}
  - { name: {{ $key }}, value: {{ $value | quote }} }
  {{- end }}
resources:
  {{- toYaml .Values.resources | nindent 2 }}
{{ include "lib-service.probes" . }}
{{- with .Values.stop.delaySeconds }}
lifecycle:
  preStop: { sleep: { seconds: {{ . }} } }
{{- end }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
{{- end }}

{{/* Of the app's own parts: /health/ready asks its sidecar and its store, never another service, and an outage restarts nothing. */}}
{{- define "lib-service.probes" -}}
# The app listens when its sidecar has its components: minutes, where the broker or the store starts at the same time.
startupProbe:
  httpGet: { path: /health/live, port: http }
  periodSeconds: 2
  timeoutSeconds: 2
  failureThreshold: 150
livenessProbe:
  httpGet: { path: /health/live, port: http }
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 3
readinessProbe:
  httpGet: { path: /health/ready, port: http }
  periodSeconds: 5
  timeoutSeconds: 5
  failureThreshold: 2
{{- end }}
