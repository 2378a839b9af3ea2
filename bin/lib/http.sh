# Just enough HTTP to see whether a page is there, with nothing but bash.

# http_status PORT PATH: the status of the answer, after at most two redirects; empty when nobody answers.
http_status() {
  local port=$1 path=$2 hops=0 line status=""
  while [ $((hops += 1)) -le 3 ]; do
    { exec 7<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return 0
    printf 'GET %s HTTP/1.0\r\nHost: localhost:%s\r\nAccept: text/html, */*;q=0.5\r\nConnection: close\r\n\r\n' "$path" "$port" >&7
    IFS=' ' read -r -t 30 _ status _ <&7 || true
    path=""
    while IFS= read -r -t 5 line <&7 && [ "$line" != $'\r' ]; do
      case $line in
        [Ll]ocation:*) path=${line#*: }; path=${path%$'\r'}; path=/${path#*://*/} ;;
      esac
    done
    exec 7>&- 7<&-
    [ -n "$path" ] || break
    path=/${path#/}; path=${path/\/\//\/}
  done
  printf '%s' "$status"
}

port_is_taken() { (exec 7<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# A port that nobody uses at this moment.
free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)) && port_is_taken "$port"; do :; done
  printf '%s' "$port"
}
