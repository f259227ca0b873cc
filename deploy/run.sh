#!/usr/bin/env bash
# Starts the portal on this machine with one command: installs what is missing, publishes the app, starts a private
# PostgreSQL, migrates, loads demonstration data the first time, serves. Ctrl+C or SIGTERM stops everything it started.
#
#   PORT                       5080 by default; always on 127.0.0.1
#   DATA_DIR                   database, keys, logs and the published app; <repo>/.data by default
#   ConnectionStrings__Portal  use this PostgreSQL instead of a private one; then nothing is installed or seeded
#   DEMO_DATA                  1 or 0: load demonstration data and show its accounts (1 with the private database, else 0)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repo=$(dirname "$here")
# shellcheck source=deploy/lib.sh
source "$here/lib.sh"

port=${PORT:-5080}
if ! [[ $port =~ ^[0-9]{1,5}$ ]] || ((port < 1 || port > 65535)); then fail "PORT=$port 不是端口号。"; fi
private=1
[[ -z ${ConnectionStrings__Portal:-} ]] || private=0
demo=${DEMO_DATA:-$private}
root=0
[[ $(id -u) != 0 ]] || root=1

app_pid='' pg_pid='' busy_pid='' socket_fallback=''

# --- stopping -------------------------------------------------------------------------------------------------------

alive() { [[ -n $1 ]] && kill -0 -- "$1" 2>/dev/null; }

# stop_pid PID SIGNAL SECONDS LAST_SIGNAL: asks, waits, insists. A negative PID is a process group.
stop_pid() {
  alive "$1" || return 0
  kill -s "$2" -- "$1" 2>/dev/null || return 0
  local tenths=$(($3 * 10))
  while alive "$1" && ((tenths-- > 0)); do sleep 0.1; done
  if alive "$1"; then kill -s "$4" -- "$1" 2>/dev/null || true; fi
}

# The app first, so that no request meets a database that is already gone.
stop_all() {
  trap '' INT TERM HUP
  stop_pid "${busy_pid:+-$busy_pid}" TERM 3 KILL
  stop_pid "$app_pid" TERM 5 KILL
  # INT is PostgreSQL's fast shutdown: sessions are cut off, everything committed is written.
  stop_pid "$pg_pid" INT 5 QUIT
  [[ -z $socket_fallback ]] || rm -rf "$socket_fallback"
  busy_pid='' app_pid='' pg_pid='' socket_fallback=''
}
trap 'stop_all; say "已停止。"; exit 0' INT TERM HUP
trap 'status=$?; stop_all; exit $status' EXIT

# Runs a long step so that a signal is answered at once: bash holds traps back while a foreground command runs.
# Job control gives the step a process group of its own, so that stopping it stops what it started as well.
attend() {
  set -m
  "$@" 9>&- </dev/null &
  busy_pid=$!
  set +m
  local status=0
  wait "$busy_pid" || status=$?
  busy_pid=''
  return $status
}

# --- the place and who runs what --------------------------------------------------------------------------------------

# as_user USER COMMAND...: PostgreSQL refuses to run as root, and the app does not need to be root.
as_user() {
  local user=$1; shift
  if ((root)) && [[ $user != root ]]; then
    setpriv --reuid "$user" --regid "$(id -g "$user")" --init-groups -- "$@"
  else
    "$@"
  fi
}

# Without the database's programs there is nothing to start; without the font only this machine's own browser suffers.
if ((private)) && ! has postgresql; then
  install_missing postgresql fonts-wqy-microhei || exit 1
fi
install_missing fonts-wqy-microhei || say "继续启动；没有中文字体时，本机的浏览器会把汉字显示成方框，文书也没有 PDF。"

# PDFs of papers are made in the background, and so is what makes them installed, while the app is being published. Without
# it the portal runs all the same. A password for sudo can only be asked for in the foreground. apt is never broken off: that
# would leave its database half-configured.
pdf_pid=''
install_pdf() { install_missing weasyprint || say "继续启动；没有 weasyprint 时，文书只有网页，没有 PDF。"; }
if ((root)) && ! has weasyprint; then
  install_pdf </dev/null &
  pdf_pid=$!
else
  install_pdf
fi

pg_user=$(id -un) app_user=$(id -un)
if ((root)); then
  pg_user=postgres
  app_user=www-data
fi

reaches() { as_user "$app_user" test -x "$1" && { ((!private)) || as_user "$pg_user" test -x "$1"; }; }

if [[ -n ${DATA_DIR:-} ]]; then
  mkdir -p "$DATA_DIR" 2>/dev/null || fail "不能创建 DATA_DIR：$DATA_DIR"
  data=$(cd "$DATA_DIR" && pwd)
  reaches "$data" || fail "用户 $pg_user 和 $app_user 进不了 $data（上级目录权限不足）。请换一个 DATA_DIR，例如 /var/lib/wage-supervision。"
else
  data=$repo/.data
  # A clone under /root is closed to the users that run the database and the app.
  if ((root)) && ! reaches "$repo"; then
    data=/var/lib/wage-supervision
    say "仓库目录不对其他用户开放，数据放在 $data。"
  fi
  mkdir -p "$data" 2>/dev/null || fail "不能创建 $data，请用 DATA_DIR 指定可写的目录。"
fi
[[ -w $data ]] || fail "对 $data 没有写权限，请用 DATA_DIR 指定可写的目录。"

mkdir -p "$data/logs" "$data/portal"
chmod 700 "$data/logs"
exec 9>"$data/run.lock"
flock -n 9 || fail "另一个 run.sh 正在使用 $data。"

ensure_home "$data/home"
require_sdk "$repo"
# An SDK unpacked under /root can't be executed by others; then the app has to stay root.
if ((root)) && ! as_user "$app_user" dotnet --list-runtimes >/dev/null 2>&1; then
  app_user=root
fi
chmod 755 "$data"
if ((root)); then chown -R "$app_user:" "$data/portal"; fi
chmod 700 "$data/portal"

# --- what an earlier run, killed, may have left -----------------------------------------------------------------------

# Only a process whose command line names our own files is ours.
ours() { [[ -r /proc/$1/cmdline ]] && tr '\0' ' ' <"/proc/$1/cmdline" | grep -qF -- "$2"; }

stop_leftover() {
  local file=$1 mark=$2 signal=$3 last=$4 pid=''
  [[ -e $file ]] || return 0
  read -r pid <"$file" || true
  if [[ $pid =~ ^[0-9]+$ ]] && ours "$pid" "$mark"; then
    say "停止上次留下的进程 $pid。"
    stop_pid "$pid" "$signal" 20 "$last"
  fi
  # The number may belong to a stranger by now; PostgreSQL would refuse to start because of it.
  rm -f "$file"
}
stop_leftover "$data/app.pid" "$data/app/WageSupervision.Web.dll" TERM KILL
stop_leftover "$data/postgres/data/postmaster.pid" "$data/postgres/data" INT QUIT

if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
  fail "端口 $port 已被占用。请用 PORT=其他端口 再试。"
fi

# --- publish ----------------------------------------------------------------------------------------------------------

# Content would be surer than times and sizes, but this takes milliseconds and notices deletions as well.
sources_stamp() {
  (cd "$repo" && find src Directory.Build.props Directory.Packages.props global.json -type f \
    -not -path '*/bin/*' -not -path '*/obj/*' -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum)
}
stamp=$(sources_stamp)
if [[ ! -e $data/app/WageSupervision.Web.dll || $(cat "$data/app.stamp" 2>/dev/null) != "$stamp" ]]; then
  say "发布应用（首次约一两分钟）……"
  rm -rf "$data/app.new"
  # Everything the build makes stays in DATA_DIR: the source tree may be read-only or someone else's.
  # A failed locked restore means the lock file is stale, which is an error to see, not to paper over.
  # Analysers are the tests' business: here they would take a third of the time.
  attend dotnet publish "$repo/src/WageSupervision.Web" -c Release -o "$data/app.new" --artifacts-path "$data/build" \
    -p:RestoreLockedMode=true -p:RunAnalyzers=false --nologo -v quiet >"$data/logs/publish.log" 2>&1 \
    || { tail -n 20 "$data/logs/publish.log" >&2; fail "发布失败，完整记录在 $data/logs/publish.log"; }
  # Demo data is no part of what is published: it is built beside it and lies in a folder of its own.
  attend dotnet build "$repo/src/WageSupervision.Demo" -c Release --artifacts-path "$data/build" \
    -p:RestoreLockedMode=true -p:RunAnalyzers=false --nologo -v quiet >>"$data/logs/publish.log" 2>&1 \
    || { tail -n 20 "$data/logs/publish.log" >&2; fail "编译演示数据失败，完整记录在 $data/logs/publish.log"; }
  mkdir -p "$data/app.new/demo"
  cp "$data/build/bin/WageSupervision.Demo/release/WageSupervision.Demo.dll" "$data/app.new/demo/"
  chmod -R u=rwX,go=rX "$data/app.new"
  rm -rf "$data/app"
  mv "$data/app.new" "$data/app"
  printf '%s\n' "$stamp" >"$data/app.stamp"
fi

# --- the private PostgreSQL -------------------------------------------------------------------------------------------

# Every role is tied to the operating system user that may use it, so no password has to be kept anywhere, and the
# running app cannot become the owner of the tables: only `migrate` runs as the database's user.
write_auth() {
  cat >"$cluster/pg_hba.conf" <<'CONF'
# Written by deploy/run.sh at every start. There is no TCP listener.
local  all     postgres      peer map=portal
local  portal  portal_owner  peer map=portal
local  portal  portal_app    peer map=portal
CONF
  cat >"$cluster/pg_ident.conf" <<CONF
# Written by deploy/run.sh at every start.
portal  $pg_user   postgres
portal  $pg_user   portal_owner
portal  $app_user  portal_app
CONF
}

admin_sql() { as_user "$pg_user" "$bin/psql" -X -q -v ON_ERROR_STOP=1 -h "$socket" -U postgres -d "$1"; }

start_postgres() {
  local base=$data/postgres
  cluster=$base/data
  mkdir -p "$base"
  # A cluster made earlier by another user goes on under that user.
  if ((root)) && [[ -d $cluster ]]; then
    pg_user=$(stat -c %U "$cluster")
    [[ $pg_user != root ]] || fail "$cluster 属于 root，PostgreSQL 不能使用。"
  fi
  if ((root)); then chown "$pg_user:" "$base"; fi
  # The app's group reaches the socket below; the data folder itself stays 0700.
  chmod 711 "$base"

  if [[ -e $cluster/PG_VERSION ]]; then
    bin=$(postgres_bin "$(cat "$cluster/PG_VERSION")") \
      || fail "$cluster 是 PostgreSQL $(cat "$cluster/PG_VERSION") 的数据，但本机没有这个版本的服务器程序。"
  else
    bin=$(postgres_bin)
    say "初始化数据库……"
    # Made aside and moved: a start that is killed half-way must not leave half a cluster.
    rm -rf "$cluster.new"
    attend as_user "$pg_user" "$bin/initdb" -D "$cluster.new" -U postgres --auth=peer --encoding=UTF8 --locale=C.UTF-8 \
      --data-checksums --no-instructions >"$data/logs/initdb.log" 2>&1 \
      || { tail -n 5 "$data/logs/initdb.log" >&2; fail "初始化数据库失败，完整记录在 $data/logs/initdb.log"; }
    mv "$cluster.new" "$cluster"
  fi
  write_auth

  # A socket's path has 107 bytes at most.
  socket=$base/socket
  if ((${#socket} + 15 > 107)); then
    socket=$(mktemp -d /tmp/wage-supervision.XXXXXX)
    socket_fallback=$socket
  fi
  mkdir -p "$socket"
  rm -f "$socket"/.s.PGSQL.5432*
  if ((root)); then chown "$pg_user:$(id -gn "$app_user")" "$socket"; fi
  chmod 750 "$socket"

  # A session of its own, so that Ctrl+C in the terminal reaches only this script, which then stops things in order;
  # pdeathsig, so that nothing goes on where this script itself is killed. setpriv sets it after changing the user.
  local identity=()
  if ((root)); then identity=(--reuid "$pg_user" --regid "$(id -g "$pg_user")" --init-groups); fi
  setsid setpriv "${identity[@]}" --pdeathsig INT -- "$bin/postgres" -D "$cluster" -k "$socket" -p 5432 \
    -c listen_addresses= -c unix_socket_permissions=0777 >>"$data/logs/postgres.log" 2>&1 9>&- </dev/null &
  pg_pid=$!
  local tries=300
  until as_user "$pg_user" "$bin/pg_isready" -q -h "$socket" -p 5432; do
    if ! alive "$pg_pid" || ((tries-- <= 0)); then
      tail -n 5 "$data/logs/postgres.log" >&2
      fail "PostgreSQL 没有启动，完整记录在 $data/logs/postgres.log"
    fi
    sleep 0.1
  done

  admin_sql postgres <<'SQL'
SELECT format('CREATE ROLE %I LOGIN', r) FROM unnest(ARRAY['portal_owner', 'portal_app']) r
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) \gexec
SELECT 'CREATE DATABASE portal OWNER portal_owner' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'portal') \gexec
REVOKE ALL ON DATABASE portal FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE portal TO portal_app;
SQL
  export ConnectionStrings__Portal="Host=$socket;Port=5432;Database=portal;Username=portal_app"
}

# --- the app ----------------------------------------------------------------------------------------------------------

export Portal__DataDirectory="$data/portal"
export ASPNETCORE_URLS="http://127.0.0.1:$port"
# Stands in the codes of papers.
export Portal__PublicAddress="${Portal__PublicAddress:-http://127.0.0.1:$port}"
# Named, the portal has demo data and says so.
export Portal__DemoAssembly=''
[[ $demo != 1 ]] || Portal__DemoAssembly="$data/app/demo/WageSupervision.Demo.dll"

# The log is JSON, one object a line, and goes to a file; what the app says to people stays in the terminal.
# The reader outlives Ctrl+C and ends by itself with the app, the last to write.
exec 8> >(
  trap '' INT
  exec 9>&-
  while IFS= read -r line; do
    if [[ $line == '{'* ]]; then printf '%s\n' "$line" >>"$data/logs/portal.log"; else printf '%s\n' "$line"; fi
  done
)

# In its own folder, where appsettings.json and wwwroot are; with a home it may write to.
verb() {
  local user=$1; shift
  (cd "$data/app" && HOME=$data/portal as_user "$user" dotnet WageSupervision.Web.dll "$@" 9>&-)
}

owner_user=$app_user
if ((private)); then
  start_postgres
  owner_user=$pg_user
fi

migrate() {
  if ((private)); then
    # The owner may not write into the app's folder, and need not: migrating makes no keys.
    ConnectionStrings__PortalOwner="Host=$socket;Port=5432;Database=portal;Username=portal_owner" verb "$owner_user" migrate
  else
    verb "$owner_user" migrate
  fi
}
# 3: the database was made by a version from before the first release. The verb has said what that means; here is what to do.
status=0
attend migrate >&8 2>&1 || status=$?
if ((status == 3 && private)); then
  fail "数据目录 $data 里是较早开发版本的数据库（见上），原样保留，没有改动。要重新开始，换一个目录：DATA_DIR=新目录 deploy/run.sh；或者先把它移走：mv $data $data.old"
elif ((status == 3)); then
  fail "ConnectionStrings__Portal 指向较早开发版本的数据库（见上），没有改动。请改为一个空的数据库。"
elif ((status)); then
  fail "数据库迁移失败（见上）。"
fi

# The verb itself does nothing where there is data; the mark saves its start-up time.
if [[ $demo == 1 && ! (-e $data/seeded && $private == 1) ]]; then
  say "载入演示数据……"
  attend verb "$app_user" seed-demo >&8 2>&1 || fail "载入演示数据失败（见上，或见 $data/logs/portal.log）。"
  ((!private)) || touch "$data/seeded"
fi

[[ -z $pdf_pid ]] || wait "$pdf_pid" || true
identity=()
if ((root)) && [[ $app_user != root ]]; then
  identity=(--reuid "$app_user" --regid "$(id -g "$app_user")" --init-groups)
fi
cd "$data/app"
HOME=$data/portal setsid setpriv "${identity[@]}" --pdeathsig TERM -- \
  dotnet "$data/app/WageSupervision.Web.dll" >&8 2>&1 9>&- </dev/null &
app_pid=$!
exec 8>&-
echo "$app_pid" >"$data/app.pid"

# A plain request by bash itself: a fresh machine has no curl.
healthy() {
  local status=''
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf 'GET /health HTTP/1.0\r\nHost: 127.0.0.1:%s\r\n\r\n' "$port" >&3
  read -r -t 5 status <&3 || true
  [[ $status == HTTP/1.?' 200'* ]]
}
tries=300
until (healthy) 2>/dev/null; do
  alive "$app_pid" || fail "应用没有启动（见上，或见 $data/logs/portal.log）。"
  ((tries-- > 0)) || fail "应用 60 秒内没有就绪（/health）。"
  sleep 0.2
done

say ""
say "企业工资支付监管平台：http://127.0.0.1:$port"
if [[ $demo == 1 ]]; then
  verb "$app_user" demo-accounts || true
fi
say "数据目录 $data；按 Ctrl+C 停止。"

# Whichever ends first ends the other; a signal interrupts the wait and runs the trap above.
wait -n "$app_pid" ${pg_pid:+"$pg_pid"} || true
alive "$app_pid" || fail "应用自行退出了，记录在 $data/logs/portal.log"
fail "PostgreSQL 自行退出了，记录在 $data/logs/postgres.log"
