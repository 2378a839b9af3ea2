# The programs a build needs besides Java: taken as found, installed on Debian as root, else named.

NEEDED_NODE=18

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# apt_install PACKAGE...: quiet, never asks, waits when another apt holds the lock.
apt_install() {
  if [ -z "${APT_IS_FRESH:-}" ]; then
    apt-get -qq -o DPkg::Lock::Timeout=120 update >>"$LOG" 2>&1 || true
    APT_IS_FRESH=1
  fi
  DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 \
    install --no-install-recommends "$@" </dev/null >>"$LOG" 2>&1
}

# The first of the packages that exists; fails when none does.
install_one_of() {
  can_install || return 1
  local package
  for package in "$@"; do
    if apt_install "$package"; then return 0; fi
  done
  return 1
}

node_is_new_enough() {
  command -v node >/dev/null && command -v npm >/dev/null &&
    [ "$(node -p 'process.versions.node.split(".")[0]')" -ge "$NEEDED_NODE" ]
}

need_maven() {
  command -v mvn >/dev/null || install_one_of maven || refuse \
    "Maven (perintah mvn, 3.8 atau lebih baru) belum ada." \
    "Debian/Ubuntu: sudo apt-get install maven. macOS: brew install maven."
}

need_node() {
  node_is_new_enough && return
  if can_install; then apt_install nodejs npm || true; fi
  node_is_new_enough || refuse \
    "Node.js $NEEDED_NODE atau lebih baru dengan npm belum ada." \
    "Debian/Ubuntu: sudo apt-get install nodejs npm. Lainnya: https://nodejs.org"
}
