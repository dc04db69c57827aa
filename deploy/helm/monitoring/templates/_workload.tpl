{{/* Of a workload: its ConfigMap, its Service, how its pods begin, who may reach it. Each takes a dict: root, name, user, values, ports
     (name -> number), settings (the data of its ConfigMap, as YAML), admits. */}}
{{- define "monitoring.settings" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  {{- include "parts.metadata" . | nindent 2 }}
data:
  {{- .settings | nindent 2 }}
{{- end }}

{{- define "monitoring.service" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "parts.metadata" . | nindent 2 }}
spec:
  selector:
    {{- include "parts.selectorLabels" . | nindent 4 }}
  ports:
    {{- range $name, $port := .ports }}
    - { name: {{ $name }}, port: {{ $port }}, targetPort: {{ $name }} }
    {{- end }}
{{- end }}

{{/* One replica, which goes before the next one comes: the nodes have no room for two. */}}
{{- define "monitoring.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "parts.metadata" . | nindent 2 }}
spec:
  replicas: 1
  strategy: { type: Recreate }
  {{- include "monitoring.selectorAndPod" . | nindent 2 }}
{{- end }}

{{- define "monitoring.selectorAndPod" -}}
selector:
  matchLabels:
    {{- include "parts.selectorLabels" . | nindent 4 }}
template:
  metadata:
    labels:
      {{- include "parts.labels" . | nindent 6 }}
    annotations:
      checksum/settings: {{ .settings | sha256sum }}
  spec:
    {{- include "parts.podSecurity" . | nindent 4 }}
    enableServiceLinks: false
{{- end }}

{{/* The lines of a container that all of them have. */}}
{{- define "monitoring.container" -}}
image: {{ .values.image }}
imagePullPolicy: {{ .values.pullPolicy }}
ports:
  {{- range $name, $port := .ports }}
  - { name: {{ $name }}, containerPort: {{ $port }} }
  {{- end }}
resources:
  {{- toYaml .values.resources | nindent 2 }}
{{ include "parts.containerSecurity" . }}
{{- end }}

{{/* `admits`: who (from) comes to which port, and nobody else. A port-forward comes from the node, which no policy keeps out. */}}
{{- define "monitoring.networkpolicy" -}}
{{- if .root.Values.networkPolicy.enabled }}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "parts.metadata" . | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "parts.selectorLabels" . | nindent 6 }}
  policyTypes: [Ingress]
  ingress:
    {{- range .admits }}
    - from: [{{ toJson .from }}]
      ports: [{ port: {{ .port }} }]
    {{- else }} []
    {{- end }}
{{- end }}
{{- end }}
