# shellcheck shell=bash
# Broker and database: in the cluster (the chart `backing`), or accounts elsewhere. Where to is said by the Secrets errand-kafka and
# errand-postgres; without an option, what they say stays.

IN_CLUSTER_BROKER=kafka:9092
KAFKA_VARIABLES='KAFKA_BROKERS, KAFKA_USERNAME and KAFKA_PASSWORD'

# Sets BROKER and DATABASE to in-cluster or external, and EXTERNAL_PORTS to those that the network policies have to let out.
decide_backing() {
  local brokers connection
  if [ -z "$BROKER" ]; then
    brokers=$(secret_value errand-kafka brokers)
    BROKER=in-cluster
    [ -z "$brokers" ] || [ "$brokers" = "$IN_CLUSTER_BROKER" ] || BROKER=external
  fi
  if [ -z "$DATABASE" ]; then
    connection=$(secret_value errand-postgres connectionString)
    DATABASE=in-cluster
    case $connection in '' | *host=postgres\ *) ;; *) DATABASE=external ;; esac
  fi
  say "broker: $BROKER, database: $DATABASE"
  EXTERNAL_PORTS=$(external_ports)
}

external_ports() {
  local ports='' brokers connection
  if [ "$BROKER" = external ]; then
    brokers=${KAFKA_BROKERS:-$(secret_value errand-kafka brokers)}
    ports=$(printf '%s' "$brokers" | tr ',' '\n' | sed -n 's/.*:\([0-9][0-9]*\)$/\1/p' | sort -u | paste -sd, -)
  fi
  if [ "$DATABASE" = external ]; then
    connection=${POSTGRES_CONNECTION:-$(secret_value errand-postgres connectionString)}
    ports=${ports:+$ports,}$(printf '%s' "$connection" | sed -n 's/.*port=\([0-9][0-9]*\).*/\1/p;t;s/.*/5432/p')
  fi
  printf '%s' "$ports"
}

make_backing_secrets() {
  if [ "$BROKER" = in-cluster ]; then
    make_or_move errand-kafka "brokers=$IN_CLUSTER_BROKER" authType=none username= password= saslMechanism=
  elif [ -n "${KAFKA_BROKERS:-}" ]; then
    if [ -z "${KAFKA_USERNAME:-}" ] || [ -z "${KAFKA_PASSWORD:-}" ]; then die "an external broker needs $KAFKA_VARIABLES in the environment."; fi
    set_secret errand-kafka "brokers=$KAFKA_BROKERS" authType=password "username=$KAFKA_USERNAME" "password=$KAFKA_PASSWORD" \
      "saslMechanism=${KAFKA_SASL_MECHANISM:-SHA-256}"
  else
    has_secret errand-kafka || is_dry || die "an external broker needs $KAFKA_VARIABLES in the environment."
  fi
  make_database_secret
}

make_database_secret() {
  local password
  if [ "$DATABASE" = in-cluster ]; then
    password=$(secret_value errand-postgres password)
    password=${password:-$(random_token)}
    make_or_move errand-postgres \
      "connectionString=host=postgres port=5432 user=errand password=$password dbname=errand sslmode=disable" "password=$password"
  elif [ -n "${POSTGRES_CONNECTION:-}" ]; then
    case $POSTGRES_CONNECTION in
      *sslmode=disable*) die 'POSTGRES_CONNECTION: sslmode=disable would send the password in clear over the internet.' 'Use sslmode=require or verify-full.' ;;
      *-pooler.*) die 'POSTGRES_CONNECTION names a pooler: Dapr keeps prepared statements, which a transaction pooler loses.' 'Take the direct address (Neon: without "-pooler").' ;;
    esac
    set_secret errand-postgres "connectionString=$POSTGRES_CONNECTION"
  else
    has_secret errand-postgres || is_dry || die 'an external database needs POSTGRES_CONNECTION in the environment.'
  fi
}

# What is there stays, unless it points elsewhere than was asked for.
make_or_move() {
  local name=$1 first=${2%%=*}
  if has_secret "$name" && [ "$(secret_value "$name" "$first")" != "${2#*=}" ]; then
    set_secret "$@"
  else
    make_secret "$@"
  fi
}

# The topics of a broker outside the cluster: the commands of deploy/kafka/README.md, which a test keeps true to topics.yaml.
make_external_topics() {
  local command topics
  need rpk 'Install it (https://docs.redpanda.com/current/get-started/rpk-install/), or make the topics of deploy/kafka/topics.yaml yourself and say --skip-topics.'
  export RPK_BROKERS=${KAFKA_BROKERS:-$(secret_value errand-kafka brokers)} RPK_TLS_ENABLED=true
  export RPK_USER=${KAFKA_USERNAME:-$(secret_value errand-kafka username)} RPK_PASS=${KAFKA_PASSWORD:-$(secret_value errand-kafka password)}
  export RPK_SASL_MECHANISM=SCRAM-${KAFKA_SASL_MECHANISM:-SHA-256}
  topics=$(is_dry || rpk topic list)
  while read -r command; do
    # shellcheck disable=SC2086 # the words of a command
    set -- $command
    if printf '%s\n' "$topics" | grep -q "^$4 "; then say "topic $4: kept"; else run "$@"; fi
  done < <(grep '^rpk topic create ' "$ROOT/deploy/kafka/README.md")
}
