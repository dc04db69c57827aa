{{/* The app id is the chart's name, and so is everything else, whatever the release is called: callers know the app by it. */}}
{{- define "lib-service.name" -}}
{{ .Chart.Name }}
{{- end }}

{{- define "lib-service.selectorLabels" -}}
app.kubernetes.io/name: {{ include "lib-service.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{/* Of pods too: what changes here starts them anew. */}}
{{- define "lib-service.podLabels" -}}
{{ include "lib-service.selectorLabels" . }}
app.kubernetes.io/part-of: errand
app.kubernetes.io/version: {{ include "lib-service.tag" . | trunc 63 | quote }}
{{- end }}

{{- define "lib-service.labels" -}}
{{ include "lib-service.podLabels" . }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "lib-service.metadata" -}}
name: {{ include "lib-service.name" . }}
namespace: {{ .Release.Namespace }}
labels:
  {{- include "lib-service.labels" . | nindent 2 }}
{{- end }}

{{- define "lib-service.tag" -}}
{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}
