{{/* Everything of one app. A chart's only template. */}}
{{- define "lib-service.app" -}}
{{- range $part := list "serviceaccount" "deployment" "service" "ingress" "autoscaler" "disruption" "networkpolicy" "servicemonitor" }}
{{- with include (printf "lib-service.%s" $part) $ | trim }}
---
{{ . }}
{{- end }}
{{- end }}
{{- end }}
