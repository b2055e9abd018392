# Sourced by ./run and ./check: finds what Veneer needs, and installs it where it can.
# Everything that these functions say goes to standard error.

say() { printf '%s\n' "$*" >&2; }

# Runs a command as root, directly or by sudo.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 1; fi
}

# install WHAT PACKAGE...: installs Debian packages, or says what to install by hand.
install() {
  local what=$1
  shift
  if command -v apt-get >/dev/null; then
    say "Installing $what ($*) ..."
    # runlevel 1: what is installed is started by those who need it, not by Debian
    if as_root env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 sh -c '
        log=$(mktemp)
        { apt-get -q update && apt-get -q install -y --no-install-recommends "$@"; } >"$log" 2>&1 || { tail -n 15 "$log" >&2; exit 1; }
        rm -f "$log"' sh "$@"; then
      return 0
    fi
  fi
  say "$what is missing and could not be installed. On Debian: apt-get install $*"
  return 1
}

# The path that Blender is started with: Debian's Blender finds its Python through it, and a
# Python of one's own standing first would leave it without numpy.
blender_path=/usr/local/bin:/usr/bin:/bin

need_java() {
  if ! command -v javac >/dev/null || [ "$(javac -version 2>&1 | sed 's/[^0-9]*\([0-9]*\).*/\1/')" -lt 17 ]; then
    install "A JDK (17 or newer)" openjdk-17-jdk-headless
  fi
}

# Blender with numpy, or status 1.
need_blender() {
  local blender=${BLENDER:-blender}
  if PATH=$blender_path command -v "$blender" >/dev/null &&
    { [ -n "${BLENDER:-}" ] || PATH=$blender_path python3 -c 'import numpy' 2>/dev/null; }; then
    return 0
  fi
  if [ -n "${BLENDER:-}" ]; then
    say "BLENDER=$BLENDER is not a program."
    return 1
  fi
  install Blender blender python3-numpy libegl1 libgl1-mesa-dri
}

# Blender's sandbox. Without it the worker says so and goes on.
need_sandbox() { need_command bwrap bubblewrap || true; }

# require_port SETTING: ends the program unless the setting is the number of a free port, before anything is built.
require_port() {
  local port=${!1}
  if ! [[ $port =~ ^[1-9][0-9]{0,4}$ ]] || [ "$port" -gt 65535 ]; then
    say "$1 is a number from 1 to 65535, not '$port'."
    exit 1
  fi
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    say "Port $port is in use by another program. Choose another: $1=... ./run"
    exit 1
  fi
}

# need_command PROGRAM PACKAGE: a program of that name, or its Debian package.
need_command() { command -v "$1" >/dev/null || install "$1" "$2"; }

# newer_than FILE PATH...: whether anything below the paths is newer than the file.
newer_than() {
  local file=$1
  shift
  [ ! -e "$file" ] || [ -n "$(find "$@" -newer "$file" -type f -print -quit)" ]
}

# build: makes both jars, if their sources are newer.
build() {
  if newer_than target/veneer.jar pom.xml src/main; then
    say "Building the app ..."
    ./mvnw -q -B -DskipTests package
  fi
  if newer_than worker/target/veneer-worker.jar worker/pom.xml worker/src/main; then
    say "Building the worker ..."
    ./mvnw -q -B -f worker/pom.xml -DskipTests package
  fi
}

# make_demo FOLDER: makes the demo's models and maps there, unless they are made from today's scripts.
make_demo() {
  local folder=$1 from
  from=$(find blender-scripts/make_demo.py blender-scripts/demo blender-scripts/house demo -name '*.pyc' -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
  if [ -f "$folder/catalogue.yaml" ] && [ "$(cat "$folder/made-from" 2>/dev/null)" = "$from" ]; then
    return 0
  fi
  say "Making the demo's models and maps ..."
  mkdir -p "$(dirname "$folder")"
  if ! env -i HOME="$HOME" PATH="$blender_path" LANG=C.UTF-8 "${BLENDER:-blender}" -b --factory-startup --disable-autoexec \
    --python-exit-code 1 --python blender-scripts/make_demo.py -- demo/catalogue.yaml "$folder" >"$folder.log" 2>&1; then
    say "The demo could not be made; the end of $folder.log:"
    tail -n 15 "$folder.log" >&2
    return 1
  fi
  echo "$from" >"$folder/made-from"
}
