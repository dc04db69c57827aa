{{- define "backing.networkpolicy" -}}
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
    - from:
        - podSelector:
            matchExpressions:
              - { key: app.kubernetes.io/part-of, operator: In, values: [errand, errand-backing] }
      ports: [{ port: {{ .port }} }]
{{- end }}
