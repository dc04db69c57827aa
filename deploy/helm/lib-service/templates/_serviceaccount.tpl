{{- define "lib-service.serviceaccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "lib-service.metadata" . | nindent 2 }}
automountServiceAccountToken: false
{{- with include "lib-service.secrets" . | fromJsonArray }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  {{- include "lib-service.metadata" $ | nindent 2 }}
rules:
  - apiGroups: ['']
    resources: [secrets]
    resourceNames:
      {{- toYaml . | nindent 6 }}
    verbs: [get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  {{- include "lib-service.metadata" $ | nindent 2 }}
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: {{ include "lib-service.name" $ }} }
subjects:
  - { kind: ServiceAccount, name: {{ include "lib-service.name" $ }}, namespace: {{ $.Release.Namespace }} }
{{- end }}
{{- end }}
