# Builds once per content: the same sources are never built twice, whatever their dates say.
# Gives APP (the extracted program), built under .cache of the checkout.

CACHE=$ROOT/.cache
LOG=$CACHE/build.log
KEPT_BUILDS=3

if command -v sha256sum >/dev/null; then sha256() { sha256sum "$@"; }; else sha256() { shasum -a 256 "$@"; }; fi

# Everything that ends in the program: sources, instruments, browser side, build files; no tests, no papers.
source_hash() {
  (
    cd "$ROOT"
    export LC_ALL=C
    find pom.xml analysis app cli instruments intake postgres samples web \
      \( -name target -o -name node_modules -o -path '*/src/test' -o -path web/test -o -path app/out \) -prune \
      -o -type f ! -name '*.md' -print0 |
      sort -z | xargs -0 "$(command -v sha256sum || echo shasum)" | sha256 | cut -c1-16
  )
}

# Maven and npm keep their downloads in the home folder, or here where that cannot be written.
build_places() {
  MAVEN_PLACE=()
  if [ -z "${HOME:-}" ] || ! mkdir -p "$HOME/.m2" 2>/dev/null || [ ! -w "$HOME/.m2" ]; then
    MAVEN_PLACE=("-Dmaven.repo.local=$CACHE/m2")
    export npm_config_cache=$CACHE/npm
  fi
}

need_build() {
  local hash
  hash=$(source_hash)
  APP=$CACHE/app/$hash
  [ -f "$APP/ready" ] && return
  mkdir -p "$CACHE/app" 2>/dev/null || refuse \
    "Folder $ROOT tidak dapat ditulis, padahal program harus dibangun di sana." \
    "Salin folder itu ke tempat yang dapat ditulis, misalnya ke folder rumah."
  if command -v flock >/dev/null; then
    exec 8>"$CACHE/build.lock"
    flock -n 8 || { progress "Menunggu proses lain yang sedang membangun…"; flock 8; }
  fi
  [ -f "$APP/ready" ] || build "$hash"
  if command -v flock >/dev/null; then exec 8>&-; fi
}

# The jar in app/target says which sources it was made from, so that bin/ci need not build it twice.
built_from() { printf '%s' "$1" >"$ROOT/app/target/sources.sha256"; }

is_built_from() { [ "$(cat "$ROOT/app/target/sources.sha256" 2>/dev/null)" = "$1" ] && ls "$ROOT"/app/target/app-*.jar >/dev/null 2>&1; }

run_maven() {
  rm -f "$ROOT/app/target/sources.sha256"
  (cd "$ROOT" && mvn -B -ntp -Dmaven.test.skip=true ${MAVEN_PLACE[@]+"${MAVEN_PLACE[@]}"} -pl app -am package </dev/null) && built_from "$1"
}

build() {
  local started=$(now)
  : >"$LOG"
  progress "Menyiapkan… (1/3) memeriksa Java, Maven, Node"
  need_maven
  need_node
  build_places
  progress "Menyiapkan… (2/3) mengunduh pustaka dan membangun; pertama kali beberapa menit"
  is_built_from "$1" || run_maven "$1" >>"$LOG" 2>&1 || build_failed
  progress "Menyiapkan… (3/3) membongkar program"
  extract >>"$LOG" 2>&1 || build_failed
  progress_end
  say "Siap dalam $(since "$started" | tr . ,) detik."
}

extract() {
  local fresh=$CACHE/app/new.$$
  rm -rf "$fresh" "$CACHE"/app/new.*
  java -Djarmode=tools -jar "$(ls "$ROOT"/app/target/app-*.jar | head -1)" extract --destination "$fresh" --application-filename app.jar
  class_path "$fresh" >"$fresh/cli.path"
  date -u +%FT%TZ >"$fresh/ready"
  rm -rf "$APP"
  mv "$fresh" "$APP"
  ls -td "$CACHE"/app/*/ | tail -n +$((KEPT_BUILDS + 1)) | while read -r old; do rm -rf "$old"; done
}

# The command line first, then the rest in one fixed order: the class cache insists on the same order.
class_path() {
  (cd "$1" && export LC_ALL=C && { ls lib/cli-*.jar lib/picocli-*.jar; ls lib/*.jar | grep -v -e '^lib/cli-' -e '^lib/picocli-'; })
}

build_failed() {
  progress_end
  say "Pembangunan gagal. Bagian akhir catatan ($LOG):"
  grep -v '^\[INFO\] *$' "$LOG" | tail -25 >&2
  if grep -q -i -e 'could not transfer' -e 'unknown host' -e 'ENOTFOUND' -e 'network' "$LOG"; then
    say "Agaknya sambungan internet terputus: periksa jaringan atau proksi, lalu jalankan lagi."
  elif grep -q 'No space left' "$LOG"; then
    say "Ruang disk habis: kosongkan sekitar 2 GB, lalu jalankan lagi."
  else
    say "Jalankan lagi; bila tetap gagal, hapus folder $CACHE dan app/target, lalu sertakan catatan itu dalam laporan."
  fi
  exit 2
}
