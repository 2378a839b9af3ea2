# What the two commands say to a person: short, in Indonesian, on stderr, so that results stay clean.

say() { printf '%s\n' "$*" >&2; }

refuse() {
  printf '%s\n' "$@" >&2
  exit 2
}

# One line that tells the step; on a terminal the line stays and is overwritten by the next.
progress() {
  if [ -t 2 ]; then printf '\r\033[K%s' "$*" >&2; else say "$*"; fi
}

progress_end() {
  if [ -t 2 ]; then printf '\r\033[K' >&2; fi
}

# Seconds with a fraction, without a process: 1764000000.123456 in every locale.
now() { printf '%s' "${EPOCHREALTIME/,/.}"; }

# since START: the seconds from then to now, one digit, decimal point.
since() {
  local end=$(now)
  local tenths=$(( (${end%.*} - ${1%.*}) * 10 + (10#${end#*.} - 10#${1#*.}) / 100000 ))
  printf '%d.%d' $((tenths / 10)) $((tenths % 10))
}
