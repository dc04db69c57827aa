{{/* Sidecars reach sidecars (50002, mTLS); nobody but the kubelet reaches an app that is not public. */}}
{{- define "lib-service.networkpolicy" -}}
{{- with .Values.networkPolicy }}
{{- if .enabled }}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "lib-service.metadata" $ | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "lib-service.selectorLabels" $ | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress:
    - from: [{ podSelector: { matchLabels: { app.kubernetes.io/part-of: errand } } }]
      ports: [{ port: 50002 }]
    - from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: {{ .monitoringNamespace }} } } }]
      ports: [{ port: 9090 }, { port: metrics }]
    {{- if .public }}
    - ports: [{ port: http }]
    {{- end }}
  egress:
    - to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } } }]
      ports: [{ port: 53, protocol: UDP }, { port: 53 }]
    - to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: {{ .daprNamespace }} } } }]
    - to: [{ podSelector: { matchLabels: { app.kubernetes.io/part-of: errand } } }]
      ports: [{ port: 50002 }]
    - to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: {{ .monitoringNamespace }} } } }]
      ports: [{ port: 4317 }, { port: 4318 }]
    {{- if .backing }}
    - to: [{ podSelector: { matchLabels: { app.kubernetes.io/part-of: errand-backing } } }]
      ports: [{ port: 9092 }, { port: 5432 }]
    {{- end }}
    {{- $secrets := include "lib-service.secrets" $ | fromJsonArray }}
    {{- $model := ternary list (list $.Values.model.port) (eq $.Values.model.provider "none") }}
    {{- with concat .externalPorts (ternary (list 443 6443) list (gt (len $secrets) 0)) $model | uniq }}
    # The API server, push services, a model and what else is outside the cluster have no labels.
    - to: [{ ipBlock: { cidr: 0.0.0.0/0 } }]
      ports:
        {{- range . }}
        - port: {{ . }}
        {{- end }}
    {{- end }}
{{- end }}
{{- end }}
{{- end }}
