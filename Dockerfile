# The `dateline` command in a container, built from source. Understood by BuildKit and by the builder
# before it. Its measurements and choices: RATIONALE.md, "What is in the container image?".

# --- The poms alone, whichever modules there are, so that the layer of dependencies below changes
# only with them.
FROM eclipse-temurin:17.0.19_10-jdk-noble AS poms
WORKDIR /all
COPY . .
RUN mkdir /poms && cp --parents -r mvnw .mvn pom.xml */pom.xml /poms

# --- A Java runtime of the modules that are used, command-line tools for a diagnosis among them.
FROM eclipse-temurin:17.0.19_10-jdk-noble AS java
RUN jlink --output /java --compress=2 --no-header-files --no-man-pages \
    --add-modules java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.rmi \
    --add-modules java.security.jgss,java.security.sasl,java.sql,java.xml \
    --add-modules jdk.crypto.ec,jdk.httpserver,jdk.jcmd,jdk.jfr,jdk.management,jdk.management.agent \
    --add-modules jdk.naming.dns,jdk.net,jdk.security.auth,jdk.unsupported,jdk.zipfs

# --- The program.
FROM eclipse-temurin:17.0.19_10-jdk-noble AS program
WORKDIR /source
COPY --from=poms /poms .
# Empty modules: nothing is compiled, everything is downloaded.
RUN ./mvnw --batch-mode --quiet -Dquick -pl cli -am package
COPY . .
RUN ./mvnw --batch-mode --quiet -Dquick -pl cli -am package \
    && docker/unpack-natives cli/target/dateline/lib cli/target/dateline/native

# --- What is shipped.
FROM debian:bookworm-20251229-slim
LABEL org.opencontainers.image.title="Dateline" \
      org.opencontainers.image.description="From dated news articles to entities, dates, events and anniversaries, on Kafka" \
      org.opencontainers.image.licenses="Apache-2.0"
# Any user will do (docker run --user): what a container writes lies in /data and /archive.
RUN groupadd --gid 10001 dateline \
    && useradd --no-log-init --uid 10001 --gid dateline --no-create-home --home-dir /data --shell /usr/sbin/nologin dateline \
    && install -d -m 1777 /data /archive
COPY --from=java /java /opt/java
COPY docker/dateline docker/as-owner-of docker/health docker/java.options /opt/dateline/bin/
COPY LICENSE /opt/dateline/
COPY seeds /opt/dateline/seeds
COPY --from=program /source/cli/target/dateline/native /opt/dateline/native
COPY --from=program /source/cli/target/dateline/lib /opt/dateline/lib
ENV PATH="/opt/dateline/bin:/opt/java/bin:$PATH" LANG=C.UTF-8 \
    DATELINE_DATA=/data DATELINE_ARCHIVE=/archive
USER 10001:10001
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=3 CMD ["health"]
ENTRYPOINT ["dateline"]
CMD ["--help"]
