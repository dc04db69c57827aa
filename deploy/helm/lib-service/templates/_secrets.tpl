{{/* Names of the Secrets that the sidecar reads, as JSON: those of the values, and the key of a language model. Ollama wants none. */}}
{{- define "lib-service.secrets" -}}
{{- $provider := .Values.model.provider -}}
{{- $key := ternary list (list (printf "%s-api-key" $provider)) (has $provider (list "none" "ollama")) -}}
{{ concat .Values.secrets $key | toJson }}
{{- end }}
