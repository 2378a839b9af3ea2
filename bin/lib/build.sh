# Builds once for each state of the sources, into .cache; later starts reuse it. Sourced by the tools.

cache=${PETADAYA_CACHE:-$here/.cache}
log=$cache/build.log

# Names what is missing; on Debian as root it is installed.
need() {
  local missing=()
  command -v mvn >/dev/null || missing+=(maven)
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Memasang ${missing[*]}…" >&2
    apt-get update -q >>"$log" 2>&1
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >>"$log" 2>&1
  else
    echo "Belum ada: ${missing[*]}. Di Debian atau Ubuntu: sudo apt install ${missing[*]}" >&2
    exit 2
  fi
}

# A hash over everything the program is made from.
sources_hash() {
  (cd "$here" && find pom.xml analysis instruments intake postgres cli samples web app -type f \
    -not -path '*/target/*' -not -path '*/node_modules/*' -not -path '*/src/test/*' -print0 |
    sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16)
}

build_once() {
  mkdir -p "$cache"
  app=$cache/app-$(sources_hash)
  if [ -f "$app/ready" ]; then
    return
  fi
  : >"$log"
  need
  echo "Menyusun program. Yang pertama kali memerlukan beberapa menit (catatan: $log)…" >&2
  if ! (cd "$here" && mvn -B -ntp -pl app -am package -DskipTests >>"$log" 2>&1); then
    tail -n 25 "$log" >&2
    echo "Penyusunan gagal. Catatan lengkap ada di $log." >&2
    exit 2
  fi
  rm -rf "$cache"/app-*
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$here"/app/target/app-*.jar extract --destination "$app" >>"$log" 2>&1
  mv "$app"/app-*.jar "$app/app.jar"
  touch "$app/ready"
}

# Options of a start: small heap, and the archive of loaded classes once it has been made.
prepare_start() {
  start_options=(-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true)
  if [ ! -f "$app/classes.aot" ] && [ ! -f "$app/classes.failed" ]; then
    echo "Menyiapkan supaya mulai berikutnya lebih cepat…" >&2
    local training
    training=$(mktemp -d)
    if ! timeout 120 "$JAVA_HOME/bin/java" "${start_options[@]}" -XX:AOTCacheOutput="$app/classes.aot" \
      -Dspring.context.exit=onRefresh -jar "$app/app.jar" serve --port 0 --data "$training" >>"$log" 2>&1; then
      rm -f "$app/classes.aot"
      touch "$app/classes.failed"
    fi
    rm -rf "$training"
  fi
  if [ -f "$app/classes.aot" ]; then
    start_options+=(-XX:AOTCache="$app/classes.aot" -Xlog:aot=off -Xlog:cds=off)
  fi
}
