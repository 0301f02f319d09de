# The image of any service: docker build --build-arg SERVICE=order-service .
#
# A change of one service's code repeats its own Maven module and its own training, and nothing else.

# What the services share and what trains them, built once for all of them: no change of the command or of the proof is
# seen here. (outside-world is there because payment-service is tried on it.)
FROM maven:3.9-eclipse-temurin-25 AS shared
WORKDIR /tidings
COPY pom.xml .
COPY .mvn .mvn
COPY analytics-service/pom.xml analytics-service/
COPY api-gateway/pom.xml api-gateway/
COPY command/pom.xml command/
COPY e2e-tests/pom.xml e2e-tests/
COPY notification-service/pom.xml notification-service/
COPY order-service/pom.xml order-service/
COPY payment-service/pom.xml payment-service/
COPY probes/pom.xml probes/
COPY proof/pom.xml proof/
COPY recommendation-service/pom.xml recommendation-service/
COPY slack-service/pom.xml slack-service/
COPY user-service/pom.xml user-service/
COPY testing testing
COPY event-schemas event-schemas
COPY provisioning provisioning
COPY schema-gate schema-gate
COPY messaging messaging
COPY rebuild rebuild
COPY web web
COPY local local
COPY outside-world outside-world
RUN --mount=type=cache,target=/m2,sharing=locked \
    mvn -B -q -Dmaven.repo.local=/m2 package -pl local,rebuild,web,outside-world -am -DskipTests -Dspotless.check.skip

# One service, laid out as the JVM starts it fastest: libraries as files beside it.
FROM shared AS built
ARG SERVICE
COPY docs docs
COPY ${SERVICE} ${SERVICE}
RUN --mount=type=cache,target=/m2,sharing=locked \
    mvn -B -q -Dmaven.repo.local=/m2 package -pl ${SERVICE} -am -DskipTests -Dspotless.check.skip \
        -Dmaven.compiler.useIncrementalCompilation=false \
 && java -Djarmode=tools -jar ${SERVICE}/target/${SERVICE}-1.0-SNAPSHOT.jar extract --destination /app

# All that the image takes from a build: the service, and what trains it. Whoever has built already on this machine gives
# these two directories instead (docker/built.yml), and no stage above is needed.
FROM scratch AS service
COPY --from=built /app /

FROM scratch AS trainer
COPY --from=shared /tidings/local/target/local-1.0-SNAPSHOT.jar /
COPY --from=shared /tidings/local/target/lib /lib

# Where services run: as nobody in particular, able to write nowhere but in /tmp and /data.
FROM eclipse-temurin:25-jre AS runtime
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin tidings \
 && install --directory --owner tidings /data
WORKDIR /app
COPY local/src/main/resources/tidings/local/jvm.options ./
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 MANAGEMENT_SERVER_PORT=9080 MALLOC_ARENA_MAX=2

# The service runs once, on a database of its own, so that the JVM keeps what it learns about it (an AOT cache). In the
# very image and with the very options with which it will run, or the cache would not fit.
FROM runtime AS laid-out
ARG SERVICE
COPY --from=service /lib lib
COPY --from=service /${SERVICE}-1.0-SNAPSHOT.jar app.jar

FROM laid-out AS trained
ARG SERVICE
ARG TRAINED=true
RUN chown tidings /app
USER tidings
RUN --mount=type=bind,from=trainer,target=/trainer \
    if [ "$TRAINED" != true ]; then touch app.aot; exit; fi; \
    XDG_CACHE_HOME=/tmp/cache java @jvm.options -Xmx192m -cp '/trainer/local-1.0-SNAPSHOT.jar:/trainer/lib/*' \
        tidings.local.TrainAlone ${SERVICE} /app /tmp/home \
 && rm -rf /tmp/cache

FROM laid-out
COPY docker/healthy docker/manage docker/provide /usr/local/bin/
COPY --from=trained /app/app.aot /app/
USER tidings
HEALTHCHECK --start-period=2m --start-interval=1s --interval=10s --timeout=5s CMD ["healthy"]
ENTRYPOINT ["java", "@jvm.options", "-Xmx160m", "-XX:AOTCache=app.aot", "-jar", "app.jar"]
