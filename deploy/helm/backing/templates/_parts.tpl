{{/* What this chart and `monitoring`, which has a link to this file, make their workloads of. Each takes a dict: root, name. */}}
{{- define "parts.selectorLabels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "parts.labels" -}}
{{ include "parts.selectorLabels" . }}
app.kubernetes.io/part-of: errand-{{ .root.Chart.Name }}
{{- end }}

{{- define "parts.metadata" -}}
name: {{ .name }}
namespace: {{ .root.Release.Namespace }}
labels:
  {{- include "parts.labels" . | nindent 2 }}
{{- end }}

{{- define "parts.podSecurity" -}}
automountServiceAccountToken: false
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .user }}
  runAsGroup: {{ .user }}
  fsGroup: {{ .user }}
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "parts.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
{{- end }}

{{/* Of a StatefulSet: its claim, when there is a size. */}}
{{- define "parts.claim" -}}
{{- if .size -}}
volumeClaimTemplates:
  - metadata: { name: data }
    spec:
      accessModes: [ReadWriteOnce]
      {{- with .className }}
      storageClassName: {{ . }}
      {{- end }}
      resources: { requests: { storage: {{ .size }} } }
{{- end }}
{{- end }}

{{- define "parts.service" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "parts.metadata" . | nindent 2 }}
spec:
  selector:
    {{- include "parts.selectorLabels" . | nindent 4 }}
  ports:
    - { name: {{ .name }}, port: {{ .port }}, targetPort: {{ .name }} }
{{- end }}
