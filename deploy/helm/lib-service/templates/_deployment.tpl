{{- define "lib-service.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "lib-service.metadata" . | nindent 2 }}
spec:
  {{- if not .Values.autoscaling.enabled }}
  replicas: {{ .Values.replicas }}
  {{- end }}
  revisionHistoryLimit: 5
  strategy:
    rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }
  selector:
    matchLabels:
      {{- include "lib-service.selectorLabels" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "lib-service.podLabels" . | nindent 8 }}
      annotations:
        {{- include "lib-service.daprAnnotations" . | nindent 8 }}
    spec:
      {{- include "lib-service.pod" . | nindent 6 }}
{{- end }}
