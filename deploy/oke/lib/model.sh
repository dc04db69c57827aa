# shellcheck shell=bash
# The language model of the chat, if there is one (docs/assistant.md). Once it was asked for, it stays, with its name and its address.

MODEL=${MODEL:-}
MODEL_NAME=${MODEL_NAME:-}
MODEL_ENDPOINT=${MODEL_ENDPOINT:-}

check_model() {
  case $MODEL in
    '' | none) ;;
    *) [ -f "$ROOT/deploy/dapr/models/$MODEL/model.yaml" ] || usage_error "--model $MODEL: none, or one of $(known_models)." ;;
  esac
  case $MODEL_ENDPOINT in '' | http://* | https://*) ;; *) usage_error "--model-endpoint $MODEL_ENDPOINT: an address, such as https://example.org/v1." ;; esac
  [ -n "$MODEL" ] || [ -z "$MODEL_NAME$MODEL_ENDPOINT" ] || usage_error '--model-name and --model-endpoint are of a --model.'
}

known_models() { (cd "$ROOT/deploy/dapr/models" && echo *); }

# Sets MODEL, and its name and address, to what was asked for, else to what runs.
decide_model() {
  local deployed
  [ -z "$MODEL" ] || return 0
  deployed=$({ helm_ask get values dapr-resources -n "$NAMESPACE" -o json 2>/dev/null || true; } |
    node -e 'const m = JSON.parse(require("fs").readFileSync(0, "utf8") || "null")?.model ?? {}; console.log([m.provider ?? "none", m.name, m.endpoint].join("|"))')
  IFS='|' read -r MODEL MODEL_NAME MODEL_ENDPOINT <<<"$deployed"
}

# The key, as the component of the model names it; Ollama wants none.
make_model_secret() {
  case $MODEL in none | ollama) return 0 ;; esac
  if [ -n "${MODEL_API_KEY:-}" ]; then
    set_secret "$MODEL-api-key" "$MODEL-api-key=$MODEL_API_KEY"
  else
    has_secret "$MODEL-api-key" || is_dry || die "the model $MODEL wants a key: MODEL_API_KEY in the environment, once."
  fi
}

# model_settings: adds what the component is made of to SETTINGS.
model_settings() {
  [ "$MODEL" != none ] || return 0
  SETTINGS+=(--set "model.provider=$MODEL")
  [ -z "$MODEL_NAME" ] || SETTINGS+=(--set-string "model.name=$MODEL_NAME")
  [ -z "$MODEL_ENDPOINT" ] || SETTINGS+=(--set-string "model.endpoint=$MODEL_ENDPOINT")
}

# model_access: adds what chat-api's sidecar has to be let do to SETTINGS.
model_access() {
  [ "$MODEL" != none ] || return 0
  SETTINGS+=(--set "model.provider=$MODEL" --set "model.port=$(model_port)")
}

model_port() {
  local address=${MODEL_ENDPOINT:-https://} port
  port=$(printf '%s' "$address" | sed -nE 's#^https?://[^/]*:([0-9]+)(/.*)?$#\1#p')
  case $address in http://*) echo "${port:-80}" ;; *) echo "${port:-443}" ;; esac
}
