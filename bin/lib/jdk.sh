# Finds a JDK 25 and exports JAVA_HOME, or says exactly what is missing.
find_jdk() {
  local home
  for home in "${PETADAYA_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25*; do
    if [ -n "$home" ] && [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q '^javac 25'; then
      echo "$home"
      return
    fi
  done
  echo "JDK 25 belum ada. Pasang Temurin 25 dari https://adoptium.net, atau isi JAVA_HOME dengan foldernya." >&2
  return 1
}
JAVA_HOME=$(find_jdk) || exit 2
export JAVA_HOME
PATH="$JAVA_HOME/bin:$PATH"
