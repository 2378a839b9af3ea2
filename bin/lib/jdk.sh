# Finds a JDK 25 and exports JAVA_HOME; installs it where Debian's packages have it.

is_jdk_25() {
  [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null
}

jdk_places() {
  printf '%s\n' "${PETADAYA_JAVA_HOME:-}" "${JAVA_HOME:-}"
  ls -d /usr/lib/jvm/*25* /opt/*25* /opt/java/openjdk /usr/local/*jdk*25* /usr/local/openjdk-25 \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/25* "${HOME:-/nonexistent}"/.jdks/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home 2>/dev/null
}

find_jdk() {
  local home
  while read -r home; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      printf '%s' "$home"
      return 0
    fi
  done < <(jdk_places)
  return 1
}

need_jdk() {
  local found
  if ! found=$(find_jdk); then
    install_one_of temurin-25-jdk openjdk-25-jdk-headless openjdk-25-jdk || true
    found=$(find_jdk) || refuse \
      "JDK 25 belum ada, dan paket sistem ini tidak menyediakannya." \
      "Ambil Temurin 25 (JDK) dari https://adoptium.net/temurin/releases/?version=25," \
      "bongkar misalnya ke /opt, lalu jalankan lagi. Atau sebut foldernya: PETADAYA_JAVA_HOME=/opt/jdk-25..."
  fi
  JAVA_HOME=$found
  PATH="$JAVA_HOME/bin:$PATH"
  export JAVA_HOME PATH
}
