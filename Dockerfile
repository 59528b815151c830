# syntax=docker/dockerfile:1
# Sarazm without a PostgreSQL of its own: set DATABASE_URL. By default it serves the whole graph from one process; with
# another command, a subgraph or the router in front of them, as in docker-compose.yml.
ARG NODE_IMAGE=node:22-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# Without what is optional: the programs of the embedded PostgreSQL, and of tools that build.
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force

FROM ${NODE_IMAGE}
WORKDIR /app
# The user "node", whom the image brings along; it writes nothing but the keys that sign tokens, and what is published.
RUN mkdir /var/lib/sarazm && chown 1000:1000 /var/lib/sarazm
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/package.json /app/LICENSE /app/NOTICE /app/schema.graphql ./
COPY --from=build /app/bin ./bin
COPY --from=build /app/dist ./dist
COPY --from=build /app/data ./data
COPY --from=build /app/prisma ./prisma
COPY --from=build /app/federation ./federation
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 SARAZM_DATA_DIR=/var/lib/sarazm
USER 1000:1000
VOLUME /var/lib/sarazm
EXPOSE 4000
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/sarazm.js"]
CMD ["start"]
