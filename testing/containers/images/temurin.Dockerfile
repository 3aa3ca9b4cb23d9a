FROM parley-stand-in/debian
ARG KIND
COPY ${KIND}/ /opt/java/openjdk/
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    LANG=C.UTF-8 LC_ALL=C.UTF-8 JAVA_VERSION=jdk-25
RUN printf '#!/bin/sh\nexec "$@"\n' > /__cacert_entrypoint.sh && chmod 755 /__cacert_entrypoint.sh && java -version
ENTRYPOINT ["/__cacert_entrypoint.sh"]
CMD ["bash"]
