# Stands in for the image that the Dockerfiles of deploy/docker begin with: Debian with Node and npm.
ARG DEBIAN
FROM ${DEBIAN}
COPY node/bin/node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
RUN cd /usr/local/bin && for name in npm npx; do ln -s ../lib/node_modules/npm/bin/$name-cli.js $name; done
CMD ["node"]
