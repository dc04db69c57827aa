{{/* Each takes a dict: root, name. */}}
{{- define "backing.selectorLabels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "backing.labels" -}}
{{ include "backing.selectorLabels" . }}
app.kubernetes.io/part-of: errand-backing
{{- end }}

{{- define "backing.metadata" -}}
name: {{ .name }}
namespace: {{ .root.Release.Namespace }}
labels:
  {{- include "backing.labels" . | nindent 2 }}
{{- end }}

{{- define "backing.podSecurity" -}}
automountServiceAccountToken: false
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .user }}
  runAsGroup: {{ .user }}
  fsGroup: {{ .user }}
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "backing.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
{{- end }}

{{/* Of a StatefulSet: its claim, when there is a size. */}}
{{- define "backing.claim" -}}
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

{{- define "backing.service" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "backing.metadata" . | nindent 2 }}
spec:
  selector:
    {{- include "backing.selectorLabels" . | nindent 4 }}
  ports:
    - { name: {{ .name }}, port: {{ .port }}, targetPort: {{ .name }} }
{{- end }}

{{- define "backing.networkpolicy" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "backing.metadata" . | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "backing.selectorLabels" . | nindent 6 }}
  policyTypes: [Ingress]
  ingress:
    - from:
        - podSelector:
            matchExpressions:
              - { key: app.kubernetes.io/part-of, operator: In, values: [errand, errand-backing] }
      ports: [{ port: {{ .port }} }]
{{- end }}
