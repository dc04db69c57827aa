# Stands in for docker.io/library/postgres: what deploy/helm/backing uses of it, and the programs of the runbook. No JIT, so no compiler.
ARG DEBIAN
FROM ${DEBIAN}
RUN groupadd -r -g 999 postgres && useradd -r -u 999 -g 999 postgres \
  && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql \
  && ln -s /usr/lib/postgresql/*/bin/* /usr/local/bin/ \
  && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/lib/postgresql/* /usr/share/doc /usr/share/locale \
    /usr/lib/postgresql/*/lib/bitcode /usr/lib/*/libLLVM* /usr/lib/*/libz3*
