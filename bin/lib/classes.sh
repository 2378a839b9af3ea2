# Class caches (JDK 25 ahead-of-time caches): made by a training run, valid for one program and one JDK.
# They only save time; without one, or when making one fails, everything works the same.

TRAINING_SECONDS=120

# How the program runs. A class cache serves only a start with the options that it was trained with.
APP_OPTIONS=(-Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED
  -XX:+UseSerialGC "-Xmx${PETADAYA_HEAP:-512m}" -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true)

# aot NAME: the cache file of this program and this JDK.
aot() { printf '%s' "$APP/$1-$(sha256 "$JAVA_HOME/release" | cut -c1-12).aot"; }

# with_aot NAME: the option that uses the cache, when there is one.
with_aot() {
  local file=$(aot "$1")
  if [ -f "$file" ]; then printf '%s\n' "-XX:AOTCache=$file"; fi
}

# The training of one cache at a time.
claim_training() {
  [ -z "${PETADAYA_NO_AOT:-}" ] && [ ! -f "$(aot "$1")" ] && [ -w "$APP" ] &&
    { [ -z "$(find "$APP/$1.training" -maxdepth 0 -mmin -5 2>/dev/null)" ] && { rm -rf "$APP/$1.training"; mkdir "$APP/$1.training" 2>/dev/null; }; }
}

# train_cli: every verb of every day once, on small files made up for it.
train_cli() {
  claim_training cli || return 0
  local draft=$APP/cli.training/cli.aot
  (cd "$ROOT" && timeout "$TRAINING_SECONDS" java "${CLI_OPTIONS[@]}" -XX:AOTCacheOutput="$draft" -cp "$(cli_path)" \
    "$CLI_REHEARSAL") >>"$APP/training.log" 2>&1 </dev/null || true
  finish_training cli
}

# train_app: starts, answers the first pages on an empty folder of its own, stops.
train_app() {
  claim_training app || return 0
  local work=$APP/app.training
  local port=$((20000 + RANDOM % 20000)) program tries=0
  env -u PETADAYA_DATABASE_URL -u PETADAYA_DATABASE_USER -u PETADAYA_DATABASE_PASSWORD \
    java "${APP_OPTIONS[@]}" -XX:AOTCacheOutput="$work/app.aot" \
    -jar "$APP/app.jar" serve --port "$port" --data "$work/data" >>"$APP/training.log" 2>&1 </dev/null &
  program=$!
  trap 'kill -TERM $program 2>/dev/null' TERM INT
  while [ $((tries += 1)) -lt $((TRAINING_SECONDS * 2)) ] && kill -0 "$program" 2>/dev/null && still_wanted; do
    if [ "$(http_status "$port" /masuk)" = 200 ]; then
      http_status "$port" /health >/dev/null
      break
    fi
    sleep 0.5
  done
  kill -TERM "$program" 2>/dev/null
  while kill -0 "$program" 2>/dev/null; do
    if ! still_wanted || [ $((tries += 1)) -gt $((TRAINING_SECONDS * 4)) ]; then stop_hard "$program"; break; fi
    sleep 0.5
  done
  wait "$program" 2>/dev/null
  trap - TERM INT
  finish_training app
}

# A training ends with the server beside which it runs.
still_wanted() { [ -z "${BESIDE:-}" ] || kill -0 "$BESIDE" 2>/dev/null; }

# The writing of a cache does not listen to polite words; PostgreSQL is already gone by then, or goes along.
stop_hard() { kill -KILL "$1" 2>/dev/null; pkill -KILL -P "$1" 2>/dev/null || true; }

finish_training() {
  local draft=$APP/$1.training/$1.aot
  if [ -s "$draft" ]; then mv -f "$draft" "$(aot "$1")"; fi
  rm -rf "$APP/$1.training"
}
