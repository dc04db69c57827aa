{{- define "lib-service.service" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "lib-service.metadata" . | nindent 2 }}
  {{- with .Values.service.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  type: {{ .Values.service.type }}
  selector:
    {{- include "lib-service.selectorLabels" . | nindent 4 }}
  ports:
    - name: http
      port: {{ .Values.service.port }}
      targetPort: http
      {{- with .Values.service.nodePort }}
      nodePort: {{ . }}
      {{- end }}
{{- end }}

{{- define "lib-service.ingress" -}}
{{- with .Values.ingress }}
{{- if .enabled }}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  {{- include "lib-service.metadata" $ | nindent 2 }}
  {{- with .annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  {{- with .className }}
  ingressClassName: {{ . }}
  {{- end }}
  {{- if .tlsSecret }}
  tls:
    - secretName: {{ .tlsSecret }}
      hosts: [{{ required "ingress.host: the name that ingress.tlsSecret is a certificate of" .host }}]
  {{- end }}
  rules:
    - http:
        paths:
          - path: /
            pathType: Prefix
            backend: { service: { name: {{ include "lib-service.name" $ }}, port: { name: http } } }
      {{- with .host }}
      host: {{ . }}
      {{- end }}
{{- end }}
{{- end }}
{{- end }}
