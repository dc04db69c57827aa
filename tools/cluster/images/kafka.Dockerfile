# Stands in for docker.io/apache/kafka: its jars, a Java to run them, and the scripts that deploy/helm/backing and the docs use.
ARG DEBIAN
FROM ${DEBIAN}
RUN mkdir -p /usr/share/man/man1 \
  && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends openjdk-17-jre-headless \
  && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /usr/share/doc /usr/share/locale
COPY libs /opt/kafka/libs
COPY bin /opt/kafka/bin
