#!/usr/bin/env bash
# Sets Lanpya up as a service on Debian or Raspberry Pi OS, from the clone that this file lies in:
#
#   sudo deploy/install.sh              asks before each step
#   sudo deploy/install.sh --yes        asks nothing: every step but the modem and copies elsewhere
#   deploy/install.sh --dry-run         says what would be done, and does nothing
#
#   --modem NAME      the modem too: its name in /dev/serial/by-id
#   --copies FOLDER   the daily copies there, on another disk
#
# Once more is harmless: what is there already is left as it is. Nothing of the network is ever overwritten.
set -euo pipefail

PROGRAM=/opt/lanpya
HOME_OF=/var/lib/lanpya
USER_OF=lanpya
SOURCE=$(cd "$(dirname "$0")/.." && pwd)
YES=no
DRY=no
MODEM=
COPIES=

usage() {
    sed -n '2,/^set /{/^set /d; s/^# \{0,1\}//; p}' "$0"
}

fail() {
    printf 'install.sh: %s\n' "$1" >&2
    exit 2
}

while [ $# -gt 0 ]; do
    case $1 in
    --yes) YES=yes ;;
    --dry-run) DRY=yes ;;
    --modem | --copies)
        [ $# -ge 2 ] || fail "$1 needs a name behind it"
        if [ "$1" = --modem ]; then MODEM=$2; else COPIES=$2; fi
        shift
        ;;
    -h | --help)
        usage
        exit 0
        ;;
    *) fail "there is no option $1: see --help" ;;
    esac
    shift
done

# Whether to do a step: `ask WHAT`. A step that is not wanted is passed over, and the next one asked.
ask() {
    printf '\n== %s\n' "$1"
    [ "$DRY" = no ] || return 0
    [ "$YES" = no ] || return 0
    local answer
    read -r -p "   Do this? [Y/n] " answer || fail "nobody answers: --yes asks nothing"
    case $answer in
    '' | [Yy]*) return 0 ;;
    *) return 1 ;;
    esac
}

# Does what stands behind it, or with --dry-run says it.
run() {
    if [ "$DRY" = yes ]; then
        printf '   %s\n' "$*"
    else
        "$@"
    fi
}

told() {
    printf '   %s\n' "$1"
}

# Puts standard input into a file, unless that has the same already: `put FILE MODE`.
put() {
    local text
    text=$(cat)
    if [ -f "$1" ] && [ "$text" = "$(cat "$1")" ]; then
        told "$1 is there already"
    elif [ "$DRY" = yes ]; then
        told "write $1"
    else
        install -d "$(dirname "$1")"
        printf '%s\n' "$text" >"$1"
        chmod "$2" "$1"
    fi
}

has_systemd() {
    [ -d /run/systemd/system ]
}

# systemctl, where systemd runs; elsewhere (a container, a system that is being put together) the units are only enabled.
service() {
    if has_systemd || [ "$DRY" = yes ]; then
        run systemctl "$@"
    elif [ "$1" = enable ]; then
        run systemctl enable "${@: -1}"
    else
        told "systemd does not run here: systemctl $* is left out"
    fi
}

# A unit of ours, unless there is one: somebody may have changed it.
unit() {
    if [ -e "/etc/systemd/system/$1" ]; then
        told "/etc/systemd/system/$1 is there already"
    else
        run install -m 644 "$PROGRAM/deploy/$1" /etc/systemd/system/
        service daemon-reload
    fi
}

packages() {
    local wanted=() one
    for one in "$@"; do
        dpkg-query -W -f '${Status}' "$one" 2>/dev/null | grep -q 'ok installed' || wanted+=("$one")
    done
    if [ ${#wanted[@]} -eq 0 ]; then
        told "there already: $*"
        return
    fi
    run apt-get update -qq
    run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}"
}

the_user() {
    if getent passwd "$USER_OF" >/dev/null; then
        told "the user $USER_OF is there already"
    else
        run useradd --system --home-dir "$HOME_OF" --shell /usr/sbin/nologin "$USER_OF"
    fi
    run install -d -o "$USER_OF" -g "$USER_OF" -m 700 "$HOME_OF"
}

the_program() {
    if [ "$SOURCE" = "$PROGRAM" ]; then
        told "the clone is $PROGRAM itself"
    elif [ -e "$PROGRAM" ]; then
        told "$PROGRAM is there already: lanpya upgrade brings it up to date"
    else
        local origin
        origin=$(git -c safe.directory="$SOURCE" -C "$SOURCE" remote get-url origin 2>/dev/null || true)
        run git -c safe.directory="$SOURCE/.git" clone -q --no-hardlinks "$SOURCE" "$PROGRAM"
        # So that an upgrade asks where this clone came from.
        [ -z "$origin" ] || run git -C "$PROGRAM" remote set-url origin "$origin"
    fi
    [ -x "$PROGRAM/.uv/bin/uv" ] || {
        run python3 -m venv "$PROGRAM/.uv"
        run "$PROGRAM/.uv/bin/pip" install -q uv
    }
    # Compiled once, now: the service may not write to its program's folder. Extras that are there stay (--inexact).
    run env UV_COMPILE_BYTECODE=1 UV_PYTHON_DOWNLOADS=never "$PROGRAM/.uv/bin/uv" sync -q --project "$PROGRAM" \
        --frozen --no-dev --no-editable --inexact
}

the_word() {
    put /usr/local/bin/lanpya 755 <<EOF
#!/bin/sh
# Lanpya on its own data, as its own user; an upgrade as root, who may change the program.
cd $HOME_OF || exit 1
export XDG_DATA_HOME=/var/lib
[ "\$(id -u)" = 0 ] || exec sudo "\$0" "\$@"
[ "\${1:-}" != upgrade ] || exec $PROGRAM/.venv/bin/lanpya "\$@"
umask 077
exec setpriv --reuid=$USER_OF --regid=$USER_OF --init-groups env HOME=$HOME_OF $PROGRAM/.venv/bin/lanpya "\$@"
EOF
}

# A setting in .env, unless it has a value: `set_to KEY VALUE`. The file itself is made by lanpya init.
set_to() {
    local file=$HOME_OF/.env
    if [ "$DRY" = yes ] || [ ! -e "$file" ]; then
        told "in $file, once it is there: $1=$2"
    elif grep -q "^$1=." "$file" 2>/dev/null; then
        told "$file has $1 already"
    else
        sed -i "/^$1=\$/d" "$file"
        printf '%s=%s\n' "$1" "$2" >>"$file"
    fi
}

the_network() {
    if [ -e "$HOME_OF/network.toml" ]; then
        told "$HOME_OF/network.toml is there already"
    elif [ "$DRY" = yes ] || { [ "$YES" = no ] && [ -t 0 ]; }; then
        run /usr/local/bin/lanpya init
    else
        told "afterwards: sudo lanpya init, sudo lanpya network load, sudo systemctl restart lanpya"
    fi
    set_to LANPYA_DATA "$HOME_OF"
}

the_modem() {
    packages gammu gammu-smsd libdbd-sqlite3 sqlite3
    if has_systemd; then service disable --now gammu-smsd; fi
    run install -d -o "$USER_OF" -g "$USER_OF" -m 700 "$HOME_OF/modem"
    if [ -e "$HOME_OF/modem/smsd.db" ]; then
        told "the spool is there already"
    else
        run setpriv --reuid="$USER_OF" --regid="$USER_OF" --init-groups \
            sqlite3 "$HOME_OF/modem/smsd.db" '.read /usr/share/doc/gammu-smsd/examples/sqlite.sql'
    fi
    if [ -e /etc/lanpya/smsdrc ]; then
        told "/etc/lanpya/smsdrc is there already"
    else
        run install -D -m 644 "$PROGRAM/deploy/smsdrc" /etc/lanpya/smsdrc
        run sed -i "s|/dev/serial/by-id/CHANGE-ME|/dev/serial/by-id/$MODEM|" /etc/lanpya/smsdrc
    fi
    unit gammu-smsd.service
    unit gammu-smsd-watch.service
    unit gammu-smsd-watch.timer
    service enable --now gammu-smsd
    service enable --now gammu-smsd-watch.timer
    set_to LANPYA_MODEM_SPOOL "$HOME_OF/modem/smsd.db"
    set_to LANPYA_MODEM_PHONES sim1
    set_to LANPYA_SMS_PER_MINUTE 6
}

the_copies() {
    run install -d -o "$USER_OF" -g "$USER_OF" -m 700 "$COPIES"
    set_to LANPYA_BACKUP "$COPIES"
    put /etc/systemd/system/lanpya.service.d/copies.conf 644 <<EOF
[Service]
ReadWritePaths=$COPIES
EOF
}

the_power() {
    put /etc/systemd/logind.conf.d/lanpya.conf 644 <<EOF
# A laptop with its lid closed goes on, and nothing puts it to sleep: texts come at any hour.
[Login]
HandleLidSwitch=ignore
HandleLidSwitchExternalPower=ignore
HandleLidSwitchDocked=ignore
IdleAction=ignore
EOF
    run systemctl mask -q sleep.target suspend.target hibernate.target hybrid-sleep.target
    told "The lid counts from the next start on. That the machine starts by itself when the power comes back is set in"
    told "its BIOS (AC recovery, After power loss: On); a Raspberry Pi does."
}

the_service() {
    unit lanpya.service
    if [ -e "$HOME_OF/network.toml" ] || [ "$DRY" = yes ]; then
        service enable --now lanpya
    else
        service enable lanpya
    fi
}

chosen_modem() {
    local found
    [ "$YES" = no ] && [ "$DRY" = no ] || return 0
    found=$(find /dev/serial/by-id -mindepth 1 -printf '%f\n' 2>/dev/null | sort | head -n 1)
    [ -z "$found" ] || MODEM=$found
}

chosen_copies() {
    [ -z "$COPIES" ] && [ "$YES" = no ] && [ "$DRY" = no ] || return 0
    printf '\n== A copy is made each day, in %s/backups: on the same disk.\n' "$HOME_OF"
    read -r -p "   A folder on another disk, or Enter: " COPIES || fail "nobody answers: --yes asks nothing"
}

main() {
    command -v apt-get >/dev/null || fail "this is for Debian and what is made from it: see docs/operations.md for others"
    [ "$DRY" = yes ] || [ "$(id -u)" = 0 ] || fail "this needs root: sudo $0"
    case $COPIES in '' | /*) ;; *) fail "--copies needs a whole path, such as /media/usb/lanpya" ;; esac
    ask "Packages of Debian: git, python3-venv" && packages git python3 python3-venv ca-certificates
    ask "The user $USER_OF, with the folder $HOME_OF for all data" && the_user
    ask "The program in $PROGRAM, with an environment of its own (42 MB are fetched)" && the_program
    ask "A word for the command line: lanpya" && the_word
    ask "The network: its file and settings in $HOME_OF" && the_network
    [ -n "$MODEM" ] || chosen_modem
    [ -z "$MODEM" ] || { ask "The modem $MODEM, with the daemon gammu-smsd" && the_modem; }
    chosen_copies
    [ -z "$COPIES" ] || { ask "The daily copies in $COPIES" && the_copies; }
    ask "Power: no sleep, and a closed lid changes nothing" && the_power
    ask "The service, which starts with the machine" && the_service
    printf '\nDone. sudo lanpya doctor says whether all is well; docs/operations.md what to do on which day.\n'
}

main
