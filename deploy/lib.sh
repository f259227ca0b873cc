# Shared by run.sh and test.sh: messages, a home for the SDK, and the Debian packages they need. Sourced, not run.
# shellcheck shell=bash

say() { printf '%s\n' "$*"; }
fail() { printf '错误：%s\n' "$*" >&2; exit 1; }

# The SDK and NuGet keep their caches under HOME, which service managers and `env -i` leave unset.
ensure_home() {
  [[ -n ${HOME:-} ]] || HOME=$(getent passwd "$(id -u)" | cut -d: -f6)
  [[ -n $HOME && -d $HOME && -w $HOME ]] || { HOME=$1; mkdir -p "$HOME"; }
  export HOME
  export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
  # No build server may outlive the script that started it.
  export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
}

require_sdk() {
  local place
  for place in /usr/share/dotnet /usr/lib/dotnet "$HOME/.dotnet"; do
    command -v dotnet >/dev/null || { [[ -x $place/dotnet ]] && PATH=$PATH:$place; }
  done
  command -v dotnet >/dev/null || fail "没有找到 .NET SDK（命令 dotnet）。请先安装 .NET 10 SDK。"
  local answer
  answer=$(cd "$1" && dotnet --version 2>&1) || fail "已安装的 .NET SDK 不能用，需要 .NET 10 SDK（global.json）：${answer%%$'\n'*}"
}

# Prints the folder of PostgreSQL's server programs: of the given major version, else the newest one installed.
postgres_bin() {
  local found
  found=$(find /usr/lib/postgresql -mindepth 1 -maxdepth 1 -name "${1:-*}" 2>/dev/null | sort -V | tail -n 1)
  [[ -n $found && -x $found/bin/postgres && -x $found/bin/initdb && -x $found/bin/psql ]] && printf '%s\n' "$found/bin"
}

# Whether a thing is there is asked of the thing itself, not of dpkg: it may have come another way.
has() {
  case $1 in
    postgresql) [[ -n $(postgres_bin) ]] ;;
    chromium-headless-shell) command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null ;;
    weasyprint) [[ -x /usr/bin/weasyprint ]] ;;
    default-jre-headless) command -v java >/dev/null ;;
    zbar-tools) command -v zbarimg >/dev/null ;;
    poppler-utils) command -v pdffonts >/dev/null && command -v pdftotext >/dev/null ;;
    fonts-wqy-microhei) [[ -e /usr/share/fonts/truetype/wqy/wqy-microhei.ttc ]] ;;
    *) dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'install ok installed' ;;
  esac
}

as_root() {
  if [[ $(id -u) == 0 ]]; then "$@"; else sudo "$@"; fi
}

# install_missing PACKAGE...: installs what is missing; returns 1, having said what to do, where that cannot be done.
install_missing() {
  local package missing=() cluster_off=/etc/postgresql-common/createcluster.d/00-wage-supervision.conf
  for package in "$@"; do has "$package" || missing+=("$package"); done
  ((${#missing[@]})) || return 0

  local why=
  if ! command -v apt-get >/dev/null; then why="本机没有 apt-get"
  elif [[ $(id -u) != 0 ]] && ! command -v sudo >/dev/null; then why="当前用户不是 root，本机也没有 sudo"
  elif [[ $(id -u) != 0 ]] && ! sudo -n true 2>/dev/null && ! [[ -t 0 ]]; then why="sudo 需要密码，而这里没有终端"
  fi
  if [[ -n $why ]]; then
    printf '错误：缺少 %s（%s）。请由管理员执行：apt-get update && apt-get install -y --no-install-recommends %s\n' \
      "${missing[*]}" "$why" "${missing[*]}" >&2
    return 1
  fi

  say "安装缺少的软件包：${missing[*]}"
  # Debian would create and start a cluster of its own on port 5432; the project needs only the programs.
  # A drop-in, taken away afterwards, leaves the machine's own configuration as it was.
  if [[ " ${missing[*]} " == *" postgresql "* ]]; then
    as_root mkdir -p "${cluster_off%/*}"
    as_root sh -c "echo 'create_main_cluster = false' > $cluster_off"
  fi
  local log status=0
  log=$(mktemp)
  {
    as_root apt-get -o DPkg::Lock::Timeout=300 update &&
      as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "${missing[@]}"
  } >"$log" 2>&1 </dev/null || status=1
  if [[ -e $cluster_off ]]; then
    as_root rm -f "$cluster_off"
  fi
  if ((status)); then
    tail -n 5 "$log" >&2
    printf '错误：apt-get 安装 %s 没有成功，完整记录在 %s\n' "${missing[*]}" "$log" >&2
    return 1
  fi
  rm -f "$log"
}
