# syntax=docker/dockerfile:1
# Four stages: the IDE's pages, the scripts of ours, the program, and what runs. The last holds .NET, the program and no shell, and runs as nobody in particular.
# Where .NET's images come from: Microsoft's registry and its folder for .NET, or a mirror of it.
ARG DOTNET_IMAGES

FROM node:22.12.0-bookworm-slim AS ide
WORKDIR /ide
COPY src/KnowledgeGraph.Server/Ide/assets/ ./
RUN npm ci --no-audit --no-fund --loglevel=error \
    && npx vite build --logLevel error --outDir /out/graphiql --emptyOutDir \
    && cp -r node_modules/@chillicream/bananacakepop-graphql-ide /out/banana-cake-pop \
    && rm -f /out/banana-cake-pop/index.*js /out/banana-cake-pop/*.cts /out/banana-cake-pop/*.mts /out/banana-cake-pop/package.json

FROM node:22.12.0-bookworm-slim AS web
WORKDIR /web
COPY src/web/ ./
COPY src/KnowledgeGraph.Server/Ide/precompress.mjs /precompress.mjs
RUN npm ci --no-audit --no-fund --loglevel=error \
    && npx tsc --noEmit \
    && npx vite build --logLevel error --outDir /out --emptyOutDir \
    && node /precompress.mjs /out

FROM ${DOTNET_IMAGES}/sdk:10.0-noble AS build
WORKDIR /source
COPY . .
COPY --from=ide /out/ artifacts/ide/
COPY --from=web /out/ artifacts/web/
# CI=true: the lock files decide what is restored, and nothing else.
RUN CI=true dotnet restore src/KnowledgeGraph.Cli --locked-mode \
    && CI=true dotnet publish src/KnowledgeGraph.Cli --configuration Release --no-restore --output /program -p:UseAppHost=false \
    && mkdir /data /images

FROM ${DOTNET_IMAGES}/aspnet:10.0-noble-chiseled AS final
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="KnowledgeGraph" \
      org.opencontainers.image.description="Diseases, genes, phenotypes and papers as one GraphQL graph" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
WORKDIR /program
COPY --from=build /program ./
COPY --from=build --chown=1654:1654 /data /data
# A volume takes over whose its folder is.
COPY --from=build --chown=1654:1654 /images /images
# Diagnostics would write to the file system, which is for reading only.
ENV KG_DATA=/data \
    ASPNETCORE_URLS=http://0.0.0.0:8080 \
    ASPNETCORE_HTTP_PORTS= \
    DOTNET_EnableDiagnostics=0 \
    Logging__Console__FormatterName=json
USER 1654:1654
VOLUME ["/data"]
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["dotnet", "/program/kg.dll", "health"]
ENTRYPOINT ["dotnet", "/program/kg.dll"]
CMD ["serve"]
